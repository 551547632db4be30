package dev.dateline.desk.wire;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private final Story story =
      Story.of(
          article(1).in("en-GB").tagged("geonames:2643743", "Port Ellery").build(),
          NOON,
          List.of(Copy.of(copy(11, 1, "Inland Post"))),
          1);

  @ParameterizedTest
  @ValueSource(
      strings = {"lights", "COUNCIL", "council harbour", "lindqvist", "lighting", "ellery"})
  void findsWordsWhereverTheyStandInAnyCase(String text) {
    assertThat(Query.of(text, null, null, null).matches(story)).isTrue();
  }

  @Test
  void wantsEveryWord() {
    assertThat(Query.of("harbour volcano", null, null, null).matches(story)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "geonames:2643743, true",
    "port ellery, true",
    "Port, false",
    "GEONAMES:2643743, false"
  })
  void findsTagsByIdOrLabel(String tag, boolean found) {
    assertThat(Query.of(null, tag, null, null).matches(story)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "harbour-gazette.example, true",
    "harbour gazette, true",
    "inland post, true",
    "inland-post.example, true",
    "harbour, false"
  })
  void findsOutletsAndThoseThatRanCopies(String outlet, boolean found) {
    assertThat(Query.of(null, null, outlet, null).matches(story)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"en, true", "EN-gb, true", "en-US, false", "e, false", "de, false"})
  void aLanguageCoversItsRegions(String language, boolean found) {
    assertThat(Query.of(null, null, null, language).matches(story)).isEqualTo(found);
  }

  @Test
  void blankMeansAnything() {
    assertThat(Query.of("  ", " ", "", null)).isEqualTo(Query.ALL);
    assertThat(Query.ALL.matches(story)).isTrue();
  }
}
