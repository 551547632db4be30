package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static Document explained(String html) {
    return Jsoup.parse(new ExtractTool(Places.NONE).explain(html, "https://courier.example/tram"));
  }

  @Test
  void everyFieldComesWithItsWitnessAndConfidence() {
    Document page = explained(Pages.page("<meta name=author content='Mira Tovald'>", Pages.PROSE));

    assertThat(page.select("table").first().select("tr").eachText())
        .contains("authors Mira Tovald meta 0.88")
        .anyMatch(row -> row.startsWith("title Lindhaven votes for its tram shown"));
  }

  @Test
  void candidatesHaveScoresAndTheChosenOneIsMarked() {
    Document page = explained(Pages.page("", Pages.PROSE));

    assertThat(page.select("tr.chosen").text()).contains("article");
    assertThat(page.select("table").last().select("tbody tr")).isNotEmpty();
  }

  @Test
  void blocksOfTheTextAreMarked() {
    Document page = explained(Pages.page("", Pages.PROSE));

    assertThat(page.select(".block.text")).hasSize(4);
    assertThat(page.select(".block:not(.text)").text()).contains("Lindhaven votes for its tram");
  }

  @Test
  void nothingOfThePageCanRun() {
    Document page =
        explained(
            Pages.page(
                "<script>alert(1)</script><title>&lt;script&gt;alert(2)&lt;/script&gt;</title>",
                Pages.PROSE
                    + "<p onclick='alert(3)'>&lt;img src=x onerror=alert(4)&gt; said the mayor of the town.</p>"
                    + "<iframe src=https://ads.example></iframe>"));

    assertThat(page.select("script, iframe, img, a, form, object")).isEmpty();
    assertThat(page.select("[onclick], [onerror]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
  }

  @Test
  void whatIsNoPageIsSaidSo() {
    assertThat(explained("%PDF-1.7 ...").text()).contains("Not an article: NOT_HTML");
  }

  @Test
  void flatTextIsExplainedLineByLine() {
    String html = new ExtractTool(Places.NONE).explainText(Pages.read("wire-copy-with-rails.txt"));
    Document page = Jsoup.parse(html);

    assertThat(page.select("table").first().select("tr").eachText())
        .anyMatch(row -> row.startsWith("title "))
        .anyMatch(row -> row.startsWith("publishedAt "));
    assertThat(page.select(".block.text")).hasSizeGreaterThan(3);
    assertThat(page.select(".block.rail")).isNotEmpty();
  }

  @Test
  void whatIsNoTextIsSaidSo() {
    assertThat(new ExtractTool(Places.NONE).explainText("\u0000\u0001\u0002ab"))
        .contains("NOT_HTML");
  }
}
