package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Evidence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * A syndicated report among rails, promotion and chrome, as HTML and as flat text: both give the
 * same record.
 */
class WireCopyTest {
  private final ExtractedArticle expected = Pages.expected("wire-copy-with-rails.json");

  @Test
  void htmlGivesEveryField() {
    ExtractedArticle article =
        Pages.article(
            Pages.EXTRACTOR.extract(Page.of(Pages.read("wire-copy-with-rails.html"), null)));

    assertThat(article).usingRecursiveComparison().ignoringFields("evidence").isEqualTo(expected);
    assertThat(article.evidence())
        .extracting(Evidence::field)
        .contains(
            "title",
            "standfirst",
            "body",
            "agency",
            "place",
            "publishedAt",
            "modifiedAt",
            "publisher",
            "section",
            "breadcrumb",
            "image",
            "keywords");
  }

  @Test
  void flatTextGivesEveryField() {
    ExtractedArticle article =
        Pages.article(
            Pages.EXTRACTOR.extractText(Pages.read("wire-copy-with-rails.txt"), null, null));

    assertThat(article).usingRecursiveComparison().ignoringFields("evidence").isEqualTo(expected);
    assertThat(article.evidence())
        .extracting(Evidence::field)
        .contains(
            "title",
            "standfirst",
            "body",
            "agency",
            "place",
            "publishedAt",
            "modifiedAt",
            "publisher",
            "section",
            "breadcrumb",
            "image",
            "keywords");
  }

  @Test
  void bodyIsTheParagraphsJoinedByOneNewline() {
    assertThat(expected.body().split("\n")).containsExactlyElementsOf(expected.paragraphs());
  }

  @Test
  void thePageClockIsNeverTheDateOfPublication() {
    String withoutDates =
        Pages.read("wire-copy-with-rails.txt")
            .replaceAll("(?m)^First Published.*$", "")
            .replaceAll("(?m)^3 min read.*$", "");

    ExtractedArticle article =
        Pages.article(
            Pages.EXTRACTOR.extractText(withoutDates, null, Instant.parse("2031-03-14T06:00:00Z")));

    assertThat(article.publishedAt()).isNull();
  }
}
