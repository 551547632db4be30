package dev.dateline.desk.intake;

import dev.dateline.desk.index.ArticleIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the index needs between two polls: what was read is made visible, committed now and then,
 * and what is too old is taken out.
 */
final class Upkeep {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  /** Between two refreshes of a live index: half of what a reader notices. */
  private static final Duration LIVE = Duration.ofMillis(100);

  /** The same while the index is built: each costs a segment, and all lanes wait for it. */
  private static final Duration BUILDING = Duration.ofSeconds(30);

  private static final Duration COMMIT = Duration.ofSeconds(10);
  private static final Duration EXPIRE = Duration.ofMinutes(10);

  private final ArticleIndex index;
  private final Duration retention;
  private final Clock clock;
  private Instant refreshed;
  private Instant committed;
  private Instant expired = Instant.MIN;
  private boolean wasCaughtUp;
  private boolean hidden;
  private boolean uncommitted;

  Upkeep(ArticleIndex index, Duration retention, Clock clock) {
    this.index = index;
    this.retention = retention;
    this.clock = clock;
    this.refreshed = clock.instant();
    this.committed = clock.instant();
  }

  /** How long to wait for records at most. */
  Duration patience(Duration usual) {
    return hidden ? LIVE : usual;
  }

  /**
   * @param taken records since the last call
   * @param positions up to which they were
   */
  void after(int taken, Progress progress, Supplier<Map<String, Long>> positions) {
    hidden |= taken > 0;
    uncommitted |= taken > 0;
    Instant now = clock.instant();
    boolean arrived = progress.caughtUp() && !wasCaughtUp;
    wasCaughtUp = progress.caughtUp();
    Duration pause = wasCaughtUp ? LIVE : BUILDING;
    if (arrived || hidden && !now.isBefore(refreshed.plus(pause))) {
      index.refresh();
      hidden = false;
      refreshed = now;
    }
    if (uncommitted
        && (arrived || !now.isBefore(committed.plus(wasCaughtUp ? COMMIT : BUILDING)))) {
      commit(positions);
      if (!wasCaughtUp) {
        log.atInfo()
            .addKeyValue("read", progress.read())
            .addKeyValue("of", progress.total())
            .addKeyValue("lag", progress.lag())
            .log("building the index");
      }
    }
    if (wasCaughtUp && !now.isBefore(expired.plus(EXPIRE))) {
      expired = now;
      hidden = true;
      uncommitted = true;
      index.expire(now.minus(retention));
    }
    if (arrived) {
      log.atInfo().addKeyValue("articles", index.archive().size()).log("caught up");
    }
  }

  void finish(Supplier<Map<String, Long>> positions) {
    if (uncommitted) {
      commit(positions);
    }
  }

  private void commit(Supplier<Map<String, Long>> positions) {
    index.commit(positions.get());
    committed = clock.instant();
    uncommitted = false;
  }
}
