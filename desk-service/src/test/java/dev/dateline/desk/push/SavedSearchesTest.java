package dev.dateline.desk.push;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.Article;
import dev.dateline.contract.Source;
import dev.dateline.desk.TestDesk;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.push.SavedSearches.Saved;
import dev.dateline.desk.query.Filter;
import dev.dateline.desk.query.QuerySyntaxException;
import dev.dateline.runtime.UsageException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SavedSearchesTest {
  private static final Filter ALL = new Filter(null, null, null, null, null, null);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(10), Duration.ofMillis(10));

  @TempDir Path dir;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
  private HttpServer receiver;
  private ArticleIndex index;
  private SavedSearches searches;
  private long offset;

  private record Received(String delivery, String timestamp, String signature, byte[] body) {
    String title() throws Exception {
      return new ObjectMapper().readTree(body).at("/article/title").asText();
    }
  }

  @BeforeEach
  void start() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          var headers = exchange.getRequestHeaders();
          Integer answer = answers.poll();
          received.add(
              new Received(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  body));
          if (answer != null && answer / 100 == 3) {
            exchange.getResponseHeaders().add("Location", hook() + "elsewhere");
          }
          exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
          exchange.close();
        });
    receiver.start();
    open();
  }

  @AfterEach
  void stop() {
    close();
    receiver.stop(0);
  }

  @Test
  void postsWhatIsNewOrRevisedAndMatches() throws Exception {
    put(article(1).titled("Before").build());
    Saved saved = searches.add("Harbours", filter("harbour"), hook());
    put(article(2).titled("Harbour opens").build());
    put(article(3).titled("Nothing").saying("Else").build());
    put(article(2).titled("Harbour closes").revised(2).build());
    index.put(
        copy(11, 2, "Inland Post"),
        TestDesk.json(copy(11, 2, "Inland Post")),
        NOON,
        new Source("t", 0, offset++));
    index.refresh();
    put(article(4).titled("Harbour rests").build());

    await().until(() -> received.stream().anyMatch(r -> new String(r.body()).contains("rests")));
    assertThat(received)
        .extracting(Received::title)
        .doesNotContain("Before", "Nothing")
        .contains("Harbour closes")
        .endsWith("Harbour rests");
    assertThat(received)
        .extracting(Received::delivery)
        .doesNotHaveDuplicates()
        .contains(saved.search().id() + "_" + id(2) + "_2");
  }

  @Test
  void signsWhatItSends() {
    Saved saved = searches.add("All", ALL, hook());
    put(article(1).build());
    await().until(() -> received.size() == 1);

    Received got = received.getFirst();
    assertThat(got.signature())
        .isEqualTo(
            Signature.of(
                saved.secret(), got.delivery(), Long.parseLong(got.timestamp()), got.body()));
  }

  /** The example of the Standard Webhooks specification, computed by its own reference code. */
  @Test
  void signsAsTheStandardHasIt() {
    assertThat(
            Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330L,
                "{\"test\": 2432232314}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void triesAgainUnderTheSameId() {
    answers.addAll(List.of(503, 429));
    Saved saved = searches.add("All", ALL, hook());
    put(article(1).build());

    await().until(() -> received.size() == 3);
    assertThat(received)
        .extracting(Received::delivery)
        .containsOnly(received.getFirst().delivery());
    await().until(() -> searches.find(saved.search().id()).delivered() == 1);
    assertThat(searches.find(saved.search().id()).status()).isEqualTo("ok");
    assertThat(searches.dead(saved.search().id())).isEmpty();
  }

  @Test
  void putsAsideWhatIsNeverTakenAndGoesOn() {
    answers.addAll(List.of(500, 500, 500, 400));
    Saved saved = searches.add("All", ALL, hook());
    String id = saved.search().id();
    put(article(1).build());
    put(article(2).build());
    put(article(3).build());

    await().until(() -> searches.find(id).delivered() == 1);
    assertThat(searches.dead(id))
        .extracting(DeadDelivery::article, DeadDelivery::error)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(id(1), "HTTP 500"),
            org.assertj.core.groups.Tuple.tuple(id(2), "HTTP 400"));

    assertThat(searches.replay(id)).isEqualTo(2);
    assertThat(searches.dead(id)).isEmpty();
  }

  private String searchWithThreePutAside() {
    answers.addAll(List.of(400, 400, 400));
    String id = searches.add("All", ALL, hook()).search().id();
    put(article(1).build());
    put(article(2).build());
    put(article(3).build());
    await().until(() -> searches.dead(id).size() == 3);
    received.clear();
    return id;
  }

  @Test
  void sendsNoMoreOfWhatWasPutAsideToAReceiverThatFails() {
    String id = searchWithThreePutAside();
    answers.addAll(List.of(400, 503));
    assertThat(searches.replay(id)).isZero();
    assertThat(received).hasSize(2);
    assertThat(searches.dead(id)).hasSize(3);
    assertThat(searches.replay(id)).isEqualTo(3);
  }

  @Test
  void endsWhenTheReceiverOfWhatWasPutAsideIsGone() {
    String id = searchWithThreePutAside();
    answers.addAll(List.of(400, 410));
    assertThat(searches.replay(id)).isZero();
    assertThat(received).hasSize(2);
    assertThat(searches.dead(id)).hasSize(3);
    put(article(4).build());
    close();
    open();

    assertThat(searches.find(id).status()).isEqualTo("ended");
    assertThat(received).hasSize(2);
  }

  @Test
  void endsWhenTheReceiverIsGone() {
    answers.add(410);
    Saved saved = searches.add("All", ALL, hook());
    put(article(1).build());
    await().until(() -> searches.find(saved.search().id()).status().equals("ended"));

    put(article(2).build());
    close();
    open();

    assertThat(searches.find(saved.search().id()).status()).isEqualTo("ended");
    assertThat(received).hasSize(1);
  }

  @Test
  void goesOnAfterARestartWithoutLosingAnything() {
    Saved saved = searches.add("All", ALL, hook());
    put(article(1).build());
    await().until(() -> searches.find(saved.search().id()).delivered() == 1);
    index.commit(Map.of());
    close();

    open();
    put(article(2).build());

    await().until(() -> received.stream().anyMatch(r -> r.delivery().endsWith("_" + id(2) + "_1")));
  }

  @Test
  void doesNotFollowRedirects() {
    answers.add(307);
    Saved saved = searches.add("All", ALL, hook());
    put(article(1).build());

    await().until(() -> searches.dead(saved.search().id()).size() == 1);
    assertThat(received).hasSize(1);
  }

  @Test
  void aSearchThatIsRemovedIsGone() throws Exception {
    Saved saved = searches.add("All", ALL, hook());

    assertThat(searches.remove(saved.search().id())).isTrue();
    assertThat(searches.remove(saved.search().id())).isFalse();
    assertThat(searches.list()).isEmpty();
    try (Stream<Path> files = Files.list(dir.resolve("searches"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aQueryThatIsWrongIsNotSaved() {
    assertThatThrownBy(() -> searches.add("x", filter("(("), hook()))
        .isInstanceOf(QuerySyntaxException.class);
    assertThat(searches.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://1.1.1.1:22/",
        "https://1.1.1.1:80/",
        "http://user@1.1.1.1/",
        "ftp://1.1.1.1/",
        "file:///etc/passwd",
        "nonsense",
        "http://a b/"
      })
  void reachesNothingPrivateUnlessAllowed(String url) {
    try (SavedSearches strict =
        new SavedSearches(index, dir.resolve("strict"), false, PAUSES, Clock.systemUTC())) {
      assertThatThrownBy(() -> strict.add("x", ALL, url)).isInstanceOf(UsageException.class);
    }
  }

  @Test
  void whatWasAllowedBeforeIsNotReachedAnyMore() {
    Saved saved = searches.add("All", ALL, hook());
    close();
    index = ArticleIndex.open(dir.resolve("index"));
    searches = new SavedSearches(index, dir.resolve("searches"), false, PAUSES, Clock.systemUTC());
    searches.start();
    put(article(1).build());

    await().until(() -> searches.dead(saved.search().id()).size() == 1);
    assertThat(received).isEmpty();
  }

  private void open() {
    index = ArticleIndex.open(dir.resolve("index"));
    searches = new SavedSearches(index, dir.resolve("searches"), true, PAUSES, Clock.systemUTC());
    searches.start();
  }

  private void close() {
    index.live().close();
    searches.close();
    index.close();
  }

  private void put(Article article) {
    index.put(
        article, TestDesk.json(article), NOON.plusSeconds(offset), new Source("t", 0, offset++));
    index.refresh();
  }

  private String hook() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
  }

  private static Filter filter(String q) {
    return new Filter(q, null, null, null, null, null);
  }
}
