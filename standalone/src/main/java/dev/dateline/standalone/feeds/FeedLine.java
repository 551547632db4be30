package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedArchive;
import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.poll.Silence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A feed and its health for people. */
final class FeedLine {
  private FeedLine() {}

  /** One line: health, last success, entries so far, when next, address, title. */
  static String of(FeedSubscription feed, @Nullable FeedState state, Instant now) {
    return String.join(
        "\t",
        health(feed, state, now),
        lastSuccess(state, now),
        state == null ? "0" : Long.toString(state.health().entriesPublished()),
        feed.paused() || state == null ? "-" : next(state, now),
        feed.url(),
        feed.title() == null ? "" : feed.title().replaceAll("\\p{Cntrl}+", " "));
  }

  /** All that is known, one line each. */
  static List<String> explained(FeedSubscription feed, @Nullable FeedState state, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("feed         " + feed.url());
    lines.add("title        " + (feed.title() == null ? "-" : feed.title()));
    lines.add("labels       " + (feed.labels().isEmpty() ? "-" : String.join(", ", feed.labels())));
    lines.add("full text    from the " + feed.fullText().name().toLowerCase(Locale.ROOT));
    lines.add("health       " + health(feed, state, now));
    if (state == null) {
      lines.add("next poll    as soon as an ingest service runs");
      return lines;
    }
    FeedState.Health health = state.health();
    if (health.error() != null) {
      lines.add(
          "last error   "
              + health.errorClass()
              + ": "
              + health.error().replaceAll("\\p{Cntrl}+", " "));
    }
    lines.add("last success " + time(health.lastSuccess(), "never"));
    lines.add("last poll    " + time(state.schedule().lastPoll(), "never"));
    lines.add(
        "next poll    "
            + (feed.paused()
                ? "paused"
                : time(state.schedule().nextPoll(), "") + " (" + next(state, now) + ")"));
    lines.add("because      " + state.schedule().reason());
    lines.add("interval     " + words(state.schedule().interval()));
    lines.add("entries      " + health.entriesPublished() + " published");
    if (state.push() != null) {
      lines.add("hub          " + hub(state.push(), now));
    }
    if (state.archive() != null) {
      lines.add("archive      " + archive(state.archive()));
    }
    lines.addAll(rhythm(state, now));
    lines.add("validators   " + words(state.validators()));
    return lines;
  }

  private static String words(FeedState.Validators validators) {
    List<String> given = new ArrayList<>();
    if (validators.etag() != null) {
      given.add("ETag " + validators.etag());
    }
    if (validators.lastModified() != null) {
      given.add("Last-Modified " + validators.lastModified());
    }
    return given.isEmpty() ? "none" : String.join(", ", given);
  }

  private static List<String> rhythm(FeedState state, Instant now) {
    FeedRhythm rhythm = state.rhythm();
    Duration silent = Silence.of(rhythm, now);
    return List.of(
        "rhythm       "
            + (rhythm.lastNews() == null
                ? "not known yet"
                : String.format(
                    Locale.ROOT,
                    "%.1f new entries a day, %d shown, %.0f %% of them known before",
                    rhythm.entriesPerDay(),
                    rhythm.shown(),
                    100 * rhythm.overlap())),
        "last news    "
            + time(rhythm.lastNews(), "none")
            + (silent == null
                ? ""
                : String.format(
                    Locale.ROOT,
                    " (silent for %s, where %.1f new entries a day were usual)",
                    words(silent),
                    rhythm.usualPerDay())),
        "missed       "
            + (rhythm.possiblyMissed() == 0
                ? "nothing, as far as can be told"
                : "possibly some: polls that shared no entry with the one before: "
                    + rhythm.possiblyMissed()));
  }

  private static String lastSuccess(@Nullable FeedState state, Instant now) {
    Instant last = state == null ? null : state.health().lastSuccess();
    if (last == null) {
      return "never";
    }
    // a poll may have worked since the list began to be read
    return last.isAfter(now) ? "just now" : words(Duration.between(last, now)) + " ago";
  }

  private static String health(FeedSubscription feed, @Nullable FeedState state, Instant now) {
    if (feed.paused()) {
      return "paused";
    }
    if (state == null || state.schedule().lastPoll() == null) {
      return "new";
    }
    FeedState.Health health = state.health();
    Duration silent = Silence.of(state.rhythm(), now);
    return health.errors() == 0
        ? silent == null ? "ok" : "silent for " + words(silent)
        : "failing (" + health.errors() + ", " + health.errorClass() + ")";
  }

  private static String archive(FeedArchive archive) {
    String read = archive.pages() + (archive.pages() == 1 ? " older document" : " older documents");
    return read + " read" + (archive.next() == null ? "" : ", next " + archive.next());
  }

  private static String hub(FeedPush push, Instant now) {
    String last = time(push.lastPush(), "never yet");
    if (push.denied() != null) {
      return push.hub() + " refuses to push: " + push.denied().replaceAll("\\p{Cntrl}+", " ");
    }
    return push.leaseUntil() == null || !push.leaseUntil().isAfter(now)
        ? push.hub() + " was asked to push at " + time(push.askedAt(), "")
        : push.hub() + " pushes until " + time(push.leaseUntil(), "") + ", last " + last;
  }

  private static String next(FeedState state, Instant now) {
    Duration left = Duration.between(now, state.schedule().nextPoll());
    return left.isNegative() ? "due" : "in " + words(left);
  }

  /** To the second: what people read needs no more. */
  private static String time(@Nullable Instant instant, String otherwise) {
    return instant == null ? otherwise : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 7200) {
      return seconds / 60 + " min";
    }
    return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
  }
}
