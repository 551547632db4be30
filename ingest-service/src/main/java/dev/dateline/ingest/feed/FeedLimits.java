package dev.dateline.ingest.feed;

/**
 * What one feed may cost. What lies beyond a limit is left out; only {@code maxBytes} refuses the
 * whole feed.
 *
 * @param maxBytes of the body, after content decoding
 * @param maxEntries read from one feed, in the feed's order
 * @param maxDepth of nested elements or JSON values
 * @param maxFieldChars of a summary or a content, in UTF-16 units; the rest is cut
 * @param maxLineChars of a title, name, tag, address or identifier, in UTF-16 units
 * @param maxValues of each list of an entry: authors, tags, enclosures
 */
public record FeedLimits(
    int maxBytes,
    int maxEntries,
    int maxDepth,
    int maxFieldChars,
    int maxLineChars,
    int maxValues) {

  /** 16 MiB, 5,000 entries, depth 256, 1 Mi characters a field, 4,096 a line, 256 values. */
  public static final FeedLimits DEFAULT =
      new FeedLimits(16 << 20, 5_000, 256, 1 << 20, 4_096, 256);

  /** Throws {@link IllegalArgumentException} where a limit is not positive. */
  public FeedLimits {
    if (Math.min(
            Math.min(Math.min(maxBytes, maxEntries), Math.min(maxDepth, maxFieldChars)),
            Math.min(maxLineChars, maxValues))
        < 1) {
      throw new IllegalArgumentException("a feed limit is not positive");
    }
  }
}
