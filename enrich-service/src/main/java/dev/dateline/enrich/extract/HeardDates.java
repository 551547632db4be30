package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates that witnesses gave, the most telling first. What lies after the fetch is not believed. */
final class HeardDates {
  private static final Duration ZONE_SLACK = Duration.ofHours(14);
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final int QUARTER_HOUR = 900;

  private record Said(Moment moment, Witness witness) {}

  private final List<Said> heard = new ArrayList<>();
  private final @Nullable String language;
  private final boolean monthFirst;
  private final @Nullable Instant fetchedAt;

  /**
   * @param language primary subtag; {@code null} if unknown
   * @param monthFirst whether {@code 3/4/2025} is in March
   * @param fetchedAt {@code null} if unknown
   */
  HeardDates(@Nullable String language, boolean monthFirst, @Nullable Instant fetchedAt) {
    this.language = language;
    this.monthFirst = monthFirst;
    this.fetchedAt = fetchedAt;
  }

  boolean isEmpty() {
    return heard.isEmpty();
  }

  void add(Witness witness, @Nullable String text) {
    Moment moment = text == null ? null : parse(text);
    if (moment != null) {
      add(witness, moment);
    }
  }

  void add(Witness witness, Moment moment) {
    heard.add(new Said(moment, witness));
  }

  void add(Found<Moment> found) {
    add(found.witness(), found.value());
  }

  /** The date in a text, if it can be one of publication; {@code null} otherwise. */
  private @Nullable Moment parse(String text) {
    Moment moment = DateText.parse(text, language, monthFirst);
    if (moment != null && isLate(moment) && !moment.timed()) {
      moment = DateText.parse(text, language, !monthFirst);
    }
    return moment == null || isLate(moment) || moment.instant().isBefore(EARLIEST) ? null : moment;
  }

  private boolean isLate(Moment moment) {
    if (fetchedAt == null) {
      return false;
    }
    Instant latest = moment.offset() == null ? fetchedAt.plus(ZONE_SLACK) : fetchedAt;
    return moment.instant().isAfter(latest);
  }

  /** The first that is not before a moment; {@code null} if there is none. */
  @Nullable Found<Moment> from(@Nullable Moment earliest) {
    for (Said said : heard) {
      if (earliest == null || !said.moment().instant().isBefore(earliest.instant())) {
        return weighed(said.moment(), said.witness());
      }
    }
    return null;
  }

  /**
   * The first heard, made exact by others that give the same day with its time, the same time with
   * its zone, or the same instant as a clock on the spot showed it.
   */
  @Nullable Found<Moment> best() {
    if (heard.isEmpty()) {
      return null;
    }
    Moment best = heard.getFirst().moment();
    for (Said said : heard) {
      Moment other = said.moment();
      if (isTimelier(other, best) || isZoned(other, best)) {
        best = other;
      }
    }
    return weighed(withOffset(best), heard.getFirst().witness());
  }

  private static boolean isTimelier(Moment other, Moment best) {
    return !best.timed() && other.timed() && best.isNear(other);
  }

  private static boolean isZoned(Moment other, Moment best) {
    return best.timed()
        && best.offset() == null
        && other.offset() != null
        && other.timed()
        && best.wall().withSecond(0).withNano(0).equals(other.wall().withSecond(0).withNano(0));
  }

  /** A time in UTC beside the same one without a zone tells the zone of the place. */
  private Moment withOffset(Moment best) {
    if (!best.timed() || !ZoneOffset.UTC.equals(best.offset())) {
      return best;
    }
    for (Said said : heard) {
      Moment other = said.moment();
      if (other.timed() && other.offset() == null) {
        long ahead =
            Duration.between(best.wall().withSecond(0), other.wall().withSecond(0)).toSeconds();
        if (ahead != 0 && ahead % QUARTER_HOUR == 0 && Math.abs(ahead) <= ZONE_SLACK.toSeconds()) {
          ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) ahead);
          return new Moment(best.wall().plusSeconds(ahead), offset, true);
        }
      }
    }
    return best;
  }

  /** Each kind of witness counts once: those who give the same day agree. */
  private Found<Moment> weighed(Moment chosen, Witness witness) {
    List<Witness> agreeing = new ArrayList<>();
    List<Witness> contradicting = new ArrayList<>();
    for (Said said : heard) {
      List<Witness> side = said.moment().isNear(chosen) ? agreeing : contradicting;
      boolean counted = said.witness() == witness || side.contains(said.witness());
      if (!counted) {
        side.add(said.witness());
      }
    }
    contradicting.removeAll(agreeing);
    return Found.weighed(chosen, witness, agreeing, contradicting);
  }
}
