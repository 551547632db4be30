package dev.dateline.desk.push;

import dev.dateline.url.AddressGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that users gave. Unless it is allowed, only public addresses on the usual
 * ports are reached, and what was vetted is what is connected to (no DNS rebinding); redirects are
 * not followed.
 */
final class Webhook implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration LONGEST_WISH = Duration.ofHours(1);

  private final boolean mayBePrivate;
  private final Clock clock;
  private final CloseableHttpClient client;

  Webhook(boolean mayBePrivate, Clock clock) {
    this.mayBePrivate = mayBePrivate;
    this.clock = clock;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Vetted())
                    .setMaxConnTotal(200)
                    .setMaxConnPerRoute(10)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                            .setSocketTimeout((int) TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .setUserAgent("Dateline")
            .build();
  }

  /** Why an address will not do; {@code null} if it does. */
  @Nullable String refusal(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (java.net.URISyntaxException e) {
      return "it is no address";
    }
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    if (!https && !"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
      return "it must be an http or https address";
    }
    if (uri.getUserInfo() != null || uri.getFragment() != null) {
      return "it may have neither user nor fragment";
    }
    if (mayBePrivate) {
      return null;
    }
    int usual = https ? 443 : 80;
    if (uri.getPort() != -1 && uri.getPort() != usual) {
      return "its port must be " + usual;
    }
    try {
      vetted(uri.getHost());
      return null;
    } catch (UnknownHostException e) {
      return e.getMessage();
    }
  }

  Answer post(SavedSearch search, String delivery, byte[] body) {
    String refusal = mayBePrivate ? null : unusual(search.url());
    if (refusal != null) {
      return new Answer.Refused(refusal);
    }
    long timestamp = clock.instant().getEpochSecond();
    HttpPost request = new HttpPost(search.url());
    request.setHeader("webhook-id", delivery);
    request.setHeader("webhook-timestamp", Long.toString(timestamp));
    request.setHeader(
        "webhook-signature", Signature.of(search.secret(), delivery, timestamp, body));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    try {
      return client.execute(request, this::answer);
    } catch (IOException e) {
      return new Answer.Later(e.getClass().getSimpleName() + ": " + e.getMessage(), null);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The ports were held to at the start; a setting may have changed since. */
  private static @Nullable String unusual(String url) {
    int port = URI.create(url).getPort();
    return port == -1 || port == 80 || port == 443 ? null : "port " + port + " is not reached";
  }

  private Answer answer(ClassicHttpResponse response) {
    int status = response.getCode();
    if (status / 100 == 2) {
      return new Answer.Taken();
    }
    String error = "HTTP " + status;
    if (status == 410) {
      return new Answer.Ended(error);
    }
    return status == 408 || status == 429 || status >= 500
        ? new Answer.Later(error, wish(response))
        : new Answer.Refused(error);
  }

  private static @Nullable Duration wish(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    try {
      Duration wish =
          header == null ? null : Duration.ofSeconds(Long.parseLong(header.getValue().strip()));
      return wish == null || wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    } catch (NumberFormatException e) {
      return null; // a date: the usual pause will do
    }
  }

  private InetAddress[] vetted(String host) throws UnknownHostException {
    List<InetAddress> safe = new ArrayList<>();
    String refusal = "";
    for (InetAddress address : InetAddress.getAllByName(host)) {
      String reason = mayBePrivate ? null : AddressGuard.refusal(address);
      if (reason == null) {
        safe.add(address);
      } else {
        refusal = address.getHostAddress() + " is " + reason;
      }
    }
    if (safe.isEmpty()) {
      throw new UnknownHostException(host + " is not public: " + refusal);
    }
    return safe.toArray(InetAddress[]::new);
  }

  private final class Vetted implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return vetted(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
