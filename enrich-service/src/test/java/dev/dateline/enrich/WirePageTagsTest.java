package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.extract.ExtractedArticle;
import dev.dateline.enrich.extract.Extraction;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.text.TagInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A page as it was scraped, with a wire agency's byline, rails, captions and a topics line that
 * runs together: its tags are those of the article.
 */
class WirePageTagsTest {
  private ExtractedArticle article;
  private List<Tag> tags = List.of();

  @BeforeEach
  void tag() throws IOException {
    Extraction extraction = Flow.ENGINES.extractor().extractText(page(), null, null);
    article = ((Extraction.Extracted) extraction).article();
    TagInput input =
        new TagInput(
            article.title(),
            article.standfirst(),
            article.body(),
            "en",
            article.keywords(),
            List.of(),
            null,
            article.breadcrumb());
    tags = Flow.ENGINES.tagger().apply(RuleSet::empty).tag(input);
  }

  @Test
  void signsWithTheAgencyAndNotWithAPersonWhoHasAnAgencysName() {
    assertThat(article.agency()).isEqualTo("PTI");
    assertThat(article.place()).isEqualTo("Helsinki");
    assertThat(article.byline()).containsExactly("Press Trust of India");
  }

  @Test
  void namesWhatTheArticleIsAbout() {
    assertThat(labels(tag -> isEntity(tag) && tag.rel() == Tag.Rel.ABOUT))
        .contains("Finland", "Norway", "United States", "Petra Lindqvist", "Aksel Brenna");
    assertThat(labels(tag -> tag.type() == Tag.Type.TOPIC))
        .contains("politics", "international relations", "diplomacy");
  }

  @Test
  void namesNothingThatStandsInRailsCaptionsAndBylineAlone() {
    assertThat(labels(tag -> true))
        .doesNotContain(
            "Japan",
            "South Korea",
            "Angela Merkel",
            "Brazil",
            "Minas Gerais",
            "Argentina",
            "Pope Francis",
            "Vatican City",
            "India",
            "India Helsinki",
            "Press Trust of India",
            "Telegram");
  }

  @Test
  void takesTheTopicsLineApart() {
    assertThat(labels(tag -> tag.type() == Tag.Type.DECLARED))
        .noneMatch(label -> label.split(" ").length > 2);
  }

  private List<String> labels(Predicate<Tag> which) {
    return tags.stream().filter(which).map(Tag::label).toList();
  }

  private static boolean isEntity(Tag tag) {
    return switch (tag.type()) {
      case PERSON, ORGANISATION, PLACE, EVENT -> true;
      case TOPIC, KEYPHRASE, RULE, DECLARED, OTHER -> false;
    };
  }

  private static String page() throws IOException {
    try (InputStream in = WirePageTagsTest.class.getResourceAsStream("wire-page.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
