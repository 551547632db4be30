package dev.dateline.enrich.state;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/**
 * The day of one raw partition. It follows the records' own time, never goes back, and one record
 * moves it by one day at most, so that a record from the future makes nothing be forgotten. Kept in
 * the store, because Streams' own stream time starts anew with each restart and is moved by
 * whatever else the task reads.
 */
final class DayClock {
  /** No article id: those have 32 characters. */
  private static final Bytes KEY = Bytes.wrap("day".getBytes(StandardCharsets.UTF_8));

  private static final byte[] MARK = {1};

  private final DayStore store;
  private int today = -1;

  DayClock(DayStore store) {
    this.store = store;
  }

  /** The day, once a record of this time has come. */
  int advance(long time) {
    int day = Math.max(0, DayStore.day(time));
    int before = today >= 0 ? today : restored();
    int now = before < 0 ? day : Math.clamp(day, before, before + 1);
    if (now != before) {
      store.put(KEY, now, MARK);
    }
    today = now;
    return now;
  }

  /** The day as the store has it, whichever clock moved it on; -1 before the first record. */
  int restored() {
    KeyValue<Integer, byte[]> found = store.newest(KEY, 0, DayStore.LAST);
    return found == null ? -1 : found.key;
  }
}
