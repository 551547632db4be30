package dev.dateline.standalone.console;

import java.io.IOException;

/** The reader of our output has gone, as {@code head} does: no error, but the end of the work. */
public final class ClosedOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedOutputException(IOException cause) {
    super(cause);
  }
}
