package dev.dateline.enrich.dedupe;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The stream's day. It never goes back, and one record moves it by one day at most: a record from
 * 2099 expires a day of the window, not all of it, and a stream that was silent for a week catches
 * up within eight records.
 */
final class StreamClock {

  private final IndexState state;
  private int today = -1;

  StreamClock(IndexState state) {
    this.state = state;
  }

  /** The stream's day, counted from 1970 and at most 65535, once a record of this time has come. */
  int advance(Instant seenAt) {
    int day = (int) Math.clamp(Math.floorDiv(seenAt.getEpochSecond(), 86400L), 0, 0xffff);
    int before = today >= 0 ? today : restored();
    int now = before < 0 ? day : Math.clamp(day, before, before + 1);
    if (now != before) {
      state.put(IndexState.Table.CLOCK, 0, now, ByteBuffer.allocate(4).putInt(now).array());
    }
    today = now;
    return now;
  }

  /** The stream's day; 0 before the first record. */
  int today() {
    return Math.max(0, today);
  }

  /** Wherever it stood, and not only near a record, which may be from the future. */
  private int restored() {
    byte[] held = state.newest(IndexState.Table.CLOCK, 0, 0, 0xffff);
    return held == null ? -1 : ByteBuffer.wrap(held).getInt();
  }
}
