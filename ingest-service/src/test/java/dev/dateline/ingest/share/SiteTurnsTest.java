package dev.dateline.ingest.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn;
import dev.dateline.contract.SiteTurn.Step;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.PageResult;
import dev.dateline.ingest.share.Stage.Instance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances that take turns at a site. */
class SiteTurnsTest {
  private final Stage stage = new Stage(1);
  private final StagedTime time = stage.time;

  @Test
  void whoeverIsLedToASiteGetsItAtOnceAndReturnsItWhenNobodyWaits() throws Exception {
    Instance owner = stage.add(Stage.OWN);
    Instance guest = stage.add(other(1));
    time.start(
        () -> {
          time.sleep(Duration.ofSeconds(20));
          assertThat(guest.page().took()).as("robots.txt and the page").isLessThan(seconds(3));
          time.sleep(Duration.ofSeconds(3));
          assertThat(owner.page().took()).as("the site is back").isLessThan(seconds(3));
          time.end();
        });
    time.run();

    assertThat(steps()).containsExactly(Step.WANTED, Step.LENT, Step.RETURNED);
  }

  @Test
  void anOwnerWhomNobodyDisturbsTellsNothing() throws Exception {
    Instance owner = stage.add(Stage.OWN);
    stage.add(other(1));
    owner.visit(50, Duration.ofSeconds(5));
    runFor(Duration.ofMinutes(3));

    assertThat(stage.log).isEmpty();
    assertThat(owner.visits).hasSize(50);
  }

  @Test
  void oneThatHoldsAllPartitionsNeitherTellsNorWaits() throws Exception {
    Instance alone = stage.add(0, 1, 2, 3);
    alone.visit(10, Duration.ZERO);
    runFor(Duration.ofSeconds(25));

    assertThat(alone.visits).hasSize(10);
    assertThat(stage.log).isEmpty();
  }

  @Test
  void allHaveTheirTurnsHoweverManyPagesEachWants() throws Exception {
    Instance owner = stage.add(Stage.OWN);
    List<Instance> all = List.of(owner, stage.add(other(1)), stage.add(other(2)));
    for (Instance one : all) {
      one.visit(1_000, Duration.ZERO);
      one.visit(1_000, Duration.ZERO);
    }
    runFor(Duration.ofMinutes(20));

    assertThat(stage.requests).as("of 600 that the pace allows").isGreaterThan(500);
    for (Instance one : all) {
      assertThat(one.starts.size()).as("of a third").isGreaterThan(120);
      assertThat(one.visits).noneMatch(v -> v.result() instanceof PageResult.Failed);
      assertThat(one.visits).allMatch(v -> v.took().compareTo(seconds(60)) < 0);
    }
    assertThat(stage.log.size()).as("three a turn of 10 s").isLessThan(3 * 130);
  }

  @Test
  void aPaceThatIsLongerThanATurnStarvesNobody() throws Exception {
    stage.robots = "User-agent: *\nCrawl-delay: 45";
    Instance owner = stage.add(Stage.OWN);
    Instance guest = stage.add(other(1));
    owner.visit(1_000, Duration.ZERO);
    guest.visit(1_000, Duration.ZERO);
    runFor(Duration.ofHours(2));

    assertThat(owner.starts.size()).as("of 80").isGreaterThan(70);
    assertThat(guest.starts.size()).isGreaterThan(70);
    assertThat(guest.visits).noneMatch(v -> v.result() instanceof PageResult.Failed);
  }

  @Test
  void whatNobodyAnswersComesAgainLater() throws Exception {
    Instance guest = stage.add(other(1));
    guest.visit(1, Duration.ZERO);
    runFor(Duration.ofSeconds(40));

    assertThat(guest.visits)
        .singleElement()
        .satisfies(
            visit -> {
              assertThat(visit.took()).isBetween(seconds(30), seconds(35));
              assertThat(visit.result())
                  .isInstanceOfSatisfying(
                      PageResult.Failed.class,
                      failed -> assertThat(failed.error()).isEqualTo(FetchError.BUSY));
            });
    assertThat(steps()).hasSizeBetween(2, 3).containsOnly(Step.WANTED);
  }

  @Test
  void aSiteThatADeadInstanceDoesNotReturnIsTheOwnersAgainInTime() throws Exception {
    Instance owner = stage.add(Stage.OWN);
    Instance guest = stage.add(other(1));
    time.start(
        () -> {
          time.sleep(Duration.ofSeconds(1));
          guest.visit(1_000, Duration.ZERO);
          time.sleep(Duration.ofSeconds(5));
          guest.die();
          Duration took = owner.page().took();
          assertThat(took).isBetween(seconds(60), seconds(125));
          time.end();
        });
    time.run();

    assertThat(steps()).containsExactly(Step.WANTED, Step.LENT, Step.RETURNED);
  }

