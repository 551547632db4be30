package dev.dateline.enrich.dedupe;

import static dev.dateline.enrich.dedupe.Articles.hours;
import static dev.dateline.enrich.dedupe.Articles.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact and lightly edited copies in twelve languages and nine scripts. */
class LanguagesTest {

  record Language(String code, String first, String second) {
    @Override
    public String toString() {
      return code;
    }
  }

  /** What an outlet's desk does to wire copy. */
  private static final List<UnaryOperator<String>> EDITS =
      List.of(
          text -> text,
          text -> "PORT ELLERY (Northern Wire) - " + text,
          text -> text + " © 2026 Courier",
          LanguagesTest::withoutItsEnd,
          LanguagesTest::withOtherWords,
          text -> "Northern Wire: " + withoutItsEnd(withOtherWords(text)));

  static List<Language> languages() throws IOException {
    try (InputStream in = LanguagesTest.class.getResourceAsStream("languages.txt")) {
      List<String> lines =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      List<Language> languages = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += 3) {
        languages.add(new Language(lines.get(i), lines.get(i + 1), lines.get(i + 2)));
      }
      return languages;
    }
  }

  private static String withoutItsEnd(String text) {
    return text.substring(0, text.length() * 4 / 5);
  }

  /** Drops a word in fifteen, or a character in forty where words are not separated. */
  private static String withOtherWords(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    if (words.size() < 40) {
      StringBuilder characters = new StringBuilder(text);
      for (int i = characters.length() - 20; i > 0; i -= 40) {
        characters.deleteCharAt(i);
      }
      return characters.toString();
    }
    for (int i = words.size() - 4; i > 0; i -= 15) {
      words.remove(i);
    }
    return String.join(" ", words);
  }

  private static DedupeIndex index() {
    return new DedupeIndex(new InMemoryState(7), Scorer.bundled(), DedupeSettings.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anExactCopyRepeatsItsOriginalAndAnotherTextDoesNot(Language language) {
    DedupeIndex index = index();
    index.judge("first", sketch("", language.first()), hours(0), "wire.example");

    Decision other = index.judge("second", sketch("", language.second()), hours(1), null);
    Decision copy = index.judge("copy", sketch("", language.first()), hours(3), "b.example");

    assertThat(other).isInstanceOfAny(Decision.New.class, Decision.Related.class);
    assertThat(copy)
        .isInstanceOfSatisfying(
            Decision.Duplicate.class, d -> assertThat(d.of()).isEqualTo("first"));
  }

  @Test
  void lightlyEditedCopiesAreFoundInAllLanguagesAlike() throws IOException {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (UnaryOperator<String> edit : EDITS) {
      DedupeIndex index = index();
      for (Language language : languages()) {
        List<String> texts = List.of(language.first(), language.second());
        for (int i = 0; i < 2; i++) {
          String id = language.code() + i;
          String copy = edit.apply(texts.get(i));
          wrong +=
              index.judge(id, sketch("", texts.get(i)), hours(i), "wire.example")
                      instanceof Decision.Duplicate
                  ? 1
                  : 0;
          switch (index.judge(id + " copy", sketch("", copy), hours(i + 3), "b.example")) {
            case Decision.Duplicate d when d.of().equals(id) -> right++;
            case Decision.Duplicate _ -> wrong++;
            case Decision.New _, Decision.PartOf _, Decision.Related _ -> missed++;
          }
        }
      }
    }

    assertThat(right / (double) (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.96);
    assertThat(2.0 * right / (2 * right + wrong + missed)).as("F1").isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void thereAreTwelveLanguagesAndACutIsARevision() throws IOException {
    assertThat(languages()).hasSize(12);
    for (Language language : languages()) {
      String cut = withoutItsEnd(language.first());
      assertThat(new RevisionJudge().compare(sketch("", language.first()), sketch("", cut)))
          .as(language.code())
          .isInstanceOf(RevisionVerdict.Revised.class);
    }
  }
}
