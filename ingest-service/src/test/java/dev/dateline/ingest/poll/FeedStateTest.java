package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.SetClock;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.ingest.websub.WebSubSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a poll leaves behind for the next one. */
class FeedStateTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private final Loopback server = new Loopback();
  private final SetClock clock = new SetClock(NOON);
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO), new SimpleMeterRegistry(), clock);
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private final FeedPoller poller = Pollers.of(fetching, schedule, clock);
  private final FeedSubscription subscription = FeedSubscription.of(server.url("/feed"));
  private final TopicForm topics = new TopicForm();
  private FeedMemory memory = FeedMemory.unknown(subscription.url(), schedule.first(NOON));

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void aFeedThatIsGoneRestsForAMonth() throws Exception {
    server.on("/feed", 410, "text/plain", "gone");

    assertThat(poll()).isEqualTo(new PollOutcome.Failed("gone"));

    assertThat(state().schedule().nextPoll()).isAfter(NOON.plus(Duration.ofDays(26)));
    assertThat(state().schedule().reason()).contains("once a month");
  }

  @Test
  void whatWasSaidOfFreshnessHoldsWhileNothingElseIsSaid() throws Exception {
    AtomicInteger polls = new AtomicInteger();
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "7");
          if (polls.incrementAndGet() == 1) {
            e.getResponseHeaders().set("Cache-Control", "max-age=3000");
            Loopback.send(
                e, 200, "application/rss+xml", feed(1, 3).getBytes(StandardCharsets.UTF_8));
          } else {
            if (polls.get() == 3) {
              e.getResponseHeaders().set("Cache-Control", "no-cache");
            }
            Loopback.send(e, 304, "application/rss+xml", new byte[0]);
          }
        });

    poll();
    poll();
    assertThat(state().wishes().fresh()).isEqualTo(Duration.ofMinutes(50));
    assertThat(Duration.between(state().schedule().lastPoll(), state().schedule().nextPoll()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(50));

    poll();
    assertThat(state().wishes().fresh()).isNull();
  }

  @Test
  void whoeverTakesAFeedOverHeedsWhatItsSiteAskedFor() throws Exception {
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("Retry-After", "600");
          Loopback.send(e, 503, "text/plain", new byte[0]);
        });
    poll();

    assertThat(state().pace()).isNotNull();
    assertThat(state().pace().heldUntil()).isBetween(NOON.plusSeconds(500), NOON.plusSeconds(600));
    try (Fetching other =
        new Fetching(
            FetchSettings.DEFAULT.onLoopback(Duration.ZERO), new SimpleMeterRegistry(), clock)) {
      new FeedPoller(
              other,
              PollSettings.DEFAULT,
              1 << 20,
              schedule,
              new Subscriber(WebSubSettings.OFF, other, new SecureRandom()),
              clock)
          .recall(topics.read(), Duration.ZERO);

      assertThat(other.document(server.url("/story/1")))
          .isInstanceOfSatisfying(
              FetchResult.Failed.class,
              failed -> assertThat(failed.error()).isEqualTo(FetchError.HELD));
    }
  }

  @Test
  void pagesWaitOutARetryAfterWithoutUsingUpTheirAttempts() throws Exception {
    server.on("/feed", 200, "application/rss+xml", feed(1, 3));
    server.on(
        "/story/",
        e -> {
          e.getResponseHeaders().set("Retry-After", "600");
          Loopback.send(e, 429, "text/plain", new byte[0]);
        });

    poll();
    assertThat(memory.toEntries().waiting())
        .extracting(FeedState.Waiting::attempts)
        .containsExactlyInAnyOrder(1, 0, 0);
    for (int i = 0; i < 9; i++) {
      assertThat(poll()).isEqualTo(new PollOutcome.Failed("held"));
    }

    assertThat(memory.toEntries().waiting())
        .extracting(FeedState.Waiting::attempts)
        .containsExactlyInAnyOrder(1, 0, 0);
    assertThat(state().health().errors()).isZero();
    assertThat(state().schedule().nextPoll()).isAfter(NOON.plus(Duration.ofMinutes(9)));
    assertThat(state().schedule().reason()).startsWith("the site asks to be left alone for");
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void aBodySentAgainUnchangedIsNotReadAgain() throws Exception {
    AtomicInteger answers = new AtomicInteger();
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "\"" + answers.incrementAndGet() + "\"");
          Loopback.send(e, 200, "application/rss+xml", feed(1, 4).getBytes(StandardCharsets.UTF_8));
        });
    server.on("/story/", 200, "text/html", "<p>Ferry</p>");
    poll();
    // without what it showed: were it read, all four would be new
    memory = FeedMemory.of(subscription.url(), state(), null);

    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(0, false));

    assertThat(state().validators().etag()).isEqualTo("\"2\"");
    assertThat(state().rhythm().shown()).isEqualTo(4);
    assertThat(state().rhythm().overlap()).isEqualTo(1);
  }

  @Test
  void aFeedThatSharesNothingWithThePollBeforeMayHaveLostEntries() throws Exception {
    AtomicInteger first = new AtomicInteger(1);
    server.on(
        "/feed",
        e ->
            Loopback.send(
                e,
                200,
                "application/rss+xml",
                feed(first.get(), first.get() + 4).getBytes(StandardCharsets.UTF_8)));
    server.on("/story/", 200, "text/html", "<p>Ferry</p>");
    poll();
    first.set(4);
    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(3, false));
    first.set(40);

    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(5, true));

    assertThat(state().rhythm().possiblyMissed()).isOne();
  }

  @Test
  void aMoveIsAdoptedAfterDaysAndTakenBackWhenTheNewAddressFails() throws Exception {
    AtomicInteger status = new AtomicInteger(200);
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("Location", "/new");
          Loopback.send(e, 308, "text/plain", new byte[0]);
        });
    server.on(
        "/new",
        e ->
            Loopback.send(
                e,
                status.get(),
                "application/rss+xml",
                feed(1, 4).getBytes(StandardCharsets.UTF_8)));
    server.on("/story/", 200, "text/html", "<p>Ferry</p>");
    for (int day = 0; day < 5; day++) {
      poll();
    }
    assertThat(memory.address()).isEqualTo(server.url("/new"));
    server.requests.clear();
    poll();
    assertThat(server.requests).containsExactly("/new");

    status.set(404);
    for (int failure = 0; failure < 3; failure++) {
      poll();
    }
    assertThat(memory.address()).isEqualTo(server.url("/feed"));
  }

  @Test
  void theFeedsWishesOutlastAnAnswerWithoutABody() throws Exception {
    server.on(
        "/feed",
        e -> {
          boolean known = e.getRequestHeaders().containsKey("If-None-Match");
          e.getResponseHeaders().set("ETag", "\"1\"");
          String body =
              "<rss version='2.0'><channel><title>T</title><ttl>45</ttl>"
                  + "<skipHours><hour>24</hour><hour>1</hour></skipHours>"
                  + "<skipDays><day>Sunday</day><day>Someday</day></skipDays></channel></rss>";
          Loopback.send(
              e,
              known ? 304 : 200,
              "application/rss+xml",
              known ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        });

    poll();
    poll();

    assertThat(state().wishes().ttl()).isEqualTo(Duration.ofMinutes(45));
    assertThat(state().wishes().skipHours()).containsExactly(0, 1);
    assertThat(state().wishes().skipDays()).containsExactly("SUNDAY");
    assertThat(Duration.between(state().schedule().lastPoll(), state().schedule().nextPoll()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(45));
  }

  /** Once a day, through the topic's form. */
  private PollOutcome poll() throws InterruptedException {
    PollOutcome outcome =
        poller.poll(
            subscription,
            memory,
            publication -> {
              topics.write(publication.memory());
              memory = topics.read();
              return true;
            });
    if (!(outcome instanceof PollOutcome.Failed)) {
      clock.pass(Duration.ofDays(1));
    }
    return outcome;
  }

  private FeedState state() {
    return memory.toState();
  }

  private String feed(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            i ->
                "<item><guid isPermaLink='false'>n%d</guid><title>Report %d</title><link>%s</link></item>"
                    .formatted(i, i, server.url("/story/" + i)))
        .collect(
            Collectors.joining(
                "",
                "<rss version='2.0'><channel><title>Harbour Courier</title>",
                "</channel></rss>"));
  }
}
