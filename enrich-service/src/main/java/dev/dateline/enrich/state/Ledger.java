package dev.dateline.enrich.state;

import dev.dateline.contract.Article;
import dev.dateline.enrich.dedupe.StreamClock;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** What one raw partition remembers: its addresses, and the articles that wait for the index. */
public final class Ledger {
  private final DayStore identities;
  private final StreamClock clock;
  private final KeyValueStore<String, Article> waiting;
  private final int rememberDays;

  /**
   * @param identities as {@link Stores#identities} defines it
   * @param waiting as {@link Stores#waiting} defines it
   * @param rememberDays how long an address is remembered after it was last seen
   */
  public Ledger(
      WindowStore<Bytes, byte[]> identities,
      KeyValueStore<String, Article> waiting,
      int rememberDays) {
    this.identities = new DayStore(identities);
    this.clock = new StreamClock(new Days(this.identities));
    this.waiting = waiting;
    this.rememberDays = rememberDays;
  }

  /**
   * What is known of an address as a page of it comes in. It is remembered from today on, whatever
   * the page holds: else a page that never changes would come out anew each time that long has
   * passed.
   *
   * @param time of ingest in epoch milliseconds
   * @return a page without an identity if nothing is known
   */
  public Page open(String id, long time) {
    int today = clock.advance(time);
    Page found = newest(id, Math.max(0, today - rememberDays), today);
    if (found == null || found.identity() == null) {
      return new Page(today, null);
    }
    if (found.day() < today) {
      put(id, today, found.identity());
    }
    return new Page(today, found.identity());
  }

  /**
   * What is known of an address for which an answer came, however long it took.
   *
   * @param day under which it was kept when the index was asked, or an earlier one
   * @return {@code null} if nothing is
   */
  public @Nullable Page find(String id, int day) {
    return newest(id, day, DayStore.LAST);
  }

  private @Nullable Page newest(String id, int fromDay, int toDay) {
    KeyValue<Integer, byte[]> found = identities.newest(key(id), fromDay, toDay);
    return found == null
        ? null
        : new Page(found.key, StateSerdes.identity().fromBytes(found.value));
  }

  /** Writes what is known of an address. */
  public void put(String id, int day, Identity identity) {
    identities.put(key(id), day, StateSerdes.identity().toBytes(identity));
  }

  /** Keeps a version until the index has answered. */
  public void park(String id, int version, Article article) {
    waiting.put(waitingKey(id, version), article);
  }

  /**
   * Takes a version that waits although all else that was known of its address is forgotten.
   *
   * @return {@code null} if it does not wait
   */
  public @Nullable Article takeForgotten(String id, int version) {
    return waiting.delete(waitingKey(id, version));
  }

  /** The day as of the last page that came in, whichever ledger over the store took it. */
  public int today() {
    return new StreamClock(new Days(identities)).today();
  }

  /**
   * Takes a version that was kept.
   *
   * @throws IllegalStateException if it is not there
   */
  public Article take(String id, int version) {
    Article article = takeForgotten(id, version);
    if (article == null) {
      throw new IllegalStateException("version " + version + " of " + id + " does not wait");
    }
    return article;
  }

  /**
   * What was found under an id.
   *
   * @param day under which it is kept
   * @param identity {@code null} if nothing is known
   */
  public record Page(int day, @Nullable Identity identity) {}

  /** Where the clock keeps its day: Streams' own time starts anew with each restart. */
  private record Days(DayStore store) implements StreamClock.Memory {
    /** No article id: those have 32 characters. */
    private static final Bytes KEY = key("day");

    @Override
    public byte @Nullable [] read() {
      KeyValue<Integer, byte[]> found = store.newest(KEY, 0, DayStore.LAST);
      return found == null ? null : found.value;
    }

    @Override
    public void write(int day, byte[] bytes) {
      store.put(KEY, day, bytes);
    }
  }

  private static String waitingKey(String id, int version) {
    return id + '/' + version;
  }

  private static Bytes key(String id) {
    return Bytes.wrap(id.getBytes(StandardCharsets.UTF_8));
  }
}
