package dev.dateline.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed's older documents are read (RFC 5005, sections 3 and 4).
 *
 * @param next the one to be read next; {@code null} if there is none
 * @param pages how many were read
 * @param attempts how often the next one was asked for in vain
 * @param visited fingerprints of the addresses that were read, so that a loop is noticed; empty
 *     once there is none left to read
 */
public record FeedArchive(@Nullable String next, int pages, int attempts, List<String> visited) {
  public FeedArchive {
    visited = Lists.copy(visited);
  }

  /** The same, to go on there; at its end where that is nowhere. */
  public FeedArchive to(@Nullable String next) {
    return next == null ? ended() : new FeedArchive(next, pages, 0, visited);
  }

  /** The same, the next one asked for in vain once more. */
  public FeedArchive failed() {
    return new FeedArchive(next, pages, attempts + 1, visited);
  }

  /** The same at its end. */
  public FeedArchive ended() {
    return new FeedArchive(null, pages, attempts, List.of());
  }
}
