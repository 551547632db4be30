package dev.dateline.ingest.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WallTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHALLENGE|Please verify that you are a human",
        "CHALLENGE|Vérifiez que vous n’êtes pas un robot",
        "CONSENT|Avant d’accéder à votre contenu",
        "CONSENT|SZANUJEMY TWOJĄ PRYWATNOŚĆ",
        "LOGIN|Member log in",
        "MOVED|This feed has moved",
      })
  void knowsThePhraseInAnyCaseAndSpacing(Wall wall, String text) {
    assertThat(wall.isNamedIn(text)).isTrue();
    assertThat(wall.isNamedIn(text.replace(" ", " \n\u00a0"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHALLENGE|The robot factory opens",
        "LOGIN|The catalogin was lost",
        "MOVED|The crowd was unmoved",
        "CONSENT|Parliament debates cookies",
      })
  void takesNoPartOfAWordForOne(Wall wall, String text) {
    assertThat(wall.isNamedIn(text)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void speaksTheLanguagesOfThePress(Wall wall) throws Exception {
    try (var in = Wall.class.getResourceAsStream(wall.name().toLowerCase(Locale.ROOT) + ".txt")) {
      Set<String> languages =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf(':')))
              .collect(Collectors.toSet());

      assertThat(languages)
          .contains(
              "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "cs", "hu",
              "ro", "el", "ja", "zh", "ko", "ar", "he", "id", "vi");
    }
  }
}
