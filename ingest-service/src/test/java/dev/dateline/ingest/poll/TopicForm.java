package dev.dateline.ingest.poll;

import static java.util.Objects.requireNonNull;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState;
import org.jspecify.annotations.Nullable;

/** What stands on the topics of one feed: nothing is known of it that is not written. */
final class TopicForm {
  private @Nullable FeedState state;
  private @Nullable FeedEntries entries;
  private int entriesWritten;

  void write(FeedMemory memory) {
    state = memory.toState();
    if (!memory.entriesKept()) {
      entries = memory.toEntries();
      entriesWritten++;
    }
  }

  boolean isEmpty() {
    return state == null;
  }

  FeedMemory read() {
    FeedState state = state();
    return FeedMemory.of(state.url(), state, entries == null ? null : KnownEntries.of(entries));
  }

  FeedState state() {
    return requireNonNull(state);
  }

  FeedEntries entries() {
    return requireNonNull(entries);
  }

  /** How often the entries were written. */
  int entriesWritten() {
    return entriesWritten;
  }
}
