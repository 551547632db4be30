package dev.dateline.enrich.dedupe;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the state in memory and forgets whole days as the window moves on. For one thread. */
public final class InMemoryState implements IndexState {

  private final int windowDays;
  private final TreeMap<Integer, Map<Table, Map<Long, byte[]>>> days = new TreeMap<>();

  /**
   * @param windowDays how many days before the newest are kept
   */
  public InMemoryState(int windowDays) {
    this.windowDays = windowDays;
  }

  @Override
  public byte @Nullable [] at(Table table, long key, int day) {
    Map<Table, Map<Long, byte[]>> tables = days.get(day);
    Map<Long, byte[]> values = tables == null ? null : tables.get(table);
    return values == null ? null : values.get(key);
  }

  @Override
  public void put(Table table, long key, int day, byte[] value) {
    days.computeIfAbsent(day, d -> new EnumMap<>(Table.class))
        .computeIfAbsent(table, t -> new HashMap<>())
        .put(key, value);
    days.headMap(days.lastKey() - windowDays).clear();
  }
}
