package dev.dateline.desk.index;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is stored with each commit of the index: what it was filled from, and how far. */
final class Bookmark {
  /** Changes whenever an index written before has to be built anew. */
  private static final String SCHEMA = "2";

  private static final String OFFSET = "offset ";

  private final boolean outdated;
  private final Map<String, Long> positions = new HashMap<>();
  private final AtomicLong sequence;
  private final Epochs epochs;
  private String identity;

  private Bookmark(Map<String, String> stored) {
    this.outdated = !stored.isEmpty() && !SCHEMA.equals(stored.get("schema"));
    stored.forEach(
        (key, value) -> {
          if (key.startsWith(OFFSET)) {
            positions.put(key.substring(OFFSET.length()), Long.parseLong(value));
          }
        });
    this.identity = stored.getOrDefault("identity", "");
    this.sequence = new AtomicLong(Long.parseLong(stored.getOrDefault("sequence", "0")));
    this.epochs = Epochs.begin(stored.getOrDefault("epochs", ""), sequence.get());
  }

  /**
   * @param commit of the last commit; {@code null} for an index without one
   */
  static Bookmark read(@Nullable Iterable<Map.Entry<String, String>> commit) {
    Map<String, String> stored = new HashMap<>();
    if (commit != null) {
      commit.forEach(e -> stored.put(e.getKey(), e.getValue()));
    }
    return new Bookmark(stored);
  }

  /** Whether the index was written by another version, and is of no use. */
  boolean isOutdated() {
    return outdated;
  }

  String identity() {
    return identity;
  }

  Epochs epochs() {
    return epochs;
  }

  /** Of the last change that was put in. */
  AtomicLong sequence() {
    return sequence;
  }

  /** The offsets at which reading goes on, by topic and partition. */
  Map<String, Long> positions() {
    return Map.copyOf(positions);
  }

  void reached(Map<String, Long> read) {
    positions.putAll(read);
  }

  /** To be filled from the start of something else. */
  void clear(String identity) {
    positions.clear();
    this.identity = identity;
  }

  Map<String, String> asCommitData() {
    Map<String, String> data = new TreeMap<>();
    data.put("schema", SCHEMA);
    data.put("identity", identity);
    data.put("sequence", sequence.toString());
    data.put("epochs", epochs.toString());
    positions.forEach((key, offset) -> data.put(OFFSET + key, offset.toString()));
    return data;
  }
}
