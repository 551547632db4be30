package dev.dateline.ingest.poll;

import static dev.dateline.ingest.poll.Intervals.longer;
import static dev.dateline.ingest.poll.Intervals.scale;
import static dev.dateline.ingest.poll.Intervals.shorter;

import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedWishes;
import dev.dateline.ingest.fetch.FetchError;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked next: by its rhythm ({@link Intervals}) and what its publisher asks for.
 *
 * <p>Jitter is full wherever feeds may be in step: after the first poll and after one that came
 * late (a restart, an outage, another instance taking over), the wait is drawn from all that the
 * interval allows, and after failures, silences and quiet hours from the whole of their range. Once
 * apart, feeds are kept apart by a wait from the second half of the interval: to draw from all of
 * it each time would make entries wait a third longer for the same number of requests (the mean
 * delay is E[W²] / 2E[W]), to draw from its second half makes them wait 4 % longer than an even
 * beat.
 *
 * <p>Failures back off twice over: to the longest interval, so that a server which was away for
 * hours is found again before much of what it shows then is gone, and after twelve in a row to once
 * a day. They never end. Where the server says when to come, nothing backs off.
 */
public final class PollSchedule {
  private static final int MOST_DOUBLINGS = 12;

  /** So many failures in a row are taken for an outage that will be over within hours. */
  private static final int OUTAGE = 12;

  /** The wait of feeds apart is drawn between this share of the interval and the whole of it. */
  private static final double LEAST_SHARE = 0.5;

  /** Where something else sets the least wait, it is drawn from a range of this share at least. */
  private static final double SPREAD = 0.25;

  /** A poll later than this share of the interval may have been one of many. */
  private static final double LATE = 0.25;

  /** A partition is taken over within this time, if somebody is there to do it. */
  private static final Duration TAKEN_OVER = Duration.ofMinutes(2);

  /** How often a feed that is gone for good (410) is looked for. */
  private static final Duration GONE = Duration.ofDays(30);

  private final PollSettings settings;
  private final Intervals intervals;
  private final RandomGenerator random;

  public PollSchedule(PollSettings settings, RandomGenerator random) {
    this.settings = settings;
    intervals = new Intervals(settings);
    this.random = random;
  }

  /** For a feed never polled: at once. */
  public Schedule first(Instant now) {
    return new Schedule(null, now, settings.firstInterval(), "never polled yet");
  }

  /** The rhythm that a feed of unknown rhythm is given, in entries a day. */
  double assumedPerDay() {
    return intervals.assumedPerDay();
  }

  /**
   * After a poll that worked.
   *
   * @param before by which it was due
   * @param fresh how long the answer says it stays fresh; zero if it does not
   */
  Schedule afterSuccess(
      Schedule before, FeedRhythm rhythm, FeedWishes wishes, Duration fresh, Instant now) {
    Duration adapted = intervals.of(rhythm);
    Duration asked = asked(wishes, fresh);
    Duration floor = longer(asked, settings.minInterval());
    Duration least = longer(floor, scale(adapted, LEAST_SHARE));
    Duration most = longer(adapted, scale(least, 1 + SPREAD));
    Duration wait = between(isInStep(before, now) ? floor : least, most);
    String reason =
        asked.compareTo(adapted) > 0
            ? "the publisher asks for " + words(asked) + " between polls"
            : perDay(rhythm) + ": every " + words(most) + " at most";
    return outsideQuiet(new Schedule(now, now.plus(wait), most, reason), wishes);
  }

