package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that correct an article, and offers of the rest of it for money. */
class NotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction, March 6, 2031: The debate lasted seven hours.",
        "Editor's note: This story has been updated to correct the length of the debate.",
        "Editor’s Note: An earlier version of this story gave another name.",
        "An earlier version of this article misstated the length of the debate.",
        "This article was amended on 5 March 2031 to correct a name.",
        "Anmerkung der Redaktion: In einer früheren Version stand, die Debatte habe neun Stunden gedauert.",
        "In einer früheren Fassung dieses Artikels hieß es, die Debatte habe neun Stunden gedauert.",
        "Note de la rédaction : une version précédente de cet article donnait un autre nom.",
        "Una versión anterior de este artículo decía otra cosa del debate.",
        "Nota da redação: este texto foi corrigido às 10h.",
        "【訂正】当初の記事で九時間としましたが、正しくは七時間です。",
        "[Correction] The debate lasted seven hours and not nine.",
        "В более ранней версии текста было указано другое имя.",
        "Note: This article was amended on 5 March 2031 to correct a name.",
        "An earlier version of this story misstated the name of the ferry.",
        "Dans une version antérieure de cet article, le nom du bac était faux.",
        "更正：辩论持续了七个小时，而不是九个小时，特此说明。"
      })
  void aNoteThatCorrectsIsTold(String note) {
    ExtractedArticle article = Pages.article(Pages.page("", Pages.PROSE + "<p>" + note + "</p>"));

    assertThat(article.corrections()).containsExactly(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editor's note: The author lives in Lindhaven with her two dogs.",
        "An earlier version of this law was struck down by the court in May.",
        "Note: the bridge is closed on Mondays until the end of the works.",
        "Note: the judges were asked to correct the result of the race.",
        "An earlier version of this story told of a wolf that could sing.",
        "In einer früheren Fassung stand der Wolf am Ende allein im Wald.",
        "Dans une version antérieure du conte, le loup chante pour la lune.",
        "В предыдущей версии сказки волк пел для луны.",
        "Correction of the river's course cost the canton more than the bridge did."
      })
  void whatOnlySoundsLikeOneIsNone(String sentence) {
    ExtractedArticle article =
        Pages.article(Pages.page("", Pages.PROSE + "<p>" + sentence + "</p>"));

    assertThat(article.corrections()).isEmpty();
  }

  @Test
  void aSentenceAmongTheParagraphsCorrectsNothing() {
    String quoted =
        "<p>An earlier version of this article of the charter misstated the harbour's borders.</p>";
    String prose = Pages.PROSE.replace("<p>", "<p>Once more: ");

    assertThat(Pages.article(Pages.page("", Pages.PROSE + quoted + prose)).corrections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=paywall><h3>Read on</h3><p>Get unlimited access for 1 crown.</p></div>",
        "<div class='article-paywall'><h3>Weiterlesen mit Plus</h3><p>Jetzt 4 Wochen für 1 Krone testen. Jederzeit kündbar.</p></div>",
        "<div><h3>Subscribe to keep reading</h3></div>",
        "<p>La suite est réservée aux abonnés.</p>",
        "<p>Para seguir leyendo, suscríbete.</p>",
        "<p>Ten materiał ma dostęp tylko dla prenumeratorów.</p>"
      })
  void anOfferOfTheRestMakesThePagePaywalledAndIsNoText(String offer) {
    ExtractedArticle article = Pages.article(Pages.page("", Pages.PROSE + offer));

    assertThat(article.paywalled()).isTrue();
    assertThat(article.paragraphs()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=paywall></div>",
        "<p>The papers told readers that they must subscribe, and many did so at once.</p>"
      })
  void aPageThatShowsAllOfItIsNotPaywalled(String beside) {
    assertThat(Pages.article(Pages.page("", Pages.PROSE + beside)).paywalled()).isFalse();
  }
}
