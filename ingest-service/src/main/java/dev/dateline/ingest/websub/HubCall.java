package dev.dateline.ingest.websub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a hub says of a feed, once it is known to be the hub. */
public sealed interface HubCall {
  /** It pushes until then. */
  record Confirmed(Instant leaseUntil) implements HubCall {}

  /** It refuses, or ends the subscription. */
  record Denied(String reason) implements HubCall {}

  /**
   * It brings a document, whole or in part.
   *
   * @param contentType the header as sent; {@code null} if none
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Pushed(@Nullable String contentType, byte[] body) implements HubCall {}

  /** Bytes that it holds until it has been dealt with. */
  default int size() {
    return this instanceof Pushed(var type, byte[] body) ? body.length : 0;
  }
}
