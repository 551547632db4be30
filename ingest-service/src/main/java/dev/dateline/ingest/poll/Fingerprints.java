package dev.dateline.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Fingerprints of entries, newest first: 64 bits each, because 180,000 feeds keep theirs in memory.
 * Immutable.
 */
final class Fingerprints {
  static final Fingerprints NONE = new Fingerprints(new long[0]);

  private final long[] newestFirst;

  private Fingerprints(long[] newestFirst) {
    this.newestFirst = newestFirst;
  }

  /** The first 64 bits of SHA-256. */
  static long of(String identity) {
    return of(identity.getBytes(StandardCharsets.UTF_8));
  }

  static long of(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** From hex, as a feed's state holds them; what is no fingerprint is passed over. */
  static Fingerprints parse(List<String> hex) {
    long[] values =
        hex.stream()
            .filter(text -> text.length() == 16 && text.chars().allMatch(HexFormat::isHexDigit))
            .mapToLong(HexFormat::fromHexDigitsToLong)
            .toArray();
    return values.length == 0 ? NONE : new Fingerprints(values);
  }

  List<String> toHex() {
    return Arrays.stream(newestFirst).mapToObj(HexFormat.of()::toHexDigits).toList();
  }

  Set<Long> toSet() {
    return Arrays.stream(newestFirst).boxed().collect(Collectors.toSet());
  }

  /** These with newer ones before them, each once, the oldest beyond the capacity forgotten. */
  Fingerprints plus(Collection<Long> newer, int capacity) {
    LinkedHashSet<Long> all = new LinkedHashSet<>(newer);
    for (long old : newestFirst) {
      if (all.size() >= capacity) {
        break;
      }
      all.add(old);
    }
    LongStream kept = all.stream().mapToLong(Long::longValue);
    return new Fingerprints(kept.limit(capacity).toArray());
  }

  int size() {
    return newestFirst.length;
  }
}
