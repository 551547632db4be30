package dev.dateline.ingest.fetch;

import java.io.IOException;

/** A request that ends here, with its class. */
final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FetchError error;

  FetchException(FetchError error, String message) {
    super(message);
    this.error = error;
  }

  FetchError error() {
    return error;
  }
}
