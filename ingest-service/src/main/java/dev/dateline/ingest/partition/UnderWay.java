package dev.dateline.ingest.partition;

import dev.dateline.ingest.poll.Fingerprints;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The polls of a partition that are announced and not over. Every transaction says which these are,
 * in the metadata of the partition's committed offset, and no feed is asked before one has said so.
 * Whoever takes the partition over thus knows which feeds may have been asked by the owner before.
 * Thread-safe.
 */
final class UnderWay {
  /** Announced at once; more do not fit into what brokers take for metadata: 4,096 characters. */
  static final int MOST = 500;

  /** Of a feed's fingerprint. */
  private static final int BYTES = 6;

  private final Clock clock;
  private final Map<String, Long> fingerprints = new HashMap<>();

  UnderWay(Clock clock) {
    this.clock = clock;
  }

  /**
   * From the next transaction on, polls of the feeds are announced; false if there is no room for
   * all of them. Waits for nothing: who has a place among polls must not keep it for room here.
   */
  synchronized boolean begin(Collection<String> feeds) {
    long more = feeds.stream().filter(feed -> !fingerprints.containsKey(feed)).count();
    if (fingerprints.size() + more > MOST) {
      return false;
    }
    feeds.forEach(feed -> fingerprints.put(feed, fingerprint(feed)));
    return true;
  }

  /** Waits until there is room, so that no more is begun meanwhile that would have to wait. */
  synchronized void awaitRoom() throws InterruptedException {
    while (fingerprints.size() >= MOST) {
      wait();
    }
  }

  /** The polls of the feeds are over; nothing happens where none was announced. */
  synchronized void end(Collection<String> feeds) {
    feeds.forEach(fingerprints::remove);
    notifyAll();
  }

  /**
   * What {@link Announced#of} reads; empty if nothing is under way.
   *
   * @param over feeds whose polls are over once this is committed
   */
  synchronized String metadata(Set<String> over) {
    Map<String, Long> left = new HashMap<>(fingerprints);
    left.keySet().removeAll(over);
    if (left.isEmpty()) {
      return "";
    }
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + BYTES * left.size());
    bytes.putLong(clock.millis());
    for (long fingerprint : left.values()) {
      bytes.putShort((short) (fingerprint >>> Integer.SIZE)).putInt((int) fingerprint);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * What was under way when a partition's offset was committed last.
   *
   * @param at when that was
   * @param fingerprints of the feeds
   */
  record Announced(Instant at, Set<Long> fingerprints) {
    static final Announced NONE = new Announced(Instant.EPOCH, Set.of());

    Announced {
      fingerprints = Set.copyOf(fingerprints);
    }

    /** Nothing, if it is not what {@link UnderWay#metadata} writes. */
    static Announced of(String metadata) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(metadata));
        if (bytes.remaining() < Long.BYTES || (bytes.remaining() - Long.BYTES) % BYTES != 0) {
          return NONE;
        }
        Instant at = Instant.ofEpochMilli(bytes.getLong());
        Set<Long> fingerprints = new HashSet<>();
        while (bytes.hasRemaining()) {
          long high = Short.toUnsignedLong(bytes.getShort());
          fingerprints.add(high << Integer.SIZE | Integer.toUnsignedLong(bytes.getInt()));
        }
        return new Announced(at, fingerprints);
      } catch (IllegalArgumentException | DateTimeException e) {
        return NONE;
      }
    }

    boolean isEmpty() {
      return fingerprints.isEmpty();
    }

    /** Whether a poll of the feed was; of feeds that are not, one in 10^11 is taken for one. */
    boolean has(String feed) {
      return fingerprints.contains(fingerprint(feed));
    }
  }

  private static long fingerprint(String feed) {
    return Fingerprints.of(feed) >>> (Long.BYTES - BYTES) * Byte.SIZE;
  }
}