  @Test
  void anOldLoanIsNotUsedByWhoeverHearsOfItLate() throws Exception {
    Instance owner = stage.add(Stage.OWN);
    Instance guest = stage.add(other(1));
    guest.lag = Duration.ofSeconds(150);
    guest.visit(20, Duration.ZERO);
    owner.visit(1_000, Duration.ZERO);
    runFor(Duration.ofMinutes(10));

    assertThat(guest.starts).isEmpty();
    assertThat(stage.log.stream().map(SiteNotice::turn).filter(t -> t.step() == Step.RETURNED))
        .isNotEmpty();
  }

  @Test
  void requestsThatAreOpenWhenASiteGoesToAnotherOwnerAreWaitedFor() throws Exception {
    stage.answer = Duration.ofSeconds(25);
    stage.slowestAnswer = stage.answer;
    Instance before = stage.add(Stage.OWN);
    Instance after = stage.add(other(1));
    before.visit(100, Duration.ZERO);
    before.visit(100, Duration.ZERO);
    after.visit(100, Duration.ZERO);
    time.start(
        () -> {
          for (int i = 0; i < 20; i++) {
            time.sleep(stage.upTo(Duration.ofSeconds(60)));
            before.release(Stage.OWN);
            after.take(Stage.OWN);
            time.sleep(stage.upTo(Duration.ofSeconds(60)));
            after.release(Stage.OWN);
            before.take(Stage.OWN);
          }
          time.end();
        });
    time.run();

    assertThat(before.starts.size()).as("each takes a minute to rest").isGreaterThan(10);
    assertThat(after.starts.size()).isGreaterThan(10);
  }

  @Test
  void whatTheOwnerBeforeAskedCountsForOneThatNeverAskedTheSite() throws Exception {
    Instance before = stage.add(Stage.OWN);
    Instance after = stage.add(other(1));
    time.start(
        () -> {
          before.page();
          before.release(Stage.OWN);
          after.take(Stage.OWN);
          time.sleep(Duration.ofMillis(300));
          assertThat(after.page().result()).isInstanceOf(PageResult.Fetched.class);
          time.end();
        });
    time.run();
  }

  @Test
  void whatTheOwnerBeforeAskedCountsForWhomTheNextLendsTheSiteTo() throws Exception {
    Instance before = stage.add(Stage.OWN);
    Instance after = stage.add(other(1));
    Instance guest = stage.add(other(2));
    time.start(
        () -> {
          before.page();
          before.release(Stage.OWN);
          after.take(Stage.OWN);
          time.sleep(Duration.ofMillis(300));
          assertThat(guest.page().result()).isInstanceOf(PageResult.Fetched.class);
          time.end();
        });
    time.run();
  }

  @Test
  void aBorrowerThatStopsSaysWhenItAskedLast() throws Exception {
    Instance owner = stage.add(Stage.OWN);
    Instance guest = stage.add(other(1));
    time.start(
        () -> {
          guest.page();
          guest.turns.close();
          time.sleep(Duration.ofMillis(100));
          assertThat(owner.page().result()).isInstanceOf(PageResult.Fetched.class);
          time.end();
        });
    time.run();

    assertThat(steps()).endsWith(Step.WANTED, Step.LENT, Step.RETURNED);
  }

  @Test
  void whoeverIsLeftAloneOwesASiteThePaceOfItsBorrower() throws Exception {
    Instance owner = stage.add(Stage.OWN, other(2), other(3));
    Instance guest = stage.add(other(1));
    time.start(
        () -> {
          owner.page();
          guest.page();
          guest.release(other(1));
          owner.take(other(1));
          assertThat(owner.page().result()).isInstanceOf(PageResult.Fetched.class);
          time.end();
        });
    time.run();
  }

  @Test
  void aPollThatNobodyAnswersIsKeptByTheFirstOfItsPagesOnly() throws Exception {
    Instance guest = stage.add(other(1));
    time.start(
        () -> {
          assertThat(guest.page().took()).isBetween(seconds(30), seconds(35));
          assertThat(guest.page().took()).isLessThan(seconds(1));
          time.sleep(seconds(31));
          stage.add(Stage.OWN);
          assertThat(guest.page().result()).isInstanceOf(PageResult.Fetched.class);
          time.end();
        });
    time.run();
  }

  private void runFor(Duration duration) throws InterruptedException {
    time.start(
        () -> {
          time.sleep(duration);
          time.end();
        });
    time.run();
  }

  private List<Step> steps() {
    return stage.log.stream().map(SiteNotice::turn).map(SiteTurn::step).toList();
  }

  private static int other(int number) {
    return (Stage.OWN + number) % Stage.PARTITIONS;
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
