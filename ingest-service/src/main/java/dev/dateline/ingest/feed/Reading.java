package dev.dateline.ingest.feed;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the readers of one feed share: its address, its limits, the time, what was tolerated. */
record Reading(
    String url,
    FeedLimits limits,
    Instant now,
    Set<Flaw> flaws,
    DateOrder order,
    @Nullable String language) {

  Reading(String url, FeedLimits limits, Instant now, Set<Flaw> flaws) {
    this(url, limits, now, flaws, DateOrder.UNKNOWN, null);
  }

  static Reading of(String url, FeedLimits limits, Instant now) {
    return new Reading(url, limits, now, EnumSet.noneOf(Flaw.class));
  }

  /** The same, with the order in which this feed writes day and month, and its language. */
  Reading dated(DateOrder order, @Nullable String language) {
    return new Reading(url, limits, now, flaws, order, language);
  }

  TextConstruct text() {
    return new TextConstruct(limits, url);
  }

  /** The instant that a text means, perhaps after now; {@code null} if it means none. */
  @Nullable Instant date(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    Instant date = FeedDates.parse(raw, now, order, language);
    if (date == null) {
      flaws.add(Flaw.UNREADABLE_DATE);
    } else if (date.isAfter(now)) {
      flaws.add(Flaw.FUTURE_DATE);
    }
    return date;
  }

  /** The date itself, or now for a later one. */
  @Nullable Instant clamped(@Nullable Instant date) {
    return date != null && date.isAfter(now) ? now : date;
  }

  /** The date itself, or {@code null} for one after now: the next reading must give the same. */
  @Nullable Instant past(@Nullable Instant date) {
    return date != null && date.isAfter(now) ? null : date;
  }
}
