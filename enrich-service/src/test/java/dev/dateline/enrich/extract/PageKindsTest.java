package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of the kinds the web is full of, without structured data: title, byline and dates are read
 * as they are shown, in the order and with the zone of their place.
 */
class PageKindsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "newspaper-japanese",
        "portal-chinese",
        "newspaper-arabic",
        "newspaper-hindi",
        "portal-russian",
        "newspaper-korean",
        "newspaper-spanish",
        "forum",
        "amp",
        "wordpress",
        "blogger",
        "dates-german",
        "dates-american",
        "dates-indian",
        "dates-french"
      })
  void thePageIsReadAsItIsShown(String kind) {
    String file = Pages.read("kinds/" + kind + ".html");
    Map<String, String> expected = new HashMap<>();
    for (String line : file.substring(0, file.indexOf("-->")).lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        expected.put(line.substring(0, colon), line.substring(colon + 2).strip());
      }
    }

    ExtractedArticle article =
        Pages.article(
            Pages.EXTRACTOR.extract(
                Page.of(file.substring(file.indexOf("-->") + 3).strip(), expected.get("url"))));

    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(article.title()).isEqualTo(expected.get("title"));
    softly.assertThat(article.byline()).isEqualTo(names(expected.get("by")));
    softly.assertThat(published(article)).isEqualTo(expected.get("published"));
    softly.assertThat(article.modifiedAt()).isEqualTo(time(expected.get("modified")));
    softly.assertAll();
    assertThat(article.paragraphs().size()).isBetween(2, 6);
  }

  private static List<String> names(String by) {
    return by.isEmpty() ? List.of() : Arrays.asList(by.split("; "));
  }

  private static Instant time(String value) {
    return value.isEmpty() ? null : Instant.parse(value);
  }

  private static String published(ExtractedArticle article) {
    return article.publishedAtLocal() == null
        ? LocalDateTime.ofInstant(article.publishedAt(), ZoneOffset.UTC).toString()
        : article.publishedAtLocal().toString();
  }
}
