package dev.dateline.enrich.dedupe;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a text has to say for being the one to show of its story. In this order: a news agency's own
 * page before any other; the longer text, where lengths within a quarter of each other count as the
 * same; the earlier seen; the lesser id. A total order over what a text is, not over when it came
 * to the index, so that the same texts have the same first in whatever order they are read.
 *
 * @param id the article's id
 * @param wire whether the outlet is a news agency
 * @param words of the body
 * @param seenAt when ingest first saw it
 */
record Claim(String id, boolean wire, int words, Instant seenAt) implements Comparable<Claim> {
  private static final double QUARTER = Math.log(1.25);

  private static final Comparator<Claim> BEST_FIRST =
      Comparator.comparing((Claim c) -> !c.wire)
          .thenComparingInt(c -> -c.lengthClass())
          .thenComparing(Claim::seenAt)
          .thenComparing(Claim::id);

  @Override
  public int compareTo(Claim other) {
    return BEST_FIRST.compare(this, other);
  }

  /** The same, seen at a time if that is earlier. */
  Claim since(Instant time) {
    return time.isBefore(seenAt) ? new Claim(id, wire, words, time) : this;
  }

  private int lengthClass() {
    return (int) (Math.log(Math.max(1, words)) / QUARTER);
  }
}
