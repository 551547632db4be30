package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Waiting;
import java.util.List;

/** The entries known of a feed as they are held in memory. Immutable. */
public final class KnownEntries {
  static final KnownEntries NONE = new KnownEntries(Fingerprints.NONE, List.of());

  private final Fingerprints seen;
  private final List<Waiting> waiting;

  KnownEntries(Fingerprints seen, List<Waiting> waiting) {
    this.seen = seen;
    this.waiting = List.copyOf(waiting);
  }

  /** What the record says. */
  public static KnownEntries of(FeedEntries entries) {
    return new KnownEntries(Fingerprints.ofBase64(entries.seen()), entries.waiting());
  }

  /** What a state says that was written when entries stood in it. */
  static KnownEntries of(FeedState state) {
    return state.seen().isEmpty() && state.waiting().isEmpty()
        ? NONE
        : new KnownEntries(Fingerprints.ofHex(state.seen()), state.waiting());
  }

  /** As they are written under the feed's address. */
  FeedEntries toRecord(String url) {
    return new FeedEntries(url, seen.toBase64(), waiting);
  }

  Fingerprints seen() {
    return seen;
  }

  List<Waiting> waiting() {
    return waiting;
  }

  /** Whether their records are the same. */
  boolean isSame(KnownEntries other) {
    return seen.equals(other.seen) && waiting.equals(other.waiting);
  }
}
