package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The engine answers whatever it is given and never fails. */
class AnyPageTest {

  @Property(tries = 300)
  void anyStringIsAnswered(@ForAll String text) {
    assertThat(
            List.of(
                Pages.EXTRACTOR.extract(Page.of(text, text)),
                Pages.EXTRACTOR.extractText(text, null, null)))
        .noneMatch(any -> any instanceof NotAnArticle not && not.reason() == Reason.FAILED);
  }

  @Property(tries = 300)
  void anySoupOfTagsIsAnswered(@ForAll @Size(max = 60) List<Scrap> scraps) {
    StringBuilder soup = new StringBuilder();
    scraps.forEach(scrap -> soup.append(scrap.text));

    Extraction extraction = Pages.EXTRACTOR.extract(Page.of(soup.toString(), "https://a.example/"));

    assertThat(extraction)
        .matches(any -> !(any instanceof NotAnArticle not && not.reason() == Reason.FAILED));
  }

  enum Scrap {
    PARAGRAPH("<p>The ferry left at noon, and nobody knew when it would return."),
    ARTICLE("<article>"),
    END_ARTICLE("</article>"),
    DIV("<div class='teaser related'>"),
    END_DIV("</div>"),
    H1("<h1>A headline of some words"),
    END_H1("</h1>"),
    TABLE("<table><tr><td>cell"),
    LIST("<ul><li>item"),
    LINK("<a href='/x'>more to read here"),
    BREAK("<br><br>"),
    META("<meta property='og:title' content='&amp;'>"),
    DATA(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@id\":\"#a\"},null,7],}</script>"),
    BAD_DATA("<script type='application/ld+json'>[{\"headline\": \"a\nb\", </script>"),
    SEGMENT("<div hidden id=\"S:0\"><p>Streamed text that waits for its place on the page.</div>"),
    PLACE("<template id=\"B:0\"></template>"),
    FIGURE("<figure><img alt='A ferry'><figcaption>A ferry. (Photo: A. Roe)"),
    COMMENT("<!-- c"),
    FORM("<form><input><select><option>"),
    BODY("</body>");

    private final String text;

    Scrap(String text) {
      this.text = text;
    }
  }
}
