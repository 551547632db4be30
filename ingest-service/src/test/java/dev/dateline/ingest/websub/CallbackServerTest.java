package dev.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedPush;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackServerTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String FEED = "https://harbour.example/feed?lang=en";
  private static final String BASE = "https://ingest.example/push";
  private static final String PATH =
      new CallbackPath("0123456789abcdef".repeat(2), FEED).toString();
  private static final String OTHER = new CallbackPath("f".repeat(32), FEED).toString();
  private static final String BODY = "<rss/>";

  private final List<HubCall> calls = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private FeedPush push =
      new FeedPush("https://hub.example/", FEED, BASE + PATH, "key", NOON, null, null, null, null);
  private boolean ready = true;
  private boolean room = true;

  private final CallbackServer server =
      CallbackServer.start(
          new WebSubSettings(BASE, "127.0.0.1", 0, Duration.ofDays(10), 6),
          new Subscribed() {
            @Override
            public boolean ready() {
              return ready;
            }

            @Override
            public FeedPush push(String feed) {
              return feed.equals(FEED) ? push : null;
            }

            @Override
            public boolean call(String feed, HubCall call) {
              return room && calls.add(call);
            }
          },
          100,
          new SimpleMeterRegistry(),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  @Test
  void confirmsWhatWasAskedForAndKeepsTheLeaseThatTheHubGives() throws Exception {
    HttpResponse<String> reply = get(PATH, query("subscribe", FEED, "a<b>&c", "3600"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("a<b>&c");
    assertThat(reply.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(calls).containsExactly(new HubCall.Confirmed(NOON.plusSeconds(3_600)));
    get("/behind/a/proxy" + PATH, query("subscribe", FEED, "x", "1"));
    get(PATH, query("subscribe", FEED, "x", "no number"));
    assertThat(calls)
        .containsExactly(
            new HubCall.Confirmed(NOON.plusSeconds(3_600)),
            new HubCall.Confirmed(NOON.plusSeconds(10)),
            new HubCall.Confirmed(NOON.plus(Duration.ofDays(10))));
  }

  @Test
  void confirmsNothingElse() throws Exception {
    assertThat(get(OTHER, query("subscribe", FEED, "x", "60")).statusCode()).isEqualTo(404);
    assertThat(get(PATH, query("subscribe", FEED + "2", "x", "60")).statusCode()).isEqualTo(404);
    assertThat(get(PATH, query("subscribe", FEED, "", "60")).statusCode()).isEqualTo(404);
    assertThat(get(PATH, query("subscribe", FEED, "x".repeat(2_000), "60")).statusCode())
        .isEqualTo(404);
    assertThat(get(PATH, query("unsubscribe", FEED, "x", "60")).statusCode()).isEqualTo(404);
    assertThat(get(PATH, query("dance", FEED, "x", "60")).statusCode()).isEqualTo(400);
    assertThat(get("/", query("subscribe", FEED, "x", "60")).statusCode()).isEqualTo(404);
    assertThat(get("/zz/!!", "").statusCode()).isEqualTo(404);
    assertThat(calls).isEmpty();
  }

  @Test
  void confirmsThatAFeedWhichIsNoLongerWantedIsLeft() throws Exception {
    push = null;

    assertThat(get(PATH, query("unsubscribe", FEED, "x", "60")).body()).isEqualTo("x");
  }

  @Test
  void hearsThatTheHubRefuses() throws Exception {
    assertThat(
            get(PATH, "hub.mode=denied&hub.topic=" + encoded(FEED) + "&hub.reason=too+many")
                .statusCode())
        .isEqualTo(200);

    assertThat(calls).containsExactly(new HubCall.Denied("too many"));
  }

  @ParameterizedTest
  @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "sha512,HmacSHA512"})
  void takesWhatIsSigned(String method, String algorithm) throws Exception {
    HttpResponse<String> reply = post(PATH, BODY, method + "=" + hmac(algorithm, "key", BODY));

    assertThat(reply.statusCode()).isEqualTo(202);
    assertThat(calls)
        .singleElement()
        .isInstanceOfSatisfying(
            HubCall.Pushed.class,
            p -> {
              assertThat(new String(p.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
              assertThat(p.contentType()).isEqualTo("application/rss+xml");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256",
        "sha256=",
        "sha256=00",
        "md5=d41d8cd98f00b204e9800998ecf8427e",
        "sha1=0000000000000000000000000000000000000000"
      })
  void dropsWhatIsNotAndDoesNotSaySo(String signature) throws Exception {
    assertThat(post(PATH, BODY, signature).statusCode()).isEqualTo(202);
    String ofAnotherKey = "sha256=" + hmac("HmacSHA256", "other", BODY);
    assertThat(post(PATH, BODY, ofAnotherKey).statusCode()).isEqualTo(202);
    String ofAnotherBody = "sha256=" + hmac("HmacSHA256", "key", BODY + " ");
    assertThat(post(PATH, BODY, ofAnotherBody).statusCode()).isEqualTo(202);

    assertThat(calls).isEmpty();
  }

  @Test
  void takesNothingUnderAnotherAddressOrAfterTheLease() throws Exception {
    String signature = "sha256=" + hmac("HmacSHA256", "key", BODY);

    assertThat(post(OTHER, BODY, signature).statusCode()).isEqualTo(410);
    push = with(NOON, null);
    assertThat(post(PATH, BODY, signature).statusCode()).isEqualTo(410);
    push = with(null, "refused");
    assertThat(post(PATH, BODY, signature).statusCode()).isEqualTo(410);
    push = with(NOON.plusSeconds(1), null);
    assertThat(post(PATH, BODY, signature).statusCode()).isEqualTo(202);

    assertThat(calls).hasSize(1);
  }

  @Test
  void refusesWhatIsTooLargeAndAsksForPatienceWhereItCannotTakeMore() throws Exception {
    String large = "x".repeat(101);
    assertThat(post(PATH, large, "sha256=" + hmac("HmacSHA256", "key", large)).statusCode())
        .isEqualTo(413);
    String signature = "sha256=" + hmac("HmacSHA256", "key", BODY);
    room = false;
    HttpResponse<String> busy = post(PATH, BODY, signature);
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).isPresent();
    ready = false;
    assertThat(post(PATH, BODY, signature).statusCode()).isEqualTo(503);
    assertThat(get(PATH, query("subscribe", FEED, "x", "60")).statusCode()).isEqualTo(503);
    assertThat(calls).isEmpty();
  }

  private FeedPush with(Instant leaseUntil, String denied) {
    return new FeedPush(
        push.hub(), FEED, push.callback(), "key", NOON, leaseUntil, null, null, denied);
  }

  private HttpResponse<String> get(String path, String query) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path + "?" + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String signature) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/rss+xml")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!signature.isEmpty()) {
      request.header("X-Hub-Signature", signature);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String pathAndQuery) {
    return URI.create("http://127.0.0.1:" + server.port() + pathAndQuery);
  }

  private static String query(String mode, String topic, String challenge, String lease) {
    return "hub.mode="
        + mode
        + "&hub.topic="
        + encoded(topic)
        + "&hub.challenge="
        + encoded(challenge)
        + "&hub.lease_seconds="
        + encoded(lease);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hmac(String algorithm, String key, String body) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
