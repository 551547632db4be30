package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Loopback;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class of address that is never reached: asked for, redirected to, and behind a proxy. */
class AddressSafetyTest {
  private static final String PUBLIC_BY_NAME = "http://news.example/feed";

  private final Loopback server = new Loopback();

  @AfterEach
  void close() {
    server.close();
  }

  /** One or more of each class, as an attacker would write them. */
  static List<String> addresses() {
    return List.of(
        "http://0.0.0.0/", // this network
        "http://10.0.0.1/", // private
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/", // carrier-grade NAT
        "http://127.0.0.2/", // loopback
        "http://169.254.169.254/latest/meta-data/", // link-local
        "http://192.0.0.170/", // protocol assignments
        "http://192.0.2.1/", // documentation
        "http://198.51.100.1/",
        "http://203.0.113.1/",
        "http://192.88.99.1/", // 6to4 relay
        "http://198.18.0.1/", // benchmarking
        "http://224.0.0.1/", // multicast
        "http://240.0.0.1/", // reserved
        "http://255.255.255.255/", // broadcast
        "http://[::]/", // unspecified
        "http://[::1]/", // loopback
        "http://[::ffff:127.0.0.1]/", // IPv4-mapped
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/", // IPv4-compatible
        "http://[64:ff9b::127.0.0.1]/", // NAT64
        "http://[64:ff9b:1::7f00:1]/", // local NAT64
        "http://[100::1]/", // discard
        "http://[2001::1]/", // Teredo
        "http://[2001:db8::1]/", // documentation
        "http://[3fff::1]/",
        "http://[2002:7f00:1::]/", // 6to4
        "http://[5f00::1]/", // segment routing
        "http://[fd00::1]/", // unique local
        "http://[fe80::1]/", // link-local
        "http://[fec0::1]/", // site-local
        "http://[ff02::1]/", // multicast
        "http://2130706433/", // odd literals
        "http://127.1/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.2.:80/",
        "http://localhost/",
        "http://a.localhost/",
        "http://metadata.internal/",
        "http://printer.local/",
        "http://intranet/",
        "http://news.example:22/",
        "https://news.example:9092/");
  }

  /** What is no address of ours to begin with. */
  static List<String> nonsense() {
    return List.of(
        "http://[fe80::1%25eth0]/", // a zone id
        "http://[fe80::1%eth0]/",
        "file:///etc/passwd",
        "ftp://news.example/",
        "gopher://127.0.0.1:70/",
        "data:text/html,x",
        "http://127.0.0.1:99999/x");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void isRefusedWhenAskedFor(String address) throws Exception {
    assertThat(ask(address, null)).isEqualTo(FetchError.UNSAFE_ADDRESS);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void isRefusedWhereARedirectLeads(String address) throws Exception {
    redirectTo(address);

    assertThat(ask(server.url("/feed"), null)).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(server.requests).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void isRefusedBehindAProxy(String address) throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    server.on("/", e -> asked.add(e.getRequestURI().toString()));

    assertThat(ask(address, URI.create(server.url("")))).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void isNoAddressAtAll(String address) throws Exception {
    redirectTo(address);

    assertThat(ask(address, null)).isIn(FetchError.BAD_ADDRESS, FetchError.UNSAFE_ADDRESS);
    assertThat(ask(server.url("/feed"), null))
        .isIn(FetchError.BAD_ADDRESS, FetchError.UNSAFE_ADDRESS, FetchError.REDIRECT);
    assertThat(server.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed", "/feed?edition=evening"})
  void aPublicNameGoesThroughTheProxyUnresolved(String path) throws Exception {
    server.on("/", 200, "application/rss+xml", "<rss/>");

    try (Fetching fetching = fetching(URI.create(server.url("")))) {
      String url = URI.create(PUBLIC_BY_NAME).resolve(path).toString();
      assertThat(fetching.feed(url, CacheValidators.NONE, Map.of(), url))
          .isInstanceOf(FetchResult.Fetched.class);
    }
    assertThat(server.requests).hasSize(1);
    assertThat(server.requests.getFirst()).endsWith(path);
  }

  private void redirectTo(String address) {
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("Location", address);
          Loopback.send(e, 302, "text/html", "moved".getBytes(StandardCharsets.UTF_8));
        });
  }

  private static FetchError ask(String url, @Nullable URI proxy) throws InterruptedException {
    try (Fetching fetching = fetching(proxy)) {
      return ((FetchResult.Failed) fetching.feed(url, CacheValidators.NONE, Map.of(), url)).error();
    }
  }

  /** The test's own server may be reached, and nothing else that is private. */
  private static Fetching fetching(@Nullable URI proxy) {
    FetchSettings usual = FetchSettings.DEFAULT;
    FetchSettings settings =
        new FetchSettings(
            null,
            false,
            Set.of("127.0.0.1"),
            usual.pageLimit(),
            usual.feedLimit(),
            usual.maxRedirects(),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ZERO,
            usual.perSite(),
            usual.connections(),
            usual.robots(),
            proxy);
    return new Fetching(settings, new SimpleMeterRegistry(), Clock.systemUTC());
  }
}
