package dev.dateline.enrich.names;

import org.jspecify.annotations.Nullable;

/** A recogniser has no answer for an article; the next one's stands. */
public final class NoAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoAnswerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
