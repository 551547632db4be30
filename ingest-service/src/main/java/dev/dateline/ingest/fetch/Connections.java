package dev.dateline.ingest.fetch;

import dev.dateline.ingest.fetch.Deadlines.Deadline;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The pool of connections. No cookies, no redirects or retries of the library's own. */
final class Connections implements Transport {
  private static final int MOST_HEADER_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final TimeValue IDLE = TimeValue.ofSeconds(15);

  private final GuardedResolver resolver;
  private final CloseableHttpClient client;
  private final Deadlines deadlines = new Deadlines();

  Connections(FetchSettings settings) {
    URI proxy = settings.proxy();
    String proxyHost = proxy == null ? null : proxy.getHost();
    // behind a proxy its own name is the only one looked up here
    resolver =
        new GuardedResolver(
            host -> host.equals(proxyHost) || settings.mayBePrivate(host),
            settings.connectTimeout());
    client = client(settings, resolver);
  }

  /** However slowly the bytes drip, the limit holds. */
  @Override
  public <T> T exchange(HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
      throws IOException {
    if (!limit.isPositive()) {
      throw new FetchException(FetchError.TIMEOUT, "no answer in time");
    }
    Deadline deadline = deadlines.start(limit, request::cancel);
    try {
      return send(host, request, reader);
    } catch (IOException | CancellationException e) {
      // who waits for a connection is told of the cancelling, and not of an I/O error
      if (deadline.passed()) {
        throw new FetchException(FetchError.TIMEOUT, "no whole answer in time");
      }
      throw e;
    } finally {
      deadline.end();
    }
  }

  private <T> T send(HttpHost host, HttpUriRequestBase request, Reader<T> reader)
      throws IOException {
    ClassicHttpResponse response = open(host, request);
    boolean whole = false;
    try {
      T answer = reader.read(response);
      whole = BodyReader.drain(response);
      return answer;
    } finally {
      if (!whole) {
        // closing would read the body to its end, however long it is
        request.cancel();
      }
      // an answer that was had is not lost because its end was not wanted
      Closer.closeQuietly(response);
    }
  }

  private ClassicHttpResponse open(HttpHost host, HttpUriRequestBase request) throws IOException {
    HttpClientContext context = HttpClientContext.create();
    try {
      return client.executeOpen(host, request, context);
    } catch (NoHttpResponseException e) {
      EndpointDetails connection = context.getEndpointDetails();
      boolean kept = connection != null && connection.getResponseCount() > 0;
      throw kept ? new StaleConnectionException(e) : e;
    }
  }

  @Override
  public void close() {
    deadlines.close();
    client.close(CloseMode.IMMEDIATE);
    resolver.close();
  }

  private static CloseableHttpClient client(FetchSettings settings, GuardedResolver resolver) {
    Http1Config limits =
        Http1Config.custom()
            .setMaxLineLength(MOST_HEADER_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout answer = Timeout.of(settings.timeout());
    URI proxy = settings.proxy();
    return HttpClientBuilder.create()
        .setProxy(proxy == null ? null : new HttpHost("http", proxy.getHost(), proxy.getPort()))
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.perSite())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(answer)
                .setResponseTimeout(answer)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .evictIdleConnections(IDLE)
        .build();
  }
}
