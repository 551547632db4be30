package dev.dateline.ingest.poll;

import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.fetch.Fetching;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Begins {@link PollRun}s, which share what is needed for them. */
record PollRuns(
    Fetching fetching,
    PollSettings settings,
    PollSchedule schedule,
    SharedPages pages,
    Clock clock) {
  /**
   * @param feed as read just now; {@code null} if there is none, so that only retries are made
   */
  PollRun of(Poll poll, @Nullable Feed feed) {
    return new PollRun(poll, feed, this);
  }

  /** The same for a document older than what was seen. */
  PollRun ofOlder(Poll poll, Feed feed) {
    return PollRun.ofOlder(poll, feed, this);
  }
}
