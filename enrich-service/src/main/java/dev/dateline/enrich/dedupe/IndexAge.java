package dev.dateline.enrich.dedupe;

import dev.dateline.enrich.dedupe.IndexState.Table;
import java.nio.ByteBuffer;

/**
 * How far an index has come in learning which passages are common: it counts the articles held
 * until they are enough, and keeps the count where a restart finds it.
 */
final class IndexAge {

  /** From so many articles on an index is no longer new. */
  static final int ENOUGH = 500;

  private static final long KEY = 1;

  private final IndexState state;
  private int held = -1;
  private int writtenOn = -1;

  IndexAge(IndexState state) {
    this.state = state;
  }

  /** 1 when nothing is held, falling evenly to 0 at {@link #ENOUGH} articles; never rises. */
  double newness() {
    return 1 - held() / (double) ENOUGH;
  }

  /**
   * One more article is held. The count is written whenever it changes, and anew each day, because
   * the state forgets days that have left the window.
   */
  void held(int today) {
    int before = held();
    held = Math.min(ENOUGH, before + 1);
    if (held != before || today != writtenOn) {
      state.put(Table.CLOCK, KEY, today, ByteBuffer.allocate(4).putInt(held).array());
      writtenOn = today;
    }
  }

  private int held() {
    if (held < 0) {
      byte[] kept = state.newest(Table.CLOCK, KEY, 0, 0xffff);
      held = kept == null ? 0 : ByteBuffer.wrap(kept).getInt();
    }
    return held;
  }
}
