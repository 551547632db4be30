package dev.dateline.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/** How one request reaches a server: over the network, or into a simulated web. */
public interface Transport extends AutoCloseable {
  /** Reads an answer while the connection is open. */
  interface Reader<T> {
    T read(ClassicHttpResponse response) throws IOException;
  }

  /**
   * Sends a request and reads the answer; both together take no longer than {@code limit}.
   *
   * @throws IOException for all that the network or the server does
   */
  <T> T exchange(HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
      throws IOException, InterruptedException;

  /** Over the network: one pool of connections, every address vetted. */
  static Transport network(FetchSettings settings) {
    return new Connections(settings);
  }

  @Override
  void close();
}
