package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed's health says of what stands in its way, and how a feed comes back. */
class FeedHealthTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>Harbour Courier</title></channel></rss>";

  private final PollRig rig = new PollRig();
  private final FeedSubscription feed = FeedSubscription.of(rig.server.url("/feed"));

  /** What the feed answers. */
  private record Answer(int status, String type, String body) {}

  private final AtomicReference<Answer> answer = new AtomicReference<>();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403|text/html|<h1>Forbidden</h1>|forbidden",
        "401|text/html|<h1>Unauthorized</h1>|login",
        "403|text/html|<title>Just a moment...</title><script src=/cdn-cgi/x.js></script>|challenge",
        "503|text/html|<p>Checking your browser before you go on</p>|challenge",
        "403|text/html|<form action=/consent><p>Before you continue</p></form>|consent",
        "403|text/html|<form><input type=password name=p></form>|login",
        "200|text/html|<title>Just a moment...</title><script src=x.js></script>|challenge",
        "200|text/html|<html><h1>Before you continue</h1><button>Accept all cookies</button>|consent",
        "200|text/html|<h1>Sign in</h1><input name=user><input type=password>|login",
        "200|text/html|<html><h1>Harbour</h1><p>Welcome to the port.</p>|html-page",
        "429|text/plain|slow down|too-many-requests",
        "500|text/plain|out of order|server-error",
        "404|text/plain|no such feed|not-found",
        "200|application/rss+xml|''|empty",
      })
  void tellsWallsAndFailuresApart(int status, String type, String body, String errorClass)
      throws Exception {
    rig.server.on("/feed", this::answer);
    answer.set(new Answer(status, type, body));

    assertThat(rig.poll(feed)).isEqualTo(new PollOutcome.Failed(errorClass));

    Health health = rig.state().health();
    assertThat(health.errorClass()).isEqualTo(errorClass);
    assertThat(health.error()).isNotBlank();
    assertThat(health.errors()).isOne();
    assertThat(rig.state().schedule().reason()).contains("(" + errorClass + ")");
  }

  @Test
  void aFeedThatHasFailedForLongIsPolledByItsRhythmAtOnceWhenItAnswers() throws Exception {
    rig.server.on("/feed", this::answer);
    answer.set(new Answer(500, "text/plain", "out of order"));
    for (int failure = 0; failure < 17; failure++) {
      rig.poll(feed);
    }
    assertThat(rig.state().health().errors()).isEqualTo(17);
    assertThat(rig.state().schedule().reason()).contains("at most 24 h");
    answer.set(new Answer(200, "application/rss+xml", FEED));

    assertThat(rig.poll(feed)).isEqualTo(new PollOutcome.Succeeded(0, false));

    assertThat(rig.state().health().errors()).isZero();
    assertThat(rig.state().health().errorClass()).isNull();
    var schedule = rig.state().schedule();
    assertThat(Duration.between(schedule.lastPoll(), schedule.nextPoll()))
        .isLessThanOrEqualTo(PollSettings.DEFAULT.maxInterval());
  }

  @Test
  void anOutageDoesNotUseUpTheAttemptsAtPages() throws Exception {
    String story = rig.server.url("/story");
    AtomicReference<Answer> page = new AtomicReference<>(new Answer(503, "text/html", "down"));
    rig.server.on("/feed", this::answer).on("/story", e -> send(e, page.get()));
    answer.set(
        new Answer(
            200,
            "application/rss+xml",
            FEED.replace("</channel>", "<item><link>" + story + "</link></item></channel>")));
    rig.poll(feed);
    answer.set(new Answer(500, "text/plain", "out of order"));

    for (int failure = 0; failure < 7; failure++) {
      rig.poll(feed);
    }

    assertThat(rig.server.requests).filteredOn("/story"::equals).hasSize(4);
    assertThat(rig.recorder.articles()).isEmpty();
    page.set(new Answer(200, "text/html", "<p>The ferry sails again.</p>"));
    rig.poll(feed);
    assertThat(rig.recorder.articles())
        .singleElement()
        .satisfies(article -> assertThat(article.page()).isNotNull());
  }

  private void answer(HttpExchange exchange) throws IOException {
    send(exchange, answer.get());
  }

  private static void send(HttpExchange exchange, Answer now) throws IOException {
    Loopback.send(exchange, now.status(), now.type(), now.body().getBytes(StandardCharsets.UTF_8));
  }
}