  /**
   * After a poll that failed.
   *
   * @param wishes as the feed's last document had them
   * @param errors failures in a row, this one included
   * @param label the class of failure
   * @param retryAfter how long the server asks to be left alone; {@code null} if it does not say
   */
  Schedule afterFailure(
      Schedule before,
      FeedWishes wishes,
      int errors,
      String label,
      @Nullable Duration retryAfter,
      Instant now) {
    Duration interval = intervals.clamp(before.interval());
    Duration least = settings.minInterval();
    Duration most = longer(mostAfter(errors, interval), scale(least, 1 + SPREAD));
    String times = errors == 1 ? "failed once" : "failed " + errors + " times in a row";
    String why = "backing off, at most " + words(most);
    if (retryAfter != null && retryAfter.isPositive()) {
      // it says when to come, and what it shows meanwhile may be gone soon after
      Duration asked = shorter(retryAfter, settings.maxBackoff());
      least = longer(asked, settings.minInterval());
      most = scale(least, 1 + SPREAD);
      why = "the server asks to wait " + words(asked);
    }
    Duration wait = between(least, most);
    String reason = times + " (" + label + "): " + why;
    return outsideQuiet(new Schedule(now, now.plus(wait), interval, reason), wishes);
  }

  /** The longest wait after so many failures in a row. */
  private Duration mostAfter(int errors, Duration interval) {
    return errors <= OUTAGE
        ? shorter(doubled(interval, errors - 1), settings.maxInterval())
        : shorter(doubled(settings.maxInterval(), errors - OUTAGE), settings.maxBackoff());
  }

  private static Duration doubled(Duration duration, int times) {
    return duration.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
  }

  /** After the answer that the feed is gone for good: it is looked for once a month. */
  Schedule afterGone(Schedule before, Instant now) {
    Duration wait = between(scale(GONE, 1 - SPREAD / 2), GONE);
    return new Schedule(
        now,
        now.plus(wait),
        intervals.clamp(before.interval()),
        "gone for good, says the server (410): looked for once a month");
  }

  /**
   * After a poll whose site was too slow for all of its pages: as soon as may be.
   *
   * @param planned if it had been fast enough
   * @param begun when the poll began
   */
  Schedule afterPart(Schedule planned, FeedWishes wishes, Instant begun, Instant now) {
    Instant soon = begun.plus(settings.minInterval());
    Instant next = soon.isAfter(now) ? soon : now;
    return next.isBefore(planned.nextPoll())
        ? outsideQuiet(
            new Schedule(
                planned.lastPoll(), next, planned.interval(), "pages are left that it has shown"),
            wishes)
        : planned;
  }

  /**
   * After a poll that was not made, because the feed's site was to be left alone.
   *
   * @param wishes as the feed's last document had them
   * @param why in words
   * @param left of that time
   */
  Schedule afterHold(Schedule before, FeedWishes wishes, String why, Duration left, Instant now) {
    Duration asked = shorter(left, settings.maxBackoff());
    Duration wait = between(asked, asked.plus(intervals.clamp(before.interval())));
    return outsideQuiet(
        new Schedule(
            before.lastPoll(), now.plus(wait), before.interval(), why + " for " + words(asked)),
        wishes);
  }

  /**
   * While a poll is being made: should it be broken off, the feed waits as after one that was lost
   * ({@link #afterLost}). Nothing changes where it is not due, as when its hub has called.
   *
   * @param begun when the poll was
   */
  Schedule underWay(FeedMemory feed, Instant begun) {
    Schedule due = feed.schedule();
    if (due.nextPoll().isAfter(begun)) {
      return due;
    }
    return outsideQuiet(
        new Schedule(
            begun,
            begun.plus(waitAfterLost(feed, begun)),
            due.interval(),
            "pages are left that it has shown"),
        feed.wishes());
  }

  /**
   * After a poll that an instance announced and of which nobody has heard since: it may have been
   * made, so that the feed waits as after one; for half of its interval, that no entry comes and
   * goes meanwhile, and less where it has waited for long already, but never less than its
   * publisher and the settings ask for.
   *
   * @param announced when the instance was last heard of
   */
  public Schedule afterLost(FeedMemory feed, Instant announced, Instant now) {
    Schedule due = feed.schedule();
    // clocks of instances differ; long after, the instance's own is better than none
    Instant made = announced.plus(TAKEN_OVER).isBefore(now) ? announced : now;
    return outsideQuiet(
        new Schedule(
            due.lastPoll(),
            made.plus(waitAfterLost(feed, made)),
            due.interval(),
            "may have been asked by an instance that ended before it told the outcome"),
        feed.wishes());
  }

