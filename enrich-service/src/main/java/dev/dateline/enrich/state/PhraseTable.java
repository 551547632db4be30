package dev.dateline.enrich.state;

import dev.dateline.enrich.keyphrase.PhraseFrequencies;
import java.nio.ByteBuffer;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts of phrases in a store: under {@code language:slot}, a count and its time. */
public final class PhraseTable implements PhraseFrequencies.Counts {
  private final KeyValueStore<String, byte[]> store;

  /**
   * @param store as {@link Stores#phrases} defines it
   */
  public PhraseTable(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  @Override
  public PhraseFrequencies.Count get(String language, int slot) {
    byte[] bytes = store.get(key(language, slot));
    if (bytes == null) {
      return PhraseFrequencies.Count.NONE;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new PhraseFrequencies.Count(in.getDouble(), in.getLong());
  }

  @Override
  public void put(String language, int slot, PhraseFrequencies.Count count) {
    store.put(
        key(language, slot),
        ByteBuffer.allocate(16).putDouble(count.value()).putLong(count.at()).array());
  }

  private static String key(String language, int slot) {
    return language + ":" + slot;
  }
}
