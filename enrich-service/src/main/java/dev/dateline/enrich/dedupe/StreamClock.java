package dev.dateline.enrich.dedupe;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The day of one partition, by what its own records say and no other clock, so that a replay sees
 * the same days. It never goes back, and one record moves it by one day at most: a stream that was
 * silent for a week catches up within eight records. Records from further ahead than a week are
 * believed only in numbers: a day for each {@value #VOTES} that say so, one being taken off again
 * by each record of the present. So those dated 2099, however many come in a row, make next to
 * nothing be forgotten.
 *
 * <p>Bytes kept, big-endian: the day (4), then the votes (4) where there are any.
 */
public final class StreamClock {

  /** Where the day is kept between restarts. */
  public interface Memory {

    /** What was kept last; {@code null} at first. */
    byte @Nullable [] read();

    /** Keeps it under the day. */
    void write(int day, byte[] bytes);
  }

  static final int VOTES = 64;

  /** A stream may have been silent for so many days. */
  private static final int SILENCE = 7;

  /** In 2149: later days, which no clock gives, count as this one. */
  private static final int LAST = 0xffff;

  private final Memory memory;
  private int today = -1;
  private int votes;

  public StreamClock(Memory memory) {
    this.memory = memory;
  }

  /**
   * The day, counted from 1970 and at most 65535, once a record of this time has come.
   *
   * @param time of ingest in epoch milliseconds
   */
  public int advance(long time) {
    restore();
    int day = (int) Math.clamp(Math.floorDiv(time, 86_400_000L), 0, LAST);
    if (today < 0) {
      keep(day, 0);
    } else if (day <= today) {
      keep(today, Math.max(0, votes - 1));
    } else if (day <= today + SILENCE) {
      keep(today + 1, Math.max(0, votes - 1));
    } else if (votes + 1 < VOTES) {
      keep(today, votes + 1);
    } else {
      keep(today + 1, 0);
    }
    return today;
  }

  /** The day as the last record left it; 0 before the first. */
  public int today() {
    restore();
    return Math.max(0, today);
  }

  private void keep(int day, int counted) {
    if (day != today || counted != votes) {
      ByteBuffer bytes = ByteBuffer.allocate(counted == 0 ? 4 : 8).putInt(day);
      memory.write(day, counted == 0 ? bytes.array() : bytes.putInt(counted).array());
    }
    today = day;
    votes = counted;
  }

  /** Wherever it stood, and not only near a record, which may be from the future. */
  private void restore() {
    byte[] kept = today < 0 ? memory.read() : null;
    if (kept != null) {
      ByteBuffer bytes = ByteBuffer.wrap(kept);
      today = bytes.getInt();
      votes = bytes.hasRemaining() ? bytes.getInt() : 0;
    }
  }
}
