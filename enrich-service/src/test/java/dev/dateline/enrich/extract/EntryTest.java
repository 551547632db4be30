package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static Extraction extract(String title, String summary, String content) {
    RawArticle.Entry entry =
        new RawArticle.Entry(
            "1",
            "https://courier.example/2031/x",
            title,
            List.of("Mira Tovald"),
            Instant.parse("2031-03-14T08:00:00Z"),
            null,
            summary,
            content,
            List.of("Tram"),
            null);
    return Pages.EXTRACTOR.extractEntry(entry, Instant.parse("2031-03-14T09:00:00Z"));
  }

  @Test
  void theFeedsOwnContentIsTheText() {
    ExtractedArticle article = Pages.article(extract("Lindhaven votes", "Short.", Pages.PROSE));

    assertThat(article.title()).isEqualTo("Lindhaven votes");
    assertThat(article.paragraphs()).hasSize(4);
    assertThat(article.authors()).containsExactly("Mira Tovald");
    assertThat(article.publishedAt()).isEqualTo("2031-03-14T08:00:00Z");
  }

  @Test
  void plainTextIsTakenLineByLine() {
    ExtractedArticle article =
        Pages.article(extract("T", "First line & all of it.\nSecond line, which is longer.", null));

    assertThat(article.paragraphs())
        .containsExactly("First line & all of it.", "Second line, which is longer.");
  }

  @Test
  void aTitleAloneIsAnArticleAndNothingIsNone() {
    assertThat(Pages.article(extract("Lindhaven votes", null, " ")).paragraphs()).isEmpty();
    assertThat(extract(null, null, null)).isInstanceOf(NotAnArticle.class);
  }
}
