package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joost van der Meer",
        "Ana de la Torre",
        "João da Silva",
        "Ursula von Ostmark",
        "Luca di Marco",
        "Hedda Lund"
      })
  void aNameAboveTheTextIsTheWriters(String name) {
    ExtractedArticle article = Pages.article(Pages.page("", "<p>" + name + "</p>" + Pages.PROSE));

    assertThat(article.authors()).containsExactly(name);
    assertThat(article.paragraphs()).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Alternativen zur Revolution", "Joan of Arc"})
  void aHeadingWithSmallWordsIsNot(String heading) {
    ExtractedArticle article =
        Pages.article(Pages.page("", "<p>" + heading + "</p>" + Pages.PROSE));

    assertThat(article.authors()).isEmpty();
    assertThat(article.paragraphs()).first().isEqualTo(heading);
  }
}
