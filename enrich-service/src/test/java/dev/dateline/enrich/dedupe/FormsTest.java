package dev.dateline.enrich.dedupe;

import static dev.dateline.enrich.dedupe.Articles.hours;
import static dev.dateline.enrich.dedupe.Articles.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An index that has seen nothing yet cannot know what is common to many texts, and yet must not
 * take the reports of one form, nor texts of the same ready phrases, for copies of each other.
 */
class FormsTest {

  private static final int SEEDS = 10;
  private static final int REPORTS = 8;

  private static DedupeIndex empty() {
    return new DedupeIndex(new InMemoryState(7), Scorer.bundled(), DedupeSettings.DEFAULT);
  }

  static Stream<String> forms() {
    return Forms.FORMS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void reportsOfOneFormAreNoCopiesInAnyOrder(String form) {
    List<String> held = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> reports = new Forms(seed).reports(form, REPORTS);
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(reports, new Random(order));
        held.addAll(held(reports, order == 0 ? 0 : 24.0 / REPORTS));
      }
    }

    assertThat(held).isEmpty();
  }

  @Test
  void textsOfTheSameReadyPhrasesAreNoCopies() {
    List<String> held = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> texts = new Forms(100 + seed).phraseTexts(REPORTS);
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(texts, new Random(order));
        held.addAll(held(texts, order));
      }
    }

    assertThat(held).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aCopyOfAReportIsFoundAmongTheOthers(String form) {
    for (int seed = 0; seed < SEEDS; seed++) {
      DedupeIndex index = empty();
      List<String> reports = new Forms(200 + seed).reports(form, REPORTS);
      for (int i = 0; i < REPORTS; i++) {
        index.judge("report-" + i, sketch("", reports.get(i)), hours(i), "wire.example");
      }
      int which = seed % REPORTS;
      String copied = "PORT ELLERY (Northern Wire) - " + reports.get(which);

      assertThat(index.judge("copy", sketch("", copied), hours(REPORTS), "courier.example"))
          .as("%s, seed %d", form, seed)
          .isInstanceOfSatisfying(
              Decision.Duplicate.class, d -> assertThat(d.of()).isEqualTo("report-" + which));
    }
  }

  private static List<String> held(List<String> texts, double hoursApart) {
    DedupeIndex index = empty();
    List<String> held = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Decision decision =
          index.judge("text-" + i, sketch("", texts.get(i)), hours(i * hoursApart), "a.example");
      if (decision instanceof Decision.Duplicate duplicate) {
        held.add(duplicate.similarity() + ": " + texts.get(i));
      }
    }
    return held;
  }
}
