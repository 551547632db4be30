package dev.dateline.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size in memory or on the wire.
 *
 * @param bytes never negative
 */
public record ByteSize(long bytes) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?");

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is never negative: " + bytes);
    }
  }

  /**
   * @param text a number with B, KiB, MiB or GiB, such as {@code 8MiB}; bytes if there is no unit
   * @throws IllegalArgumentException if it is anything else
   */
  public static ByteSize parse(String text) {
    Matcher m = SHAPE.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no size; write a number with B, KiB, MiB or GiB, such as 8MiB");
    }
    long number = Long.parseLong(m.group(1));
    int shift =
        switch (m.group(2) == null ? "B" : m.group(2)) {
          case "KiB" -> 10;
          case "MiB" -> 20;
          case "GiB" -> 30;
          default -> 0;
        };
    return new ByteSize(Math.multiplyExact(number, 1L << shift));
  }

  /** The same as an {@code int}, for what cannot be larger. */
  public int asInt() {
    return Math.toIntExact(bytes);
  }

  @Override
  public String toString() {
    for (int shift = 30; shift > 0; shift -= 10) {
      if (bytes != 0 && bytes % (1L << shift) == 0) {
        return (bytes >> shift) + (shift == 30 ? "GiB" : shift == 20 ? "MiB" : "KiB");
      }
    }
    return bytes + "B";
  }
}
