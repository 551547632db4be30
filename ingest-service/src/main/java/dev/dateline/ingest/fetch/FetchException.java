package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that ends here, with its class. */
final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FetchError error;
  private final @Nullable Duration retryAfter;

  FetchException(FetchError error, String message) {
    this(error, message, null);
  }

  /**
   * @param retryAfter how long to leave the server alone; {@code null} if not known
   */
  FetchException(FetchError error, String message, @Nullable Duration retryAfter) {
    super(message);
    this.error = error;
    this.retryAfter = retryAfter;
  }

  FetchError error() {
    return error;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
