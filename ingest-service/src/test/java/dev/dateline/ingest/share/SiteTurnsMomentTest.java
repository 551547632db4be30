package dev.dateline.ingest.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn;
import dev.dateline.contract.SiteTurn.Step;
import dev.dateline.ingest.fetch.PacedSites;
import dev.dateline.ingest.subscription.FeedPartitioner;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Requests that begin at the worst moment: whenever one may, just after the site's line is seen.
 */
class SiteTurnsMomentTest {
  private static final int PARTITIONS = 2;
  private static final String SITE = "harbour.com";
  private static final int OWN = FeedPartitioner.ofSite(SITE, PARTITIONS);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<SiteTurn> told = new ArrayList<>();
  private final Busy busy = new Busy();
  private long now = Duration.ofHours(1).toNanos();
  private final SiteTurns turns =
      new SiteTurns(
          "this", PARTITIONS, new Board(), Duration.ofSeconds(30), Clock.systemUTC(), () -> now);

  private final class Board implements Bulletin {
    @Override
    public void write(SiteNotice notice) {
      assertThat(notice.turn()).isNotNull();
      told.add(notice.turn());
      assertThat(busy.open).as("open when it says %s", notice.turn()).isZero();
    }

    @Override
    public void flush() {}
  }

  private final class Busy implements PacedSites {
    int open;
    int waiting = 1;
    boolean eager;

    @Override
    public Use at(String site) {
      Use seen = new Use(open, waiting, null, Duration.ZERO, Duration.ofSeconds(2));
      if (eager && turns.nanosUntilOurs(site) == 0) {
        open++;
      }
      return seen;
    }

    @Override
    public List<String> open() {
      return List.of();
    }

    @Override
    public void asked(String site, Duration ago) {}

    @Override
    public void asked(Predicate<String> sites) {}

    @Override
    public void wake(String site) {}

    @Override
    public void wake() {}
  }

  @Test
  void theOwnerLendsNothingThatItHasJustBegunToAsk() {
    turns.start(busy);
    turns.take(List.of(OWN));
    turns.read(1);
    busy.eager = true;
    turns.hear(SITE, SiteTurn.wanted("other", 7, MINUTE));

    finish();
    assertThat(told).extracting(SiteTurn::step).containsExactly(Step.LENT);
    assertThat(turns.nanosUntilOurs(SITE)).isNotZero();
  }

  @Test
  void theOwnersOwnTurnEndsBeforeItLends() {
    turns.start(busy);
    turns.take(List.of(OWN));
    turns.read(1);
    turns.hear(SITE, SiteTurn.wanted("other", 7, MINUTE));
    busy.eager = true;
    turns.hear(SITE, SiteTurn.returned("other", 7, null));
    turns.hear(SITE, SiteTurn.wanted("other", 8, MINUTE));
    assertThat(turns.nanosUntilOurs(SITE)).isZero();

    pass(SiteTurns.TURN);
    finish();
    assertThat(told).extracting(SiteTurn::number).containsExactly(7L, 8L);
  }

  @Test
  void theBorrowerReturnsNothingThatItHasJustBegunToAsk() {
    turns.start(busy);
    turns.take(List.of(1 - OWN));
    turns.awaited(SITE);
    turns.hear(SITE, SiteTurn.lent("this", told.getFirst().number(), MINUTE, null));
    assertThat(turns.nanosUntilOurs(SITE)).isZero();

    busy.waiting = 0;
    busy.eager = true;
    turns.tick();
    assertThat(busy.open).isOne();

    finish();
    assertThat(told).extracting(SiteTurn::step).containsExactly(Step.WANTED, Step.RETURNED);
  }

  private void pass(Duration time) {
    now += time.toNanos();
    turns.tick();
  }

  /** What is open comes to its end. */
  private void finish() {
    while (busy.open > 0) {
      busy.open--;
      turns.left(SITE);
    }
  }
}
