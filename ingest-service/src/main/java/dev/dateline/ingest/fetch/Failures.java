package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Tells the classes of failure apart. */
final class Failures {
  private static final int MOST_MESSAGE = 300;

  private Failures() {}

  static FetchResult.Failed of(IOException e) {
    FetchError error =
        switch (e) {
          case FetchException known -> known.error();
          case UnsafeAddressException unsafe -> FetchError.UNSAFE_ADDRESS;
          case UnknownHostException unknown -> FetchError.DNS;
          case ConnectTimeoutException timeout -> FetchError.CONNECT;
          case SocketTimeoutException timeout -> FetchError.TIMEOUT;
          case SSLException tls -> FetchError.TLS;
          case NoHttpResponseException none -> FetchError.CONNECT;
          case MessageConstraintException constraint -> FetchError.PROTOCOL;
          case ClientProtocolException protocol -> FetchError.PROTOCOL;
          default -> FetchError.CONNECT;
        };
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.replaceAll("\\s+", " ");
    return new FetchResult.Failed(
        error,
        line.length() > MOST_MESSAGE ? line.substring(0, MOST_MESSAGE) : line,
        e instanceof FetchException known ? known.retryAfter() : null);
  }
}
