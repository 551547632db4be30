package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for consent beside an article, which must not become its text. */
class ConsentDialogsTest {
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

  private static final String LONG =
      "The harbour bridge will open to lorries again on Monday, the council said after a long vote."
          + " The repairs took the whole winter and cost four million crowns, twice as planned.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><p>We use cookies to show you ads that suit you.</p><button>Accept</button></div>",
        "<div><p>Wir verwenden Cookies.</p><span>Alle akzeptieren</span></div>",
        "<div class=e><p>To see this post you must accept cookies of its provider.</p>"
            + "<button>Show it</button></div>",
      })
  void aShortRequestInTheMidstOfATextIsLeftOut(String request) {
    String text = "<p>" + LONG + "</p>" + request + "<p>" + BRIEF + "</p>";

    assertThat(body("<article>" + HEADLINE + text + "</article>")).isEqualTo(LONG + "\n" + BRIEF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Two ways to read</h3><div><h4>With ads</h4><p>Let us and our advertisers recognise you"
            + " by tracking, and pay nothing.</p><a>Accept</a></div><div><h4>Without</h4><p>For €3 a"
            + " month nobody follows you. Cancel whenever you like.</p><a>Subscribe</a></div>",
        "<h3>Ihre Wahl</h3><p>Lesen Sie kostenlos mit Werbung und Tracking, oder nehmen Sie ein Abo"
            + " für 4,90 € im Monat.</p><button>Zustimmen</button><button>Zum Abo</button>",
        "<h3>À vous de choisir</h3><p>Acceptez les traceurs de nos annonceurs et lisez"
            + " gratuitement.</p><p>Ou abonnez-vous pour 3 € par mois, sans publicité ciblée.</p>"
            + "<button>J'accepte</button><button>Je m'abonne</button>",
      })
  void anOfferOfConsentOrMoneyBesideAnArticleIsLeftOut(String offer) {
    String box = "<div class=p>" + offer + "</div>";
    String text = HEADLINE + "<div><p>" + LONG + "</p><p>" + BRIEF + "</p></div>";

    assertThat(body(box + text)).isEqualTo(LONG + "\n" + BRIEF);
    assertThat(body("<div>" + text + "</div>" + box)).isEqualTo(LONG + "\n" + BRIEF);
  }

  @Test
  void aPassageThatTellsReadersWhatTheyMayDoStays() {
    String passage =
        "You pay £3 a month, or accept cookies: the council asks every reader of its site to choose.";
    String text = "<p>" + LONG + "</p><div><p>" + passage + "</p></div><p>" + BRIEF + "</p>";

    assertThat(body("<article>" + HEADLINE + text + "<button>Share</button></article>"))
        .isEqualTo(LONG + "\n" + passage + "\n" + BRIEF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul><li>Live tracking of all parcels</li><li>Tracking by cookie.</li></ul>"
            + "<button>Get a quote</button>",
        "<p>The office said that the shop had kept cookies without consent.</p>"
            + "<button>Share</button>",
        "<p>We kept cookies on your devices for years, and we are sorry for it.</p>",
      })
  void aTextThatNamesWhatRequestsSpeakOfStays(String passage) {
    String text = "<p>" + LONG + "</p><div>" + passage + "</div><p>" + BRIEF + "</p>";

    assertThat(body("<article>" + HEADLINE + text + "</article>"))
        .startsWith(LONG)
        .endsWith(BRIEF)
        .containsIgnoringCase("cookie");
  }
}
