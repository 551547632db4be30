package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.IndexState;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The index's tables in one window store of the language partition. Keys: the table (1 byte), the
 * key (8).
 *
 * <p>Of anchors only the newest value is ever asked for, some thirty times an article, and most
 * have none. So their days, and those of stories, are kept by spans, a window long, one value each
 * behind its day (2 bytes): two lookups by key at most, which Bloom filters answer, where a search
 * over days would have to seek in every segment.
 */
public final class IndexTables implements IndexState {
  private static final int DAY_BYTES = 2;

  private final DayStore store;
  private final int span;

  /**
   * @param store as {@link Stores#index} defines it
   * @param windowDays how far back the index looks
   */
  public IndexTables(WindowStore<Bytes, byte[]> store, int windowDays) {
    this.store = new DayStore(store);
    this.span = span(windowDays);
  }

  /** Days of a span. */
  static int span(int windowDays) {
    return windowDays;
  }

  @Override
  public byte @Nullable [] at(Table table, long key, int day) {
    return switch (table) {
      case ANCHORS, STORIES -> newest(table, key, day, day);
      case ARTICLES, CLOCK -> store.at(bytes(table, key), day);
    };
  }

  @Override
  public void put(Table table, long key, int day, byte[] value) {
    switch (table) {
      case ANCHORS, STORIES -> {
        byte[] dated =
            ByteBuffer.allocate(DAY_BYTES + value.length).putChar((char) day).put(value).array();
        store.put(bytes(table, key), day / span * span, dated);
      }
      case ARTICLES, CLOCK -> store.put(bytes(table, key), day, value);
    }
  }

  @Override
  public byte @Nullable [] newest(Table table, long key, int fromDay, int toDay) {
    return switch (table) {
      case ANCHORS, STORIES -> newestOfSpans(bytes(table, key), fromDay, toDay);
      case ARTICLES, CLOCK -> {
        KeyValue<Integer, byte[]> entry = store.newest(bytes(table, key), fromDay, toDay);
        yield entry == null ? null : entry.value;
      }
    };
  }

  private byte @Nullable [] newestOfSpans(Bytes key, int fromDay, int toDay) {
    for (int start = toDay / span * span; start > fromDay - span; start -= span) {
      byte[] dated = store.at(key, start);
      if (dated != null) {
        ByteBuffer value = ByteBuffer.wrap(dated);
        int day = value.getChar();
        byte[] rest = new byte[value.remaining()];
        value.get(rest);
        return day >= fromDay && day <= toDay ? rest : null;
      }
    }
    return null;
  }

  private static Bytes bytes(Table table, long key) {
    byte code =
        switch (table) {
          case ANCHORS -> 'a';
          case ARTICLES -> 'i';
          case STORIES -> 's';
          case CLOCK -> 'c';
        };
    return Bytes.wrap(ByteBuffer.allocate(9).put(code).putLong(key).array());
  }
}
