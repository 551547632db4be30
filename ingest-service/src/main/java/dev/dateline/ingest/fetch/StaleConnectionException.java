package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.time.Duration;

/** A kept connection was closed by the server before our request came: it may be sent once more. */
final class StaleConnectionException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration took;

  StaleConnectionException(IOException cause) {
    this(cause, Duration.ZERO);
  }

  /**
   * @param took from the request until that was seen
   */
  StaleConnectionException(IOException cause, Duration took) {
    super("the server closed the connection without an answer", cause);
    this.took = took;
  }

  Duration took() {
    return took;
  }
}
