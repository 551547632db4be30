package dev.dateline.benchmarks.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SimHash of 64 bits over word 3-grams, as it is known from web crawling (Manku, Jain and Das Sarma
 * 2007): at most three bits differ, found by four tables of 16 bits each. Attaches to the nearest,
 * of those the latest.
 */
final class SimHash implements Method {

  private static final int BITS = 3;
  private static final int TABLES = 4;

  private record Held(String id, long hash) {}

  private final List<Map<Integer, List<Held>>> tables = new ArrayList<>();

  SimHash() {
    for (int i = 0; i < TABLES; i++) {
      tables.add(new HashMap<>());
    }
  }

  @Override
  public @Nullable String judge(StreamSet.Item item) {
    Held mine = new Held(item.id(), hash(Grams.of(item.text())));
    Held nearest = null;
    for (int table = 0; table < TABLES; table++) {
      List<Held> bucket =
          tables.get(table).computeIfAbsent(part(mine.hash(), table), part -> new ArrayList<>());
      for (Held held : bucket) {
        int distance = distance(held, mine);
        if (distance <= BITS
            && !held.id().equals(mine.id())
            && (nearest == null || distance <= distance(nearest, mine))) {
          nearest = held;
        }
      }
      bucket.add(mine);
    }
    return nearest == null ? null : nearest.id();
  }

  private static int distance(Held a, Held b) {
    return Long.bitCount(a.hash() ^ b.hash());
  }

  private static int part(long hash, int table) {
    return (int) (hash >>> 16 * table) & 0xffff;
  }

  private static long hash(long[] grams) {
    int[] votes = new int[64];
    for (long gram : grams) {
      for (int bit = 0; bit < 64; bit++) {
        votes[bit] += (int) (gram >>> bit & 1) * 2 - 1;
      }
    }
    long hash = 0;
    for (int bit = 0; bit < 64; bit++) {
      hash |= (votes[bit] > 0 ? 1L : 0) << bit;
    }
    return hash;
  }
}
