package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ByteTablePropertyTest {

  @Property(tries = 200)
  void holdsWhatAMapHolds(
      @ForAll @Size(max = 400) List<@IntRange(max = 300) Integer> keys,
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 700) Integer> lengths) {
    ByteTable table = new ByteTable(4);
    Map<Long, byte[]> map = new HashMap<>();

    for (int i = 0; i < keys.size(); i++) {
      long key = keys.get(i) * 100_000_007L & 0xffffffffL;
      byte[] value = new byte[lengths.get(i % lengths.size())];
      java.util.Arrays.fill(value, (byte) i);
      table.put(key, value);
      map.put(key, value);
    }

    assertThat(table.size()).isEqualTo(map.size());
    map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    assertThat(table.get(5)).isNull();
  }

  @Property(tries = 200)
  void anAnchorsEntryComesBackFromItsBytes(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 200) Integer> steps,
      @ForAll @IntRange(min = 1, max = 12) int cap) {
    byte[] bytes = null;
    int day = 1000;
    for (int i = 0; i < steps.size(); i++) {
      day += steps.get(i);
      long article = (1L << 47) + i;
      int story = i % 3 == 0 ? (int) article : i % 5;
      bytes = AnchorEntry.of(bytes).with(article, story, day, day - 300, cap);
    }

    AnchorEntry entry = AnchorEntry.of(bytes);
    assertThat(entry.size()).isBetween(1, cap);
    for (int i = 0; i < entry.size(); i++) {
      assertThat(entry.article(i)).isEqualTo((1L << 47) + steps.size() - 1 - i);
      assertThat(entry.day(i)).isBetween(day - 300, day);
    }
    assertThat(entry.commonness()).isEqualTo(AnchorEntry.commonness(bytes));
  }
}
