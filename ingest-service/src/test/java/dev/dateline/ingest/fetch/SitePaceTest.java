package dev.dateline.ingest.fetch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.SitePace;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.SetClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a site asks of whoever asks it: heeded for feeds, kept for those who come after. */
class SitePaceTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  /** Short, because it is waited for. */
  private static final Duration DELAY = Duration.ofMillis(20);

  private final Loopback server = new Loopback();
  private final SetClock clock = new SetClock(NOON);
  private final Fetching fetching = fetching();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger robotsStatus = new AtomicInteger(200);
  private final AtomicInteger feedStatus = new AtomicInteger(200);

  SitePaceTest() {
    String robots = "User-agent: *\nDisallow: /\nCrawl-delay: " + DELAY.toMillis() / 1e3;
    server.on(
        "/robots.txt",
        e -> {
          asked.incrementAndGet();
          e.getResponseHeaders().set("Retry-After", "3600");
          Loopback.send(
              e, robotsStatus.get(), "text/plain", robots.getBytes(StandardCharsets.UTF_8));
        });
    server.on(
        "/",
        e -> {
          e.getResponseHeaders().set("Retry-After", "120");
          Loopback.send(
              e,
              feedStatus.get(),
              "application/rss+xml",
              "<rss/>".getBytes(StandardCharsets.UTF_8));
        });
  }

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void theDelayIsLookedUpOnceADayBeforeAFeedIsAskedForThatNoRuleForbids() throws Exception {
    assertThat(feed(fetching)).isInstanceOf(FetchResult.Fetched.class);
    assertThat(pace()).isEqualTo(new SitePace(DELAY, NOON.plus(Duration.ofDays(1)), null));

    clock.pass(Duration.ofHours(23));
    feed(fetching);
    assertThat(asked).hasValue(1);

    clock.pass(Duration.ofHours(2));
    feed(fetching);
    assertThat(asked).hasValue(2);
  }

  @Test
  void aDelayThatIsTakenBackIsForgotten() throws Exception {
    feed(fetching);
    clock.pass(Duration.ofHours(25));
    robotsStatus.set(404);
    feed(fetching);

    assertThat(pace().crawlDelay()).isNull();
  }

  @Test
  void aFileThatCannotBeHadKeepsNoFeedBackAndIsTriedAgainInAnHour() throws Exception {
    fetching.recall(
        server.url("/feed"), new SitePace(DELAY, NOON.minusSeconds(1), null), Duration.ZERO);
    robotsStatus.set(500);

    assertThat(feed(fetching)).isInstanceOf(FetchResult.Fetched.class);
    assertThat(feed(fetching)).isInstanceOf(FetchResult.Fetched.class);
    assertThat(asked).hasValue(1);
    assertThat(pace().crawlDelay()).isEqualTo(DELAY);

    clock.pass(Duration.ofHours(2));
    feed(fetching);
    assertThat(asked).hasValue(2);
  }

  /** A robots.txt that is held for an hour at a time, and a feed that is asked for every hour. */
  @Test
  void aFileThatHasItsSiteHeldEachTimeKeepsNoFeedBackForEver() throws Exception {
    AtomicLong passed = new AtomicLong();
    Timeline timeline =
        new Timeline() {
          @Override
          public long nanos() {
            return REAL.nanos() + passed.get();
          }

          @Override
          public Signal signal() {
            return REAL.signal();
          }
        };
    robotsStatus.set(429);
    FetchSettings settings = FetchSettings.DEFAULT.onLoopback(Duration.ZERO);
    List<FetchResult> polls = new ArrayList<>();
    try (Fetching held =
        new Fetching(
            settings,
            new SimpleMeterRegistry(),
            clock,
            SiteShare.ALONE,
            Places.unlimited(),
            timeline,
            Transport.network(settings))) {
      for (int hour = 0; hour < 24; hour++) {
        polls.add(feed(held));
        clock.pass(Duration.ofMinutes(61));
        passed.addAndGet(Duration.ofMinutes(61).toNanos());
      }
    }

    assertThat(polls.getFirst()).isInstanceOf(FetchResult.Failed.class);
    assertThat(polls.subList(1, 24)).allMatch(FetchResult.Fetched.class::isInstance);
    assertThat(asked).hasValue(1);
  }

  @Test
  void afterARestartNothingIsLookedUpAgain() throws Exception {
    feed(fetching);

    try (Fetching other = fetching()) {
      other.recall(server.url("/feed"), pace(), Duration.ZERO);
      feed(other);

      assertThat(asked).hasValue(1);
      assertThat(other.pace(server.url("/feed"))).isEqualTo(pace());
    }
  }

  @Test
  void aRetryAfterIsHeededByWhoeverTakesTheFeedOver() throws Exception {
    feedStatus.set(429);
    feed(fetching);
    SitePace told = pace();
    feedStatus.set(200);

    assertThat(told.heldUntil()).isBetween(NOON.plusSeconds(60), NOON.plusSeconds(120));
    try (Fetching other = fetching()) {
      other.recall(server.url("/feed"), told, Duration.ZERO);

      assertThat(feed(other)).isInstanceOf(FetchResult.Failed.class);
      assertThat(server.requests).hasSize(1);
      assertThat(other.page(server.url("/story"), Map.of(), server.url("/feed")))
          .isInstanceOfSatisfying(
              PageResult.Failed.class,
              failed -> assertThat(failed.error()).isEqualTo(FetchError.HELD));
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void aHoldThatIsOverHoldsNobody() throws Exception {
    fetching.recall(
        server.url("/feed"), new SitePace(null, null, NOON.minusSeconds(1)), Duration.ZERO);

    assertThat(feed(fetching)).isInstanceOf(FetchResult.Fetched.class);
  }

  private SitePace pace() {
    return requireNonNull(fetching.pace(server.url("/feed")));
  }

  private FetchResult feed(Fetching fetching) throws InterruptedException {
    return fetching.feed(server.url("/feed"), CacheValidators.NONE, Map.of(), server.url("/feed"));
  }

  private Fetching fetching() {
    return new Fetching(
        FetchSettings.DEFAULT.onLoopback(Duration.ZERO), new SimpleMeterRegistry(), clock);
  }
}
