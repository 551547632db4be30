package dev.dateline.enrich.extract;

import dev.dateline.contract.Image;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole pages as outlets of many countries build them give what the comment at their top says; what
 * it does not speak of is not looked at.
 */
class OwnSitesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "amended-british",
        "amharic",
        "arabic-half-days",
        "bengali-credit",
        "brazilian-paywall",
        "czech-agency",
        "dutch-live",
        "finnish-hours",
        "german-interview",
        "greek-author-link",
        "hebrew-bars",
        "indonesian-outlet-behind-name",
        "korean-list",
        "mexican-correspondent",
        "romanian-author-link",
        "russian-microdata",
        "tamil-indian-time",
        "urdu",
        "vietnamese-signed"
      })
  void thePageGivesWhatItsCommentSays(String name) {
    String html = Pages.read("sites/" + name + ".html");
    Map<String, String> labels = labels(html);

    ExtractedArticle article =
        Pages.article(Pages.EXTRACTOR.extract(Page.of(html, labels.get("url"))));

    SoftAssertions softly = new SoftAssertions();
    labels.forEach(
        (label, value) -> {
          switch (label) {
            case "url" -> {}
            case "absent" -> softly.assertThat(article.body()).doesNotContain(value.split(" \\| "));
            default -> softly.assertThat(field(article, label)).as(label).isEqualTo(value);
          }
        });
    softly.assertAll();
  }

  private static Map<String, String> labels(String html) {
    return Arrays.stream(html.substring(0, html.indexOf("\n-->")).split("\n"))
        .skip(1)
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  private static @Nullable String field(ExtractedArticle article, String label) {
    Image image = article.image();
    return switch (label) {
      case "title" -> article.title();
      case "standfirst" -> article.standfirst();
      case "by" -> joined(article.authors());
      case "agency" -> article.agency();
      case "place" -> article.place();
      case "published" -> text(article.publishedAt());
      case "modified" -> text(article.modifiedAt());
      case "section" -> article.section();
      case "keywords" -> joined(article.keywords());
      case "correction" -> joined(article.corrections());
      case "image" -> image == null ? null : image.url();
      case "caption" -> image == null ? null : image.caption();
      case "credit" -> image == null ? null : image.credit();
      case "kind" -> article.kind().name().toLowerCase(Locale.ROOT);
      case "paywalled" -> String.valueOf(article.paywalled());
      case "paragraphs" -> String.valueOf(article.paragraphs().size());
      default -> throw new IllegalArgumentException(label);
    };
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