  private Duration waitAfterLost(FeedMemory feed, Instant made) {
    Duration fresh = feed.wishes().fresh();
    Duration asked = asked(feed.wishes(), fresh == null ? Duration.ZERO : fresh);
    Duration least = longer(asked, settings.minInterval());
    Duration wait = longer(least, lostWait(feed, made));
    return between(wait, scale(wait, 1 + SPREAD));
  }

  private Duration lostWait(FeedMemory feed, Instant made) {
    Schedule due = feed.schedule();
    Duration interval = intervals.clamp(due.interval());
    int errors = feed.health().errors();
    if (FetchError.GONE.label().equals(feed.health().errorClass())) {
      return scale(GONE, 1 - SPREAD);
    }
    if (errors > 0) {
      return scale(mostAfter(errors, interval), LEAST_SHARE);
    }
    Instant last = due.lastPoll();
    return last == null
        ? Duration.ZERO
        : shorter(
            scale(interval, LEAST_SHARE),
            scale(interval, 1 + LEAST_SHARE).minus(Duration.between(last, made)));
  }

  /** What the publisher asks for between two polls, as far as it is heeded. */
  private Duration asked(FeedWishes wishes, Duration fresh) {
    Duration ttl = wishes.ttl() == null ? Duration.ZERO : wishes.ttl();
    return shorter(longer(ttl, fresh), settings.maxInterval());
  }

  /**
   * For a feed that is due: when it may be polled, if that is not now. Whatever made it late, an
   * outage or a busy site, may have led it into hours that its publisher wants skipped.
   *
   * @return {@code null} if it may be polled now
   */
  public @Nullable Schedule putOff(FeedMemory feed, Instant now) {
    if (QuietTimes.after(now, feed.wishes()).isZero()) {
      return null;
    }
    Schedule due = feed.schedule();
    return outsideQuiet(
        new Schedule(due.lastPoll(), now, due.interval(), due.reason()), feed.wishes());
  }

  /**
   * The same, or past the hours that the publisher wants skipped: spread over the interval after
   * them, as far as the next of them are away.
   */
  private Schedule outsideQuiet(Schedule planned, FeedWishes wishes) {
    Duration quiet = QuietTimes.after(planned.nextPoll(), wishes);
    if (quiet.isZero()) {
      return planned;
    }
    Instant end = planned.nextPoll().plus(quiet);
    Duration open = QuietTimes.before(end, wishes).minusMillis(1);
    return new Schedule(
        planned.lastPoll(),
        end.plus(between(Duration.ZERO, shorter(intervals.clamp(planned.interval()), open))),
        planned.interval(),
        "the publisher asks to skip the hours between");
  }

  /** Whether others may have been polled at the same moment for the same cause. */
  private static boolean isInStep(Schedule before, Instant now) {
    return before.lastPoll() == null
        || Duration.between(before.nextPoll(), now).compareTo(scale(before.interval(), LATE)) > 0;
  }

  private Duration between(Duration least, Duration most) {
    return least.plus(scale(most.minus(least), random.nextDouble()));
  }

  private static String perDay(FeedRhythm rhythm) {
    double perDay = rhythm.entriesPerDay();
    return perDay < 1
        ? "less than 1 new entry a day"
        : "about " + Math.round(perDay) + " new entries a day";
  }

  private static String words(Duration d) {
    if (d.compareTo(Duration.ofMinutes(2)) < 0) {
      return d.toSeconds() + " s";
    }
    return d.compareTo(Duration.ofHours(2)) < 0 ? d.toMinutes() + " min" : d.toHours() + " h";
  }
}
