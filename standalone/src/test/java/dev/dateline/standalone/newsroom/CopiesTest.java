package dev.dateline.standalone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The newsroom's copies of what agencies sent: edited, cut, under other headlines. */
class CopiesTest {
  private static final Instant A_MONDAY = Instant.parse("2026-03-02T18:00:00Z");
  private static final int ORDERS = 20;

  private record Run(String name, String original, String language, Sketch sketch) {}

  @ParameterizedTest
  @EnumSource
  void areFoundInWhateverOrderTheyComeOnWhateverDayTheyTellOf(DayOfWeek day) {
    List<Run> runs = runs(A_MONDAY.plus(Duration.ofDays(day.ordinal())));

    List<String> wrong = new ArrayList<>();
    for (int order = 0; order < ORDERS; order++) {
      Collections.shuffle(runs, new Random(order));
      wrong.addAll(wrong(runs));
    }

    assertThat(wrong).isEmpty();
  }

  private static List<String> wrong(List<Run> runs) {
    Map<String, DedupeIndex> indexes = new HashMap<>();
    Set<String> seen = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Run run : runs) {
      boolean isNew = seen.add(run.original());
      Decision decision =
          indexes
              .computeIfAbsent(run.language(), language -> index())
              .judge(run.name(), run.sketch(), A_MONDAY.plusMillis(seen.size()), null);
      if (decision instanceof Decision.Duplicate == isNew) {
        wrong.add(run.name() + ": " + decision);
      }
    }
    return wrong;
  }

  private static DedupeIndex index() {
    return new DedupeIndex(new InMemoryState(7), Scorer.bundled(), DedupeSettings.DEFAULT);
  }

  private static List<Run> runs(Instant opens) {
    Sketcher sketcher = new Sketcher();
    List<Run> runs = new ArrayList<>();
    for (Outlet outlet : Outlets.read(opens)) {
      for (Story story : outlet.stories()) {
        String name = outlet.slug() + "/" + story.slug();
        runs.add(
            new Run(
                name,
                Objects.requireNonNullElse(story.wire(), name),
                outlet.language().getLanguage(),
                sketcher.sketch(story.title(), String.join("\n", story.paragraphs()))));
      }
    }
    return runs;
  }
}
