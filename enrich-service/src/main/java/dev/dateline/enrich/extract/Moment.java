package dev.dateline.enrich.extract;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it.
 *
 * @param wall what a clock on the wall showed, midnight if only the day is given
 * @param offset the zone given with it; {@code null} if none
 * @param timed whether a time of day was given
 */
record Moment(LocalDateTime wall, @Nullable ZoneOffset offset, boolean timed) {

  /** The instant; a date without a zone is read as UTC. */
  Instant instant() {
    return wall.toInstant(offset == null ? ZoneOffset.UTC : offset);
  }

  /** With its own offset; {@code null} if it gives none. */
  @Nullable OffsetDateTime local() {
    return offset == null ? null : wall.atOffset(offset);
  }

  /** Whether both may mean the same day, whatever their zones. */
  boolean isNear(Moment other) {
    return Math.abs(wall.toLocalDate().toEpochDay() - other.wall.toLocalDate().toEpochDay()) <= 1;
  }
}
