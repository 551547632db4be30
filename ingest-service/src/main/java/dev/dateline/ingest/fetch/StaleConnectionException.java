package dev.dateline.ingest.fetch;

import java.io.IOException;

/** A kept connection was closed by the server before our request came: it may be sent once more. */
final class StaleConnectionException extends IOException {
  private static final long serialVersionUID = 1L;

  StaleConnectionException(IOException cause) {
    super("the server closed the connection without an answer", cause);
  }
}
