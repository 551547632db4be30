package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteTableTest {
  private static final int ENTRY = 4 + 1 + 7;
  private static final int CHUNK = 1 << 18;

  @Test
  void anEntryTakesTenBytesMoreThanItHoldsAtMostHoweverManyThereAre() {
    ByteTable table = new ByteTable(4);
    byte[] value = new byte[7];

    for (int i = 1; i <= 200_000; i++) {
      table.put(Hashes.mix(i) >>> 32, value);
      if (i % 5_000 == 0) {
        assertThat(table.bytes())
            .as("%d entries", i)
            .isLessThanOrEqualTo((ENTRY + 10L) * table.size() + CHUNK);
      }
    }
  }
}
