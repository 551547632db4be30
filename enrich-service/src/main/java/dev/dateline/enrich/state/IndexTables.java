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
 */
public final class IndexTables implements IndexState {
  private final DayStore store;

  /**
   * @param store as {@link Stores#index} defines it
   */
  public IndexTables(WindowStore<Bytes, byte[]> store) {
    this.store = new DayStore(store);
  }

  @Override
  public byte @Nullable [] at(Table table, long key, int day) {
    return store.at(bytes(table, key), day);
  }

  @Override
  public void put(Table table, long key, int day, byte[] value) {
    store.put(bytes(table, key), day, value);
  }

  @Override
  public byte @Nullable [] newest(Table table, long key, int fromDay, int toDay) {
    KeyValue<Integer, byte[]> entry = store.newest(bytes(table, key), fromDay, toDay);
    return entry == null ? null : entry.value;
  }

  private static Bytes bytes(Table table, long key) {
    byte code =
        switch (table) {
          case ANCHORS -> 'a';
          case ARTICLES -> 'i';
          case CLOCK -> 'c';
        };
    return Bytes.wrap(ByteBuffer.allocate(9).put(code).putLong(key).array());
  }
}
