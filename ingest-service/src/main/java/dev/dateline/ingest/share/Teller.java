package dev.dateline.ingest.share;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what this instance does, in the form in which all hear it. */
final class Teller {
  private static final Duration MOST_SPAN = Duration.ofMinutes(10);
  private static final long NANOS = 1_000_000;

  private final String instance;
  private final Bulletin bulletin;

  /**
   * @param instance a name that no other process has, nor had
   */
  Teller(String instance, Bulletin bulletin) {
    this.instance = instance;
    this.bulletin = bulletin;
  }

  boolean isOwn(SiteTurn turn) {
    return turn.instance().equals(instance);
  }

  /**
   * @param now before which the number of the turn is not, by this instance's time
   */
  void wanted(String site, long now, Duration span) {
    tell(site, SiteTurn.wanted(instance, number(now), span));
  }

  /** The site is lent to this instance by itself. */
  void kept(String site, long number, @Nullable Duration ago) {
    tell(site, SiteTurn.lent(instance, number, Duration.ZERO, ago));
  }

  void returned(String site, List<Long> numbers, @Nullable Duration ago) {
    numbers.forEach(number -> tell(site, SiteTurn.returned(instance, number, ago)));
  }

  void tell(String site, SiteTurn turn) {
    bulletin.write(SiteNotice.of(site, turn));
  }

  /** Of a turn of this instance: its time when it wanted it, rounded down. */
  static long number(long now) {
    return Math.floorDiv(now, NANOS);
  }

  /** When a turn of this instance is over at the latest, by its time. */
  static long last(SiteTurn own) {
    return own.number() * NANOS + span(own).toNanos();
  }

  /** For how long after its want a turn may last, within reason. */
  static Duration span(SiteTurn turn) {
    return turn.span().compareTo(MOST_SPAN) < 0 ? turn.span() : MOST_SPAN;
  }
}
