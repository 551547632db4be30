package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.fetch.FetchRequest.Admission.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PacerTest {
  private static final String SITE = "harbour.example";

  private final WaitedTime time = new WaitedTime();
  private final Pacer pacer = new Pacer(Duration.ofSeconds(2), 2, time);

  @Test
  void turnsOfASiteStartTheConfiguredTimeApartAndThoseOfOthersAtOnce() throws Exception {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      try (Pacer.Turn turn = pacer.await(SITE)) {
        starts.add(time.now / 1_000_000_000);
      }
      try (Pacer.Turn turn = pacer.await("other" + i + ".example")) {
        starts.add(time.now / 1_000_000_000);
      }
    }

    assertThat(starts).containsExactly(0L, 0L, 2L, 2L, 4L, 4L);
  }

  @Test
  void aSiteOfAnotherInstanceIsAskedOnceItIsThisOnesTurn() throws Exception {
    long turn = Duration.ofSeconds(3).toNanos();
    Pacer shared =
        new Pacer(
            Duration.ofSeconds(2),
            2,
            time,
            site -> site.equals(SITE) ? Math.max(0, turn - time.now) : 0,
            Places.unlimited());
    shared.await("other.example").close();
    shared.await(SITE).close();
    assertThat(time.now).isEqualTo(turn);

    shared.await(SITE).close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void whoeverGetsNoAnswerComesAgainLaterAndKeepsNobodyElseWaiting() throws Exception {
    Pacer shared =
        new Pacer(
            Duration.ofSeconds(2),
            2,
            time,
            site -> site.equals(SITE) ? SiteShare.UNANSWERED : 0,
            Places.unlimited());

    assertThatThrownBy(() -> shared.await(SITE))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.error()).isEqualTo(FetchError.BUSY);
              assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30));
            });
    assertThat(shared.at(SITE).isIdle()).isTrue();
  }

  @Test
  void whatAnotherInstanceAskedBeforeThisOneTookTheSiteOverCounts() throws Exception {
    SiteShare taken =
        new SiteShare() {
          @Override
          public long nanosUntilOurs(String site) {
            return 0;
          }

          @Override
          public Duration sinceOthers(String site) {
            return Duration.ofMillis(500);
          }
        };
    new Pacer(Duration.ofSeconds(2), 2, time, taken, Places.unlimited()).await(SITE).close();

    assertThat(time.now).isEqualTo(Duration.ofMillis(1_500).toNanos());
  }

  @Test
  void aCrawlDelayTakesThePlaceOfAShorterPace() throws Exception {
    pacer.crawlDelay(SITE, "https://www.harbour.example", Duration.ofSeconds(7));
    pacer.await(SITE).close();
    pacer.await(SITE).close();

    assertThat(time.now).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void aShortSilenceIsWaitedForAndALongOneFailsWithTheTimeLeft() throws Exception {
    pacer.hold(SITE, Duration.ofSeconds(20));
    pacer.await(SITE).close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(20).toNanos());

    pacer.hold(SITE, Duration.ofMinutes(10));
    assertThatThrownBy(() -> pacer.await(SITE))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.error()).isEqualTo(FetchError.HELD);
              assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(10));
            });
  }

  @Test
  void aSiteUnderStrainIsAskedMoreSlowly() throws Exception {
    try (Pacer.Turn turn = pacer.await(SITE)) {
      turn.strained();
    }
    pacer.await(SITE).close();

    assertThat(time.now).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void aDelayKnownFromBeforeARestartHoldsFromTheFirstRequestOn() throws Exception {
    pacer.asked(SITE, Duration.ZERO);
    pacer.crawlDelay(SITE, "https://www.harbour.example", Duration.ofSeconds(7));
    pacer.await(SITE).close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(7).toNanos());

    time.now += Duration.ofSeconds(7).toNanos();
    pacer.asked(SITE, Duration.ofSeconds(10));
    pacer.await(SITE).close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(14).toNanos());
  }

  @Test
  void aSiteThatAnotherAskedShortlyBeforeIsAskedAfterTheRestOfItsPause() throws Exception {
    pacer.asked(SITE, Duration.ofMillis(500));
    pacer.await(SITE).close();

    assertThat(time.now).isEqualTo(Duration.ofMillis(1_500).toNanos());
  }

  @Test
  void aRequestIsAdmittedOnceItsTurnHasComeAndTheNextIsCountedFromThereOn() throws Exception {
    pacer.await(SITE).close();
    List<Long> asked = new ArrayList<>();

    pacer
        .await(
            SITE,
            () -> {
              asked.add(time.now / 1_000_000);
              time.now += Duration.ofMillis(400).toNanos(); // a commit
              return Answer.NOW;
            })
        .close();
    pacer.await(SITE).close();

    assertThat(asked).containsExactly(2_000L);
    assertThat(time.now).isEqualTo(Duration.ofMillis(4_400).toNanos());
  }

  private static void enter(Places places) {
    try {
      places.enter();
    } catch (InterruptedException e) {
      throw new IllegalStateException("the place was kept", e);
    }
  }

  @Test
  @Timeout(10)
  void aRequestThatIsToBeAdmittedLaterWaitsWithoutItsPlace() throws Exception {
    Places places = new Places(1);
    Pacer crowded = new Pacer(Duration.ofSeconds(2), 2, time, SiteShare.ALONE, places);
    places.enter();
    List<Answer> answers = new ArrayList<>(List.of(Answer.LATER, Answer.LATER, Answer.NOW));
    AtomicLong others = new AtomicLong();
    time.whileWaiting(
        () -> {
          enter(places); // another has the place meanwhile
          others.incrementAndGet();
          places.leave();
        });

    crowded.await(SITE, answers::removeFirst).close();

    assertThat(answers).isEmpty();
    assertThat(others).hasValue(2);
  }

  @Test
  void aRequestThatIsNotAdmittedTakesNoTurn() throws Exception {
    assertThatThrownBy(() -> pacer.await(SITE, () -> Answer.NEVER))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.error().isPutOff()).isTrue());

    assertThat(pacer.at(SITE).isIdle()).isTrue();
    pacer.await(SITE).close();
    assertThat(time.now).isZero();
  }

  /** Whoever holds a site just while its slot is found to be forgettable is not forgotten. */
  @Test
  void whatASiteAsksForWhileSlotsAreForgottenIsKept() throws Exception {
    List<String> sites = IntStream.range(0, 10_001).mapToObj(i -> "s" + i + ".example").toList();
    AtomicReference<Runnable> atNextLook = new AtomicReference<>();
    AtomicLong now = new AtomicLong();
    Timeline watched =
        new Timeline() {
          @Override
          public long nanos() {
            Runnable once = atNextLook.getAndSet(null);
            if (once != null) {
              once.run();
            }
            return now.get();
          }

          @Override
          public Signal signal() {
            return time.signal();
          }
        };
    Pacer crowded = new Pacer(Duration.ZERO, 2, watched);
    sites.forEach(site -> crowded.crawlDelay(site, "https://" + site, Duration.ofSeconds(1)));
    now.set(Duration.ofHours(25).toNanos());
    Thread holder =
        Thread.ofPlatform()
            .daemon()
            .unstarted(() -> sites.forEach(site -> crowded.hold(site, Duration.ofMinutes(5))));
    atNextLook.set(
        () -> {
          holder.start();
          while (holder.getState() == Thread.State.NEW
              || holder.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
        });
    crowded.await("other.example").close();
    holder.join();

    assertThat(sites)
        .allSatisfy(site -> assertThat(crowded.held(site)).isEqualTo(Duration.ofMinutes(5)));
  }
}
