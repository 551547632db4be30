package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.IndexState;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The index's tables in two window stores of the language partition, one by days and one by spans.
 * Keys: the table (1 byte), the key (8).
 *
 * <p>Of anchors only the newest value is ever asked for, some thirty times an article, and most
 * have none. So they and the stories are kept by spans, a window long, one value each behind its
 * day (2 bytes): two lookups by key at most, which Bloom filters answer, where a search over days
 * would have to seek in every segment. Sketches are asked for by their day, which an anchor names.
 */
public final class IndexTables implements IndexState {
  private static final int DAY_BYTES = 2;

  private final DayStore spans;
  private final DayStore days;
  private final int span;

  /**
   * @param spans as {@link Stores#anchors} defines it
   * @param days as {@link Stores#sketches} defines it
   * @param windowDays how far back the index looks
   */
  public IndexTables(
      WindowStore<Bytes, byte[]> spans, WindowStore<Bytes, byte[]> days, int windowDays) {
    this.spans = new DayStore(spans);
    this.days = new DayStore(days);
    this.span = windowDays;
  }

  @Override
  public byte @Nullable [] at(Table table, long key, int day) {
    return switch (table) {
      case ANCHORS, STORIES -> newest(table, key, day, day);
      case ARTICLES, CLOCK -> days.at(bytes(table, key), day);
    };
  }

  @Override
  public void put(Table table, long key, int day, byte[] value) {
    switch (table) {
      case ANCHORS, STORIES -> {
        byte[] dated =
            ByteBuffer.allocate(DAY_BYTES + value.length).putChar((char) day).put(value).array();
        spans.put(bytes(table, key), day / span * span, dated);
      }
      case ARTICLES, CLOCK -> days.put(bytes(table, key), day, value);
    }
  }

  @Override
  public byte @Nullable [] newest(Table table, long key, int fromDay, int toDay) {
    return switch (table) {
      case ANCHORS, STORIES -> newestOfSpans(bytes(table, key), fromDay, toDay);
      case ARTICLES, CLOCK -> {
        KeyValue<Integer, byte[]> entry = days.newest(bytes(table, key), fromDay, toDay);
        yield entry == null ? null : entry.value;
      }
    };
  }

  private byte @Nullable [] newestOfSpans(Bytes key, int fromDay, int toDay) {
    for (int start = toDay / span * span; start > fromDay - span; start -= span) {
      byte[] dated = spans.at(key, start);
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
