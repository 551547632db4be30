package dev.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Whole numbers as feeds write them, or fail to. */
final class Numbers {
  private static final int MAX_DIGITS = 18;

  private Numbers() {}

  /** The number, not negative; {@code null} for what is none. */
  static @Nullable Long of(@Nullable String text) {
    String digits = text == null ? "" : text.strip();
    boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && !digits.isEmpty() && digits.length() <= MAX_DIGITS
        ? Long.valueOf(digits)
        : null;
  }
}
