package dev.dateline.enrich.state;

import dev.dateline.contract.Article;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** What one raw partition remembers: its article ids, and the articles that wait for the index. */
public final class Ledger {
  private final DayStore identities;
  private final KeyValueStore<String, Article> waiting;
  private final int rememberDays;

  /**
   * @param identities as {@link Stores#identities} defines it
   * @param waiting as {@link Stores#waiting} defines it
   * @param rememberDays how long an id is remembered after its last event
   */
  public Ledger(
      WindowStore<Bytes, byte[]> identities,
      KeyValueStore<String, Article> waiting,
      int rememberDays) {
    this.identities = new DayStore(identities);
    this.waiting = waiting;
    this.rememberDays = rememberDays;
  }

  /**
   * What is known of an id.
   *
   * @param now stream time in epoch milliseconds
   * @return {@code null} if nothing is
   */
  public @Nullable Entry find(String id, long now) {
    Bytes key = key(id);
    int today = DayStore.day(now);
    // Also ahead: what an earlier life of this task wrote may be ahead of the stream time it
    // restarts with.
    KeyValue<Integer, byte[]> found =
        identities.newest(key, Math.max(0, today - rememberDays), today + rememberDays);
    return found == null
        ? null
        : new Entry(found.key, StateSerdes.identity().fromBytes(found.value));
  }

  /**
   * Writes what is known of an id.
   *
   * @param before what was found under it; {@code null} if nothing
   * @param now stream time in epoch milliseconds
   */
  public void put(String id, @Nullable Entry before, Identity identity, long now) {
    int today = DayStore.day(now);
    int day = before == null ? today : Math.max(before.day(), today);
    identities.put(key(id), day, StateSerdes.identity().toBytes(identity));
  }

  /** Keeps a version until the index has answered. */
  public void park(String id, int version, Article article) {
    waiting.put(waitingKey(id, version), article);
  }

  /**
   * Takes a version that was kept.
   *
   * @throws IllegalStateException if it is not there
   */
  public Article take(String id, int version) {
    Article article = waiting.delete(waitingKey(id, version));
    if (article == null) {
      throw new IllegalStateException("version " + version + " of " + id + " does not wait");
    }
    return article;
  }

  /**
   * What was found under an id.
   *
   * @param day of its last event
   */
  public record Entry(int day, Identity identity) {}

  private static String waitingKey(String id, int version) {
    return id + '/' + version;
  }

  private static Bytes key(String id) {
    return Bytes.wrap(id.getBytes(StandardCharsets.UTF_8));
  }
}
