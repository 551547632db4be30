package dev.dateline.ingest.poll;

/** How a poll ended. */
public sealed interface PollOutcome {
  /**
   * The feed answered.
   *
   * @param published articles, revised ones included
   * @param possiblyMissed whether it shared no entry with the poll before
   */
  record Succeeded(int published, boolean possiblyMissed) implements PollOutcome {}

  /**
   * The feed did not, or not with a feed.
   *
   * @param errorClass as in the feed's health
   */
  record Failed(String errorClass) implements PollOutcome {}

  /** The feed is no longer ours: what was not published yet is left to its new owner. */
  record Dropped() implements PollOutcome {}
}
