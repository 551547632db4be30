package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes before the headline and behind the foot of a page, which are none of the article. */
class OutskirtsTest {
  private static final String TITLE = "The last ferry of Lindhaven";
  private static final String LONG =
      "The ferry left the quay at six, as it had for ninety years, and nobody but the mate looked"
          + " back. Behind it the new bridge stood in the fog, lit from end to end for the first time.";
  private static final String LAST =
      "By noon the crew had carried the bell ashore, and the captain locked the wheelhouse himself.";
  private static final String TEXT = "<h1>%s</h1><p>%s</p><p>%s</p>".formatted(TITLE, LONG, LAST);
  private static final String FOOT =
      "<footer><p>© Lindhaven Courier</p><a href=/i>Imprint</a></footer>";

  private static String body(String html) {
    return Pages.article(
            Pages.EXTRACTOR.extract(
                Page.of(
                    ConsentWallTest.page("en", TITLE, html), "https://courier.example/town/ferry")))
        .body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>From abroad? Our lawyers want a word with you before you read what we wrote today.</p>"
            + "<button>Fine</button>",
        "<h4>Mornings with us</h4><p>Nine lines on the town, sent at six before the ferry leaves.</p>"
            + "<span role=button>Go</span>",
        "<p>Nous aimerions savoir comment vous lisez nos pages, et le faire savoir autour de nous."
            + "</p><button>Soit</button><button>Pas question</button>",
      })
  void aBoxBeforeTheHeadlineOrBehindTheFootIsLeftOut(String box) {
    String around = "<div class=b>" + box + "</div>";

    assertThat(body("<div>" + around + TEXT + "</div>" + FOOT)).isEqualTo(LONG + "\n" + LAST);
    assertThat(body("<div>" + TEXT + "</div>" + FOOT + around)).isEqualTo(LONG + "\n" + LAST);
  }

  @Test
  void whatTheArticleTellsStays() {
    String told = "<div><p>" + LAST + "</p></div>";
    String shared = "<div><p>" + LAST + "</p><button>Share</button></div>";
    String headline = "<h1>" + TITLE + "</h1>";

    assertThat(body("<div>" + told + headline + "<p>" + LONG + "</p></div>"))
        .isEqualTo(LAST + "\n" + LONG);
    assertThat(body("<div>" + headline + "<p>" + LONG + "</p>" + shared + "</div>"))
        .isEqualTo(LONG + "\n" + LAST);
    assertThat(
            body(
                "<article>"
                    + headline
                    + "<p>"
                    + LONG
                    + "</p><footer>Ruth Feld</footer>"
                    + shared
                    + "</article>"))
        .contains(LONG, LAST);
  }
}
