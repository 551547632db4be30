package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One article in several feeds. */
class SharedArticleTest {
  private static final byte[] PAGE = "<p>The ferry sails at six.".getBytes(StandardCharsets.UTF_8);

  private final Loopback server = new Loopback();
  private final Clock clock = Clock.systemUTC();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO), new SimpleMeterRegistry(), clock);
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private final FeedPoller poller = Pollers.of(fetching, schedule, clock);
  private final Map<String, TopicForm> topics = new HashMap<>();
  private final List<RawArticle> published = new ArrayList<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private final FeedSubscription front = FeedSubscription.of(server.url("/front"));
  private final FeedSubscription politics = FeedSubscription.of(server.url("/politics"));

  private volatile String title = "The ferry";

  /** What happens while the page is being fetched. */
  private volatile PollsBetween between = () -> {};

  private interface PollsBetween {
    void run() throws InterruptedException;
  }

  SharedArticleTest() {
    server.on("/front", this::feed);
    server.on("/politics", this::feed);
    server.on(
        "/story",
        exchange -> {
          fetches.incrementAndGet();
          PollsBetween once = between;
          between = () -> {};
          try {
            once.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          Loopback.send(exchange, 200, "text/html", PAGE);
        });
  }

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void isFetchedAndPublishedForTheFirstOfThem() throws Exception {
    assertThat(poll(front)).isEqualTo(new PollOutcome.Succeeded(1, false));
    assertThat(poll(politics)).isEqualTo(new PollOutcome.Succeeded(0, false));

    assertThat(fetches).hasValue(1);
    assertThat(published).extracting(a -> a.feed().url()).containsExactly(front.url());
  }

  @Test
  void isFetchedOnceMoreWhenBothReviseIt() throws Exception {
    poll(front);
    poll(politics);
    title = "The ferry sinks";
    poll(politics);
    poll(front);

    assertThat(fetches).hasValue(2);
    assertThat(published)
        .extracting(a -> a.entry().title())
        .containsExactly("The ferry", "The ferry sinks");
  }

  @Test
  void waitsInOneWhileTheOtherFetchesItAndIsNotPublishedAgain() throws Exception {
    between = () -> poll(politics);
    poll(front);
    assertThat(topics.get(politics.url()).entries().waiting()).hasSize(1);

    poll(politics);

    assertThat(fetches).hasValue(1);
    assertThat(published).hasSize(1);
    assertThat(topics.get(politics.url()).entries().waiting()).isEmpty();
  }

  @Test
  void isNotLostWhenTheOneThatFetchesItIsTakenAway() throws Exception {
    between = () -> poll(politics);
    poller.poll(front, unknown(front), publication -> publication.articles().isEmpty());

    poll(politics);

    assertThat(fetches).hasValue(2);
    assertThat(published).extracting(a -> a.feed().url()).containsExactly(politics.url());
  }

  @Test
  void isFetchedAgainForAFeedThatShowsItselfToTheSiteInAnotherWay() throws Exception {
    FeedSubscription member =
        new FeedSubscription(
            politics.url(),
            null,
            List.of(),
            FullText.PAGE,
            Map.of("Cookie", "member=1"),
            Selectors.NONE,
            false);
    poll(front);
    poll(member);

    assertThat(fetches).hasValue(2);
    assertThat(published).hasSize(2);
  }

  private void feed(HttpExchange exchange) throws IOException {
    String feed =
        "<rss version='2.0'><channel><title>Harbour Courier</title><item><title>%s</title><guid>%s</guid><link>%s</link></item></channel></rss>"
            .formatted(title, server.url("/story"), server.url("/story"));
    Loopback.send(exchange, 200, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
  }

  private PollOutcome poll(FeedSubscription feed) throws InterruptedException {
    TopicForm own = topics.computeIfAbsent(feed.url(), url -> new TopicForm());
    return poller.poll(
        feed,
        own.isEmpty() ? unknown(feed) : own.read(),
        publication -> {
          own.write(publication.memory());
          published.addAll(publication.articles());
          return true;
        });
  }

  private FeedMemory unknown(FeedSubscription feed) {
    return FeedMemory.unknown(feed.url(), schedule.first(clock.instant()));
  }
}
