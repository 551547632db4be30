package dev.dateline.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of entries, newest first: 64 bits each, because 180,000 feeds keep theirs in memory.
 * Immutable.
 */
public final class Fingerprints {
  static final Fingerprints NONE = new Fingerprints(new long[0]);

  private final long[] newestFirst;

  private Fingerprints(long[] newestFirst) {
    this.newestFirst = newestFirst;
  }

  /** The first 64 bits of SHA-256. */
  public static long of(String identity) {
    return of(identity.getBytes(StandardCharsets.UTF_8));
  }

  static long of(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** From what {@link #toBase64} gives; empty if it is anything else. */
  static Fingerprints ofBase64(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      long[] values = new long[bytes.remaining() / Long.BYTES];
      bytes.asLongBuffer().get(values);
      return values.length == 0 ? NONE : new Fingerprints(values);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  /** From hex, as old states hold them; what is no fingerprint is passed over. */
  static Fingerprints ofHex(List<String> hex) {
    long[] values =
        hex.stream()
            .filter(text -> text.length() == 16 && text.chars().allMatch(HexFormat::isHexDigit))
            .mapToLong(HexFormat::fromHexDigitsToLong)
            .toArray();
    return values.length == 0 ? NONE : new Fingerprints(values);
  }

  /** Eight bytes each, the highest first. */
  String toBase64() {
    ByteBuffer bytes = ByteBuffer.allocate(newestFirst.length * Long.BYTES);
    bytes.asLongBuffer().put(newestFirst);
    return Base64.getEncoder().encodeToString(bytes.array());
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
    Fingerprints result = new Fingerprints(kept.limit(capacity).toArray());
    return result.equals(this) ? this : result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fingerprints f && Arrays.equals(newestFirst, f.newestFirst));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(newestFirst);
  }

  int size() {
    return newestFirst.length;
  }
}
