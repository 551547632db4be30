package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
  private static final Stems STEMS = Stems.load("test-stems.txt");

  @Test
  void stemsAreFoundAnywhereInAWordAndCountedOnceEach() {
    assertThat(STEMS.in("werbepartner und partnerin", 3)).isEqualTo(new Stems.Found(1, 1));
    assertThat(STEMS.in("partner consented", 3)).isEqualTo(new Stems.Found(3, 2));
    assertThat(STEMS.in("", 3)).isEqualTo(new Stems.Found(0, 0));
  }

  @Test
  void theLongestOfThoseThatBeginTogetherIsTheOneThatCounts() {
    assertThat(STEMS.in("consent", 3)).isEqualTo(new Stems.Found(2, 1));
    assertThat(STEMS.in("consentimiento", 3)).isEqualTo(new Stems.Found(1, 1));
  }

  @Test
  void onlyTheGroupsThatAreAskedForAreCounted() {
    assertThat(STEMS.in("partner consented", 1)).isEqualTo(new Stems.Found(3, 1));
  }

  @Test
  void aPointIsTheBorderOfAWord() {
    assertThat(STEMS.in("ads ads", 3)).isEqualTo(new Stems.Found(1, 1));
    assertThat(STEMS.in("ads tie", 3)).isEqualTo(new Stems.Found(1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"roads", "adsorb", "necktie"})
  void whatGoesOnBeyondThatBorderIsAnotherWord(String key) {
    assertThat(STEMS.in(key, 3)).isEqualTo(new Stems.Found(0, 0));
  }

  @Test
  void scriptsWithoutSpacesAreFoundToo() {
    assertThat(STEMS.in("您可以同意", 3)).isEqualTo(new Stems.Found(2, 1));
  }
}
