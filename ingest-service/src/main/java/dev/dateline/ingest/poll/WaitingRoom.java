package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Waiting;
import java.util.ArrayList;
import java.util.List;

/** Entries kept for the next poll because their pages could not be had. Bounded. */
final class WaitingRoom {
  private static final int MOST = 100;
  private static final long MOST_CHARS = 1L << 20;

  private final List<Waiting> entries = new ArrayList<>();
  private long chars;

  /** Whether there was room. */
  boolean admit(Waiting entry) {
    long size = Batch.size(entry.entry());
    if (entries.size() >= MOST || chars + size > MOST_CHARS) {
      return false;
    }
    entries.add(entry);
    chars += size;
    return true;
  }

  List<Waiting> entries() {
    return List.copyOf(entries);
  }
}
