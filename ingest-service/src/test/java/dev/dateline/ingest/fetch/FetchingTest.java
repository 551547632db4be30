package dev.dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.dateline.ingest.Loopback;
import dev.dateline.runtime.ByteSize;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchingTest {
  private static final String PAGE = "<html><body><p>The ferry sails again.</p></body></html>";
  private static final int LIMIT = 64 * 1024;

  private final Loopback server = new Loopback();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private Fetching fetching = fetching(RobotsScope.PAGES, true);

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void decodesEveryContentCoding() throws Exception {
    server.on("/gzip", coded("gzip", gzip(PAGE.getBytes(StandardCharsets.UTF_8))));
    server.on("/zlib", coded("deflate", deflate(PAGE, false)));
    server.on("/raw", coded("deflate", deflate(PAGE, true)));
    server.on("/both", coded("gzip, gzip", gzip(gzip(PAGE.getBytes(StandardCharsets.UTF_8)))));
    // brotli of "The ferry sails again.", uncompressed meta-block
    server.on("/br", coded("br", brotliStored("The ferry sails again.")));
    server.on("/liar", coded("gzip", PAGE.getBytes(StandardCharsets.UTF_8)));

    for (String path : List.of("/gzip", "/zlib", "/raw", "/both", "/br", "/liar")) {
      assertThat(page(path))
          .as(path)
          .isInstanceOfSatisfying(
              PageResult.Fetched.class,
              f -> assertThat(f.page().html()).contains("The ferry sails again."));
    }
  }

  @Test
  void refusesBodiesBeyondTheLimitHoweverTheyCome() throws Exception {
    byte[] large = new byte[LIMIT + 1];
    server.on("/declared", e -> Loopback.send(e, 200, "text/html", large));
    server.on("/bomb", coded("gzip", gzip(new byte[20 << 20])));
    server.on("/bombs", coded("gzip, gzip", gzip(gzip(new byte[20 << 20]))));
    server.on("/endless", FetchingTest::endless);

    for (String path : List.of("/declared", "/bomb", "/bombs", "/endless")) {
      assertThat(error(page(path))).as(path).isEqualTo(FetchError.TOO_LARGE);
    }
  }

  @Test
  void refusesABodyThatGrowsAsOnlyABombDoesLongBeforeTheLimit() throws Exception {
    server.on("/bomb", coded("gzip", gzip(new byte[12 << 20])));
    server.on(
        "/large",
        coded("gzip", gzip("The ferry sails. ".repeat(4_000).getBytes(StandardCharsets.UTF_8))));
    fetching.close();
    fetching =
        new Fetching(FetchSettings.DEFAULT.onLoopback(Duration.ZERO), metrics, Clock.systemUTC());

    assertThat(((FetchResult.Failed) feed("/bomb", CacheValidators.NONE)).message())
        .contains("grows more than 200-fold");
    assertThat(feed("/large", CacheValidators.NONE)).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void classesWhatGoesWrong() throws Exception {
    server.on("/404", 404, "text/html", "no");
    server.on("/long-404", 404, "text/html", "no ".repeat(100_000));
    server.on("/410", 410, "text/html", "no");
    server.on("/403", 403, "text/html", "no");
    server.on("/500", 500, "text/html", "no");
    server.on("/pdf", 200, "application/pdf", "%PDF");
    server.on("/coding", coded("snappy", new byte[10]));
    server.on("/broken", coded("gzip", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4}));
    server.on("/loop", redirect("/loop"));
    server.on("/nowhere", redirect("mailto:editor@harbour.example"));
    server.on("/headers", FetchingTest::manyHeaders);
    server.on("/header", FetchingTest::longHeader);

    assertThat(error(page("/404"))).isEqualTo(FetchError.NOT_FOUND);
    assertThat(error(page("/long-404"))).isEqualTo(FetchError.NOT_FOUND);
    assertThat(error(page("/410"))).isEqualTo(FetchError.GONE);
    assertThat(error(page("/403"))).isEqualTo(FetchError.FORBIDDEN);
    assertThat(error(page("/500"))).isEqualTo(FetchError.SERVER_ERROR);
    assertThat(error(page("/pdf"))).isEqualTo(FetchError.CONTENT_TYPE);
    assertThat(error(page("/coding"))).isEqualTo(FetchError.ENCODING);
    assertThat(error(page("/broken"))).isEqualTo(FetchError.ENCODING);
    assertThat(error(page("/loop"))).isEqualTo(FetchError.REDIRECT);
    assertThat(error(page("/nowhere"))).isEqualTo(FetchError.BAD_ADDRESS);
    assertThat(error(page("/headers"))).isEqualTo(FetchError.PROTOCOL);
    assertThat(error(page("/header"))).isEqualTo(FetchError.PROTOCOL);
    assertThat(error(fetching.page("http://127.0.0.1:1/x", Map.of(), "x")))
        .isEqualTo(FetchError.ROBOTS_UNREACHABLE);
    assertThat(error(fetching.page("http://no-such-host.invalid/x", Map.of(), "x")))
        .isEqualTo(FetchError.ROBOTS_UNREACHABLE);
    assertThat(feedError("http://127.0.0.1:1/feed")).isEqualTo(FetchError.CONNECT);
    assertThat(feedError("http://no-such-host.invalid/feed")).isEqualTo(FetchError.DNS);
    assertThat(feedError("nonsense")).isEqualTo(FetchError.BAD_ADDRESS);
  }

  @Test
  void asksAServerThatHangsUpOnceAndOneThatClosedAKeptConnectionTwice() throws Exception {
    fetching.close();
    fetching = fetching(RobotsScope.NONE, true);
    List<String> asked = new CopyOnWriteArrayList<>();
    try (ServerSocket hangsUp = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        ServerSocket closes = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answerFirst(hangsUp, 0, asked));
      Thread.startVirtualThread(() -> answerFirst(closes, 1, asked));

      assertThat(feedError("http://127.0.0.1:" + hangsUp.getLocalPort() + "/none"))
          .isEqualTo(FetchError.CONNECT);
      String kept = "http://127.0.0.1:" + closes.getLocalPort() + "/kept";
      for (int i = 0; i < 2; i++) {
        assertThat(fetching.feed(kept, CacheValidators.NONE, Map.of(), kept))
            .isInstanceOf(FetchResult.Fetched.class);
      }
    }
    assertThat(asked).containsExactly("/none", "/kept", "/kept", "/kept");
  }

  /** Answers so many requests of each connection and closes it at the next. */
  private static void answerFirst(ServerSocket server, int answered, List<String> asked) {
    while (true) {
      try (Socket socket = server.accept();
          BufferedReader in =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
        for (int n = 0; n <= answered; n++) {
          String request = in.readLine();
          if (request == null) {
            break;
          }
          asked.add(request.split(" ")[1]);
          while (!in.readLine().isEmpty()) {}
          if (n < answered) {
            socket
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(US_ASCII));
          }
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void followsRedirectsToTheirEnd() throws Exception {
    server
        .on("/old", redirect("/older?x=1"))
        .on("/older", redirect("new"))
        .on("/new", 200, "text/html", PAGE);

    assertThat(page("/old"))
        .isInstanceOfSatisfying(
            PageResult.Fetched.class,
            f -> assertThat(f.page().url()).isEqualTo(server.url("/new")));
  }

  @Test
  void endsABodyThatDripsForever() throws Exception {
    server.on("/drip", FetchingTest::drip);

    assertThat(error(page("/drip"))).isEqualTo(FetchError.TIMEOUT);
  }

  @Test
  void endsHeadersThatDripForever() throws Exception {
    try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> dripHeaders(slow));

      assertThat(feedError("http://127.0.0.1:" + slow.getLocalPort() + "/feed"))
          .isEqualTo(FetchError.TIMEOUT);
    }
  }

  @Test
  void saysWhoAsksAndWhereToComplain() throws Exception {
    List<String> agents = new CopyOnWriteArrayList<>();
    server.on(
        "/",
        e -> {
          agents.add(e.getRequestURI() + " " + e.getRequestHeaders().getFirst("User-Agent"));
          Loopback.send(e, 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        });

    page("/story");

    assertThat(agents)
        .containsExactly(
            "/robots.txt Dateline/0.1 (+https://harbour.example/bot)",
            "/story Dateline/0.1 (+https://harbour.example/bot)");
  }

  @Test
  void reachesNothingPrivateUnlessToldTo() throws Exception {
    fetching.close();
    fetching = fetching(RobotsScope.NONE, false);

    assertThat(error(page("/secret"))).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(feedError("http://localhost/feed")).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(feedError("http://127.0.0.1/feed")).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(feedError("http://[::ffff:127.0.0.1]/feed")).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(feedError("http://[::1]/feed")).isEqualTo(FetchError.UNSAFE_ADDRESS);
    assertThat(server.requests).isEmpty();
  }

  @Test
  void asksConditionallyAndTellsValidatorsAndFreshness() throws Exception {
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "W/\"7\"");
          e.getResponseHeaders().set("Cache-Control", "public, max-age=900");
          boolean same = "W/\"7\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
          Loopback.send(
              e,
              same ? 304 : 200,
              "application/rss+xml",
              same ? new byte[0] : "<rss/>".getBytes(StandardCharsets.UTF_8));
        });

    FetchResult first = feed("/feed", CacheValidators.NONE);
    CacheValidators validators = ((FetchResult.Fetched) first).validators();
    FetchResult second = feed("/feed", validators);

    assertThat(validators).isEqualTo(new CacheValidators("W/\"7\"", null));
    assertThat(second)
        .isEqualTo(new FetchResult.NotModified(null, validators, Duration.ofMinutes(15)));
    assertThat(
            metrics
                .counter("dateline.ingest.fetches", "what", "feed", "outcome", "not-modified")
                .count())
        .isOne();
  }

  @Test
  void anUnchangedAnswerWithoutAWordOnFreshnessSaysNothingOfIt() throws Exception {
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "7");
          Loopback.send(e, 304, "application/rss+xml", new byte[0]);
        });

    FetchResult same = feed("/feed", new CacheValidators("7", null));

    assertThat(same)
        .isEqualTo(new FetchResult.NotModified(null, new CacheValidators("7", null), null));
  }

  @Test
  void aRedirectInACircleIsFollowedOnce() throws Exception {
    server.on("/a", redirect("/b")).on("/b", redirect("/a"));

    FetchResult result = feed("/a", CacheValidators.NONE);

    assertThat(((FetchResult.Failed) result).error()).isEqualTo(FetchError.REDIRECT);
    assertThat(((FetchResult.Failed) result).message()).contains("in a circle");
    assertThat(server.requests).containsExactly("/a", "/b");
  }

  @Test
  void keepsAwayFromWhatRobotsTxtForbids() throws Exception {
    server.on(
        "/robots.txt",
        200,
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nDisallow: /secret");
    server.on("/", 200, "text/html", PAGE);

    assertThat(error(page("/secret/1"))).isEqualTo(FetchError.ROBOTS);
    assertThat(page("/open/1")).isInstanceOf(PageResult.Fetched.class);
    assertThat(feed("/secret/feed", CacheValidators.NONE)).isInstanceOf(FetchResult.Fetched.class);
    assertThat(server.requests).containsExactly("/open/1", "/secret/feed");
  }

  @Test
  void staysAwayWhileRobotsTxtFails() throws Exception {
    server.on("/robots.txt", 500, "text/plain", "").on("/", 200, "text/html", PAGE);

    assertThat(error(page("/x"))).isEqualTo(FetchError.ROBOTS_UNREACHABLE);
    assertThat(server.requests).isEmpty();
  }

  @Test
  void leavesASiteAloneThatAskedForIt() throws Exception {
    server.on(
        "/busy",
        e -> {
          e.getResponseHeaders().set("Retry-After", "600");
          Loopback.send(e, 429, "text/plain", new byte[0]);
        });
    server.on("/other", 200, "text/html", PAGE);

    FetchResult busy = feed("/busy", CacheValidators.NONE);

    assertThat(busy)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            f -> {
              assertThat(f.error()).isEqualTo(FetchError.TOO_MANY_REQUESTS);
              assertThat(f.retryAfter()).isEqualTo(Duration.ofMinutes(10));
            });
    assertThat(feedError(server.url("/other"))).isEqualTo(FetchError.HELD);
    assertThat(server.requests).containsExactly("/busy");
  }

  @Test
  void sendsTheUsersHeadersToTheirOwnSiteOnly() throws Exception {
    List<String> cookies = new CopyOnWriteArrayList<>();
    HttpHandler noted =
        e -> {
          cookies.add(String.valueOf(e.getRequestHeaders().getFirst("Cookie")));
          Loopback.send(e, 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        };
    try (Loopback other = new Loopback().on("/page", noted)) {
      server.on("/page", noted);
      server.on("/away", redirect(other.url("/page")));
      Map<String, String> headers =
          Map.of("Cookie", "key=1", "Host", "evil.example", "X-Bad", "a\r\nb: c");

      fetching.page(server.url("/page"), headers, server.url("/feed"));
      fetching.page(other.url("/page"), headers, server.url("/feed"));
      fetching.page(server.url("/away"), headers, server.url("/feed"));

      assertThat(cookies).containsExactly("key=1", "null", "null");
    }
  }

  @Test
  void asksASiteForNoMoreThanItsShareAtOnce() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.on(
        "/",
        e -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Loopback.send(e, 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
          now.decrementAndGet();
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PageResult>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String path = "/" + i;
        results.add(threads.submit(() -> page(path)));
      }
      for (Future<PageResult> result : results) {
        assertThat(result.get()).isInstanceOf(PageResult.Fetched.class);
      }
    }

    assertThat(server.requests).hasSize(40);
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  private PageResult page(String path) throws InterruptedException {
    return fetching.page(server.url(path), Map.of(), server.url("/feed"));
  }

  private FetchResult feed(String path, CacheValidators validators) throws InterruptedException {
    return fetching.feed(server.url(path), validators, Map.of(), server.url(path));
  }

  private FetchError feedError(String url) throws InterruptedException {
    return ((FetchResult.Failed) fetching.feed(url, CacheValidators.NONE, Map.of(), url)).error();
  }

  private static FetchError error(PageResult result) {
    return ((PageResult.Failed) result).error();
  }

  private Fetching fetching(RobotsScope robots, boolean allowPrivate) {
    FetchSettings settings =
        new FetchSettings(
            "https://harbour.example/bot",
            allowPrivate,
            Set.of(),
            new ByteSize(LIMIT),
            new ByteSize(LIMIT),
            5,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ZERO,
            2,
            10,
            robots,
            null);
    return new Fetching(settings, metrics, Clock.systemUTC());
  }

  private static HttpHandler redirect(String location) {
    return e -> {
      e.getResponseHeaders().set("Location", location);
      Loopback.send(e, 302, "text/html", "moved".getBytes(StandardCharsets.UTF_8));
    };
  }

  private static HttpHandler coded(String coding, byte[] body) {
    return e -> {
      e.getResponseHeaders().set("Content-Encoding", coding);
      Loopback.send(e, 200, "text/html; charset=utf-8", body);
    };
  }

  private static void endless(HttpExchange e) throws IOException {
    e.getResponseHeaders().set("Content-Type", "text/html");
    e.sendResponseHeaders(200, 0);
    try (OutputStream out = e.getResponseBody()) {
      byte[] chunk = new byte[8192];
      while (true) {
        out.write(chunk);
      }
    }
  }

  /** A byte now and then, so that no time limit on silence ever strikes. */
  private static void drip(HttpExchange e) throws IOException {
    e.getResponseHeaders().set("Content-Type", "text/html");
    e.sendResponseHeaders(200, 0);
    try (OutputStream out = e.getResponseBody()) {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void manyHeaders(HttpExchange e) throws IOException {
    for (int i = 0; i < 500; i++) {
      e.getResponseHeaders().set("X-" + i, "y");
    }
    Loopback.send(e, 200, "text/html", new byte[0]);
  }

  private static void longHeader(HttpExchange e) throws IOException {
    e.getResponseHeaders().set("X-Long", "y".repeat(20_000));
    Loopback.send(e, 200, "text/html", new byte[0]);
  }

  private static void dripHeaders(ServerSocket server) {
    try (Socket client = server.accept()) {
      OutputStream out = client.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
    } catch (IOException e) {
      // whoever asked has gone
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(String text, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(6, raw))) {
      deflate.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** A brotli stream (RFC 7932) of one uncompressed meta-block and an empty last one. */
  private static byte[] brotliStored(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    // WBITS=16 (1 bit 0), ISLAST=0, MNIBBLES=4 (2 bits 0), MLEN-1 in 16 bits, ISUNCOMPRESSED=1
    int header = (bytes.length - 1) << 4 | 1 << 20;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header);
    out.write(header >> 8);
    out.write(header >> 16);
    out.writeBytes(bytes);
    out.write(3); // ISLAST=1, ISLASTEMPTY=1
    return out.toByteArray();
  }
}
