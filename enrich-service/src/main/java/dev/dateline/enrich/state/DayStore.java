package dev.dateline.enrich.state;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * A window store used as a map that forgets: one value a key and day, whole segments dropped as the
 * days move on. A key-value store could only be kept small by scans and deletes.
 */
record DayStore(WindowStore<Bytes, byte[]> store) {
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** In 2149: later times, which no clock gives, count as this day. */
  static final int LAST = 0xffff;

  byte @Nullable [] at(Bytes key, int day) {
    return store.fetch(key, day * DAY);
  }

  void put(Bytes key, int day, byte @Nullable [] value) {
    store.put(key, value, day * DAY);
  }

  /** The newest day between two, both included, that has a value under the key, and that value. */
  @Nullable KeyValue<Integer, byte[]> newest(Bytes key, int fromDay, int toDay) {
    Instant from = Instant.ofEpochMilli(fromDay * DAY);
    Instant to = Instant.ofEpochMilli(toDay * DAY);
    try (WindowStoreIterator<byte[]> found = store.backwardFetch(key, from, to)) {
      if (!found.hasNext()) {
        return null;
      }
      KeyValue<Long, byte[]> entry = found.next();
      return KeyValue.pair(Math.toIntExact(entry.key / DAY), entry.value);
    }
  }

  static int day(long timestamp) {
    return (int) Math.clamp(Math.floorDiv(timestamp, DAY), 0, LAST);
  }
}
