package dev.dateline.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcliticsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | وروسيا | روسيا",
        "ar | بروسيا | روسيا",
        "ar | وبروسيا | بروسيا روسيا",
        "ar | الروسي | روسي+",
        "ar | والروسي | الروسي روسي+",
        "ar | للصين | لصين الصين صين+",
        "he | ברוסיה | רוסיה",
        "he | וברוסיה | ברוסיה רוסיה",
        "he | הרוסי | רוסי+",
        "en | russia | ",
        "und | russia | ",
      })
  void takesSmallWordsOffOneByOne(String language, String word, String expected) {
    assertThat(
            Proclitics.of(language).rests(word).stream()
                .map(rest -> rest.word() + (rest.article() ? "+" : ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({"ar,مصر", "ar,كوب", "he,הוא"})
  void leavesShortWordsWhole(String language, String word) {
    assertThat(Proclitics.of(language).rests(word)).isEmpty();
  }
}
