package dev.dateline.ingest.fetch;

import java.net.UnknownHostException;

/** A host none of whose addresses may be reached. */
final class UnsafeAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  UnsafeAddressException(String message) {
    super(message);
  }
}
