package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for consent that lie over a brief, and must not become its text. */
class ConsentDialogTest {
  private static final String TITLE = "Old mill of Lindhaven burns";
  private static final String HEADLINE = "<h1>" + TITLE + "</h1>";
  private static final String BRIEF = "The mill burned for the third time, and nobody was hurt.";
  private static final String DIALOG =
      "<div class=o><h2>We value your privacy</h2><p>We and our 300 partners store and access information on a device, such as unique identifiers in cookies, and process personal data for personalised advertising.</p><p>You may accept or manage your choices by clicking below, and object where legitimate interest is used. These choices will be signalled to our partners.</p><p>You can withdraw your consent at any time in our privacy policy.</p><button>Accept all</button><button>Reject</button></div>";

  private static String body(String html) {
    return Pages.article(
            Pages.EXTRACTOR.extract(
                Page.of(
                    ConsentWallTest.page("en", TITLE, html), "https://courier.example/town/mill")))
        .body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2$s<main><article>%1$s<div class=text>%3$s</div></article></main>",
        "<main><article>%1$s<div class=text>%3$s</div></article></main>%2$s",
        "<main><article>%1$s<div class=text>%2$s%3$s</div></article></main>",
        "%2$s<div>%1$s%3$s</div>",
        "<div>%1$s%3$s</div>%2$s",
        "%1$s%3$s%2$s"
      })
  void theTextOfABriefIsItsOwn(String page) {
    assertThat(body(page.formatted(HEADLINE, DIALOG, "<p>" + BRIEF + "</p>"))).isEqualTo(BRIEF);
  }

  @Test
  void whereThePageHasNoOtherTextTheRequestStays() {
    assertThat(body(HEADLINE + DIALOG)).contains("We and our 300 partners");
  }

  @Test
  void whatAnArticleItselfTellsOfConsentStays() {
    String told = "The Courier and its partners store cookies, and share personal data, for ads.";
    String asked = "We and our partners kept personal data in cookies, and you never knew.";
    String text = "<p>" + told + "</p><p>" + asked + "</p>";

    assertThat(body("<main>" + HEADLINE + text + "</main>" + DIALOG))
        .contains(told, asked)
        .doesNotContain("300 partners");
    assertThat(body("<div>" + HEADLINE + text + "<button>Share</button></div>"))
        .contains(told, asked);
  }
}
