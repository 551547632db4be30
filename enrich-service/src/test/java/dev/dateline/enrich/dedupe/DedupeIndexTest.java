package dev.dateline.enrich.dedupe;

import static dev.dateline.enrich.dedupe.Articles.FERRY;
import static dev.dateline.enrich.dedupe.Articles.FERRY_COPY;
import static dev.dateline.enrich.dedupe.Articles.FERRY_TITLE;
import static dev.dateline.enrich.dedupe.Articles.MORNING;
import static dev.dateline.enrich.dedupe.Articles.ORCHARD;
import static dev.dateline.enrich.dedupe.Articles.ORCHARD_TITLE;
import static dev.dateline.enrich.dedupe.Articles.hours;
import static dev.dateline.enrich.dedupe.Articles.sketch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.contract.Duplicate.How;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DedupeIndexTest {

  private final InMemoryState state = new InMemoryState(7);
  private final DedupeIndex index = index(state);

  private static DedupeIndex index(IndexState state) {
    return new DedupeIndex(state, Scorer.bundled(), DedupeSettings.DEFAULT);
  }

  private Decision judge(String id, String title, String body, Instant seenAt) {
    return index.judge(id, sketch(title, body), seenAt, "courier.example");
  }

  @Test
  void anEditedCopyRepeatsTheFirst() {
    judge("first", FERRY_TITLE, FERRY, MORNING);

    Decision decision = judge("copy", "Night ferry to return", FERRY_COPY, hours(2));

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Duplicate.class,
            duplicate -> {
              assertThat(duplicate.of()).isEqualTo("first");
              assertThat(duplicate.similarity()).isBetween(0.4, 1.0);
              assertThat(duplicate.evidence().numbers()).containsKeys("containment", "lead-words");
            });
  }

  @Test
  void anArticleDated2099IsFoundAndFindsAsOneOfItsDay() {
    Decision soon = judgedAfter(hours(0), hours(1));

    assertThat(judgedAfter(Instant.parse("2099-01-01T00:00:00Z"), hours(1)))
        .isInstanceOf(Decision.Duplicate.class);
    assertThat(judgedAfter(hours(0), Instant.parse("2099-01-01T00:00:00Z")))
        .isInstanceOf(Decision.Duplicate.class);
    Decision late = judgedAfter(Instant.parse("2099-01-01T00:00:00Z"), hours(1));
    assertThat(similarity(late)).isCloseTo(similarity(soon), within(0.15));
  }

  private static double similarity(Decision decision) {
    return ((Decision.Duplicate) decision).similarity();
  }

  /** A copy judged in an index that knew the day before the text that it copies was seen. */
  private static Decision judgedAfter(Instant first, Instant copy) {
    DedupeIndex index = index(new InMemoryState(7));
    index.judge("orchard", sketch(ORCHARD_TITLE, ORCHARD), MORNING, "a.example");
    index.judge("first", sketch(FERRY_TITLE, FERRY), first, "b.example");
    return index.judge("copy", sketch("Night ferry to return", FERRY_COPY), copy, "c.example");
  }

  @Test
  void stateOfAnotherFormIsToldFromAFaultOfAText() {
    IndexState garbled =
        new IndexState() {
          @Override
          public byte[] at(Table table, long key, int day) {
            return table == Table.ARTICLES ? new byte[] {1} : state.at(table, key, day);
          }

          @Override
          public void put(Table table, long key, int day, byte[] value) {
            state.put(table, key, day, value);
          }
        };
    DedupeIndex broken = index(garbled);
    broken.judge("first", sketch(FERRY_TITLE, FERRY), MORNING, null);

    assertThatExceptionOfType(BrokenStateException.class)
        .isThrownBy(() -> broken.judge("copy", sketch(FERRY_TITLE, FERRY), MORNING, null))
        .withMessageContaining("an article")
        .withMessageContaining("reset the application");
  }

  @Test
  void anotherStoryIsNew() {
    judge("ferry", FERRY_TITLE, FERRY, MORNING);

    assertThat(judge("orchard", ORCHARD_TITLE, ORCHARD, hours(1))).isInstanceOf(Decision.New.class);
  }

  @Test
  void reportsOfOneMannerAndLengthWithHardlyASentenceInCommonAreNew() {
    Random random = new Random(4);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String body =
          IntStream.range(0, 15)
              .mapToObj(_ -> Articles.sentence(random))
              .collect(Collectors.joining(" "));
      decisions.add(judge("report-" + i, Articles.sentence(random), body, MORNING));
    }

    assertThat(decisions).noneMatch(Decision.Duplicate.class::isInstance);
  }

  @Test
  void theSameTextUnderAnotherAddressOfTheOutletIsTheSamePage() {
    judge("first", FERRY_TITLE, FERRY, MORNING);

    assertThat(judge("second", FERRY_TITLE, FERRY, hours(1)))
        .isInstanceOfSatisfying(
            Decision.Duplicate.class, d -> assertThat(d.how()).isEqualTo(How.SAME_PAGE));
  }

  @Test
  void aCopyOfACopyIsOfTheStorysFirstArticle() {
    judge("first", FERRY_TITLE, FERRY, MORNING);
    judge("copy", FERRY_TITLE, FERRY_COPY, hours(1));

    assertThat(judge("third", FERRY_TITLE, FERRY_COPY, hours(2)))
        .isInstanceOfSatisfying(
            Decision.Duplicate.class,
            d -> {
              assertThat(d.of()).isEqualTo("first");
              assertThat(d.nearest()).isEqualTo("copy");
            });
  }

  @Test
  void ofTwinsThatArriveTogetherExactlyOneIsNew() {
    List<Decision> decisions =
        List.of(
            judge("twin-a", FERRY_TITLE, FERRY, MORNING),
            judge("twin-b", FERRY_TITLE, FERRY, MORNING));

    assertThat(decisions).filteredOn(Decision.New.class::isInstance).hasSize(1);
  }

  @Test
  void theSameIdIsNeverARepeatOfItselfNorOfItsOwnCopies() {
    judge("first", FERRY_TITLE, FERRY, MORNING);
    judge("copy", FERRY_TITLE, FERRY_COPY, hours(1));

    assertThat(judge("first", FERRY_TITLE, FERRY + "More to follow.", hours(2)))
        .isInstanceOf(Decision.New.class);
  }

  @Test
  void aReplayGivesTheSameDecisions() {
    List<Decision> first = run(index(new InMemoryState(7)));

    assertThat(run(index(new InMemoryState(7)))).isEqualTo(first);
  }

  @Test
  void aRestartOnTheSameStateGivesTheSameDecisions() {
    List<Decision> whole = run(index(new InMemoryState(7)));
    InMemoryState kept = new InMemoryState(7);

    List<Decision> restarted = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      restarted.add(step(index(kept), i));
    }

    assertThat(restarted).isEqualTo(whole);
  }

  private static List<Decision> run(DedupeIndex index) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      decisions.add(step(index, i));
    }
    return decisions;
  }

  private static Decision step(DedupeIndex index, int i) {
    String body = i % 4 == 0 ? FERRY_COPY : i % 4 == 1 ? ORCHARD : Articles.bulletin(i);
    return index.judge("article-" + i, sketch("Title " + i, body), hours(i * 3), null);
  }

  @Test
  void aStoryOlderThanTheWindowIsForgotten() {
    judge("first", FERRY_TITLE, FERRY, MORNING);
    for (int day = 1; day <= 8; day++) {
      judge("other-" + day, "", ORCHARD + day, MORNING.plus(Duration.ofDays(day)));
    }

    assertThat(judge("late", FERRY_TITLE, FERRY, MORNING.plus(Duration.ofDays(9))))
        .isInstanceOf(Decision.New.class);
  }

  @Test
  void aRecordFrom2099DoesNotExpireTheWindow() {
    judge("first", FERRY_TITLE, FERRY, MORNING);
    judge("future", ORCHARD_TITLE, ORCHARD, Instant.parse("2099-01-01T00:00:00Z"));
    judge("far future", ORCHARD_TITLE, ORCHARD, Instant.MAX);

    assertThat(judge("copy", FERRY_TITLE, FERRY_COPY, hours(1)))
        .isInstanceOf(Decision.Duplicate.class);
  }

  @Test
  void aRecordThatComesLateIsStillJudged() {
    judge("first", FERRY_TITLE, FERRY, hours(50));

    assertThat(judge("late", FERRY_TITLE, FERRY_COPY, hours(48)))
        .isInstanceOf(Decision.Duplicate.class);
  }

  @Test
  void whatIsTooShortToJudgePassesWithTheReason() {
    assertThat(judge("short", "Live", "Follow our coverage here.", MORNING))
        .isInstanceOfSatisfying(
            Decision.New.class, d -> assertThat(d.reason()).isEqualTo("text too short to judge"));
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> judge("", FERRY_TITLE, FERRY, MORNING));
  }

  @Test
  void bulletinsOfOneTemplateAreNotRepeats() {
    int attached = 0;
    for (int day = 0; day < 30; day++) {
      Decision decision =
          judge(
              "day-" + day,
              "Shares close",
              Articles.bulletin(day),
              MORNING.plus(Duration.ofDays(day)));
      attached += decision instanceof Decision.Duplicate ? 1 : 0;
    }

    assertThat(attached).isLessThanOrEqualTo(1);
  }

  @Test
  void ofAHundredThousandBulletinsInARowHardlyOneIsHeldForACopyAndTheStateStaysBounded() {
    InMemoryState bounded = new InMemoryState(7, 8_000);
    DedupeIndex judge = index(bounded);
    int longest = 0;
    List<String> held = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      Sketch sketch = sketch("Shares close", Articles.bulletin(i));
      Decision decision = judge.judge("bulletin-" + i, sketch, MORNING, null);
      if (decision instanceof Decision.Duplicate duplicate) {
        held.add(duplicate.of() + " for " + i + " at " + duplicate.similarity());
      }
      if (i % 10_000 == 0) {
        int day = (int) Duration.between(Instant.EPOCH, MORNING).toDays();
        byte[] hot = bounded.newest(IndexState.Table.ANCHORS, sketch.anchors()[0], 0, day);
        longest = Math.max(longest, hot == null ? 0 : hot.length);
      }
    }

    assertThat(held).as("reports held for copies").hasSizeLessThanOrEqualTo(10);
    assertThat(bounded.articles()).isLessThanOrEqualTo(8_000);
    assertThat(longest).isBetween(1, 4 + 12 * DedupeSettings.DEFAULT.postingsPerAnchor());
  }
}
