package dev.dateline.enrich.state;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import dev.dateline.contract.Article;
import dev.dateline.contract.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.internals.RocksDbWindowBytesStoreSupplier;
import org.apache.kafka.streams.state.internals.RocksDbWindowBytesStoreSupplier.WindowStoreTypes;

/** The stores and how each is kept, in RocksDB and in its changelog. */
public final class Stores {
  /** By article id: what is known of it. */
  public static final String IDENTITIES = "identities";

  /** By article id and version: articles that wait for the index. */
  public static final String WAITING = "waiting";

  /** Of the index: by span, where each anchor was seen, and the stories. */
  public static final String ANCHORS = "anchors";

  /** Of the index: by day, the sketches and the clock. */
  public static final String SKETCHES = "sketches";

  /** By language and slot: how common phrases are. */
  public static final String PHRASES = "phrases";

  /** The users' rules as they stand in their topic. */
  public static final String RULES = "rules";

  private static final Duration DAY = Duration.ofDays(1);
  private static final String A_DAY = Long.toString(DAY.toMillis());
  private static final String HOUR = Long.toString(Duration.ofHours(1).toMillis());

  private Stores() {}

  /**
   * @param rememberDays how long an address is remembered after its page was last seen
   */
  public static StoreBuilder<WindowStore<Bytes, byte[]>> identities(int rememberDays) {
    Duration retention = retention(rememberDays);
    return logged(persistentWindowStore(IDENTITIES, retention, DAY, false));
  }

  /**
   * Its time moves from span to span, each a window long, so it always holds the span before as
   * well.
   *
   * @param windowDays how far back the index looks
   */
  public static StoreBuilder<WindowStore<Bytes, byte[]>> anchors(int windowDays) {
    return logged(daily(ANCHORS, retention(windowDays)));
  }

  /**
   * @param windowDays how far back the index looks
   */
  public static StoreBuilder<WindowStore<Bytes, byte[]>> sketches(int windowDays) {
    return logged(daily(SKETCHES, retention(windowDays)));
  }

  /** Entries live for well under a second, so its changelog is compacted soon and often. */
  public static StoreBuilder<KeyValueStore<String, Article>> waiting(Serde<Article> articles) {
    return keyValueStoreBuilder(persistentKeyValueStore(WAITING), Serdes.String(), articles)
        .withLoggingEnabled(
            Map.of(
                "max.message.bytes",
                Integer.toString(Topics.MAX_RECORD_BYTES),
                "segment.ms",
                HOUR,
                "delete.retention.ms",
                HOUR,
                "min.cleanable.dirty.ratio",
                "0.1"));
  }

  /** Its size is bounded by languages and slots; an entry is put again and again. */
  public static StoreBuilder<KeyValueStore<String, byte[]>> phrases() {
    return keyValueStoreBuilder(
            persistentKeyValueStore(PHRASES), Serdes.String(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** In memory, read again from its topic at each start: rules are few and small. */
  public static StoreBuilder<KeyValueStore<String, byte[]>> rules() {
    return keyValueStoreBuilder(inMemoryKeyValueStore(RULES), Serdes.String(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  /** Today and a day more than is looked back, because a day is forgotten from its start. */
  private static Duration retention(int days) {
    return DAY.multipliedBy(days + 2L);
  }

  /**
   * In segments of a day. Streams' own choice is half the retention, so that half as much again as
   * is needed stays on disk; its public API leaves none. It suits a store whose lookups all name
   * their day: a search over days seeks in every segment.
   */
  private static WindowBytesStoreSupplier daily(String name, Duration retention) {
    long day = DAY.toMillis();
    return new RocksDbWindowBytesStoreSupplier(
        name, retention.toMillis(), day, day, false, WindowStoreTypes.DEFAULT_WINDOW_STORE);
  }

  private static StoreBuilder<WindowStore<Bytes, byte[]>> logged(WindowBytesStoreSupplier store) {
    return windowStoreBuilder(store, Serdes.Bytes(), Serdes.ByteArray())
        .withLoggingEnabled(Map.of("min.cleanable.dirty.ratio", "0.2", "segment.ms", A_DAY));
  }
}
