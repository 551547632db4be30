package dev.dateline.desk.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending something. */
sealed interface Answer {
  /** It was taken. */
  record Taken() implements Answer {}

  /**
   * It may be taken later.
   *
   * @param error in words
   * @param after how long the receiver wants to be left alone; {@code null} if it does not say
   */
  record Later(String error, @Nullable Duration after) implements Answer {}

  /** It will never be taken. */
  record Refused(String error) implements Answer {}

  /** The receiver wants nothing any more. */
  record Ended(String error) implements Answer {}
}
