package dev.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriberTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String FEED = "https://harbour.example/feed";
  private static final HubLinks HUB = new HubLinks("https://hub.example/", FEED);
  private static final Schedule SCHEDULE =
      new Schedule(NOON, NOON.plusSeconds(600), Duration.ofMinutes(10), "its rhythm");

  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());
  private final Subscriber subscriber = at("https://one.example/push/");

  @AfterEach
  void close() {
    fetching.close();
  }

  @Test
  void asksTheHubOfAFeedOnceUnderAnAddressAndASecretThatNobodyCanGuess() {
    FeedPush push = plan(null, NOON);

    assertThat(push.hub()).isEqualTo("https://hub.example/");
    assertThat(push.topic()).isEqualTo(FEED);
    assertThat(push.callback()).matches("https://one\\.example/push/[0-9a-f]{32}/[\\w-]+");
    assertThat(push.secret()).matches("[0-9a-f]{64}");
    assertThat(push.askedAt()).isEqualTo(NOON);
    assertThat(plan(push, NOON.plusSeconds(600))).isEqualTo(push);
    assertThat(plan(null, NOON).secret()).isNotEqualTo(push.secret());
  }

  @Test
  void asksAgainAfterAnHourIfTheHubDoesNotConfirmAndAfterADayIfItRefuses() {
    FeedPush asked = plan(null, NOON);
    FeedPush denied = asked.denied("no");

    assertThat(plan(asked, NOON.plusSeconds(3_599))).isEqualTo(asked);
    assertThat(plan(asked, NOON.plusSeconds(3_600)).askedAt()).isEqualTo(NOON.plusSeconds(3_600));
    assertThat(plan(denied, NOON.plus(DAY).minusSeconds(1))).isEqualTo(denied);
    assertThat(plan(denied, NOON.plus(DAY)).denied()).isNull();
  }

  @Test
  void renewsALeaseWithATenthOfItLeftUnderTheSameAddressAndSecret() {
    FeedPush leased = plan(null, NOON).confirmed(NOON.plus(DAY.multipliedBy(10)));

    assertThat(plan(leased, NOON.plus(DAY.multipliedBy(9)).minusSeconds(1))).isEqualTo(leased);
    Instant due = NOON.plus(DAY.multipliedBy(9));
    FeedPush renewed = subscriber.unchanged(leased, FEED, null, due);
    assertThat(renewed.askedAt()).isEqualTo(due);
    assertThat(renewed.callback()).isEqualTo(leased.callback());
    assertThat(renewed.secret()).isEqualTo(leased.secret());
    assertThat(renewed.leaseUntil()).isEqualTo(leased.leaseUntil());
    assertThat(subscriber.unchanged(renewed, FEED, null, due.plusSeconds(60))).isEqualTo(renewed);
    assertThat(subscriber.unchanged(renewed, FEED, null, due.plus(DAY)).askedAt())
        .isEqualTo(due.plus(DAY));
  }

  @Test
  void beginsAnewWithAnotherHubATopicOfAnotherNameOrALeaseOfAnotherInstance() {
    FeedPush leased = plan(null, NOON).confirmed(NOON.plus(DAY));
    Instant later = NOON.plusSeconds(60);

    for (FeedPush anew :
        List.of(
            subscriber.plan(
                leased, FEED, new HubLinks("https://other.example/", FEED), false, later),
            subscriber.plan(leased, FEED, new HubLinks(HUB.hub(), FEED + "2"), false, later),
            at("https://two.example").plan(leased, FEED, HUB, false, later))) {
      assertThat(anew.callback()).isNotEqualTo(leased.callback());
      assertThat(anew.leaseUntil()).isNull();
    }
    assertThat(subscriber.plan(leased, FEED, null, false, later)).isNull();
    assertThat(at(null).plan(leased, FEED, HUB, false, later)).isNull();
  }

  @Test
  void pollsSlowDownOnceTheHubHasPushedAndResumeWhenAPollFindsWhatItDidNotPush() {
    FeedPush leased = plan(null, NOON).confirmed(NOON.plus(DAY.multipliedBy(10)));
    FeedPush pushed = leased.pushed(NOON.plusSeconds(1));
    FeedPush missed = subscriber.plan(pushed, FEED, HUB, true, NOON.plusSeconds(2));

    assertThat(subscriber.paced(SCHEDULE, leased, NOON)).isEqualTo(SCHEDULE);
    assertThat(subscriber.paced(SCHEDULE, pushed, NOON).nextPoll())
        .isEqualTo(NOON.plusSeconds(3_600));
    assertThat(subscriber.paced(SCHEDULE, missed, NOON)).isEqualTo(SCHEDULE);
    assertThat(subscriber.paced(SCHEDULE, missed.pushed(NOON.plusSeconds(3)), NOON).nextPoll())
        .isEqualTo(NOON.plusSeconds(3_600));
    assertThat(subscriber.afterPush(SCHEDULE, pushed, NOON.plusSeconds(60)).nextPoll())
        .isEqualTo(NOON.plusSeconds(3_660));
  }

  @Test
  void pollsResumeWhenTheLeaseIsLost() {
    FeedPush pushed = plan(null, NOON).confirmed(NOON.plus(DAY)).pushed(NOON);
    Schedule slow = subscriber.paced(SCHEDULE, pushed, NOON);

    assertThat(subscriber.paced(SCHEDULE, pushed, NOON.plus(DAY))).isEqualTo(SCHEDULE);
    assertThat(subscriber.agreed(slow, pushed.denied("over"), NOON).nextPoll())
        .isEqualTo(NOON.plusSeconds(600));
    assertThat(subscriber.agreed(slow, pushed, NOON)).isEqualTo(slow);
  }

  @Test
  void aPollComesNoLaterThanTheRenewalAndThanTheEndOfTheLease() {
    FeedPush shortLease = plan(null, NOON).confirmed(NOON.plusSeconds(500));
    FeedPush asked = subscriber.unchanged(shortLease, FEED, null, NOON.plusSeconds(495));

    assertThat(subscriber.paced(SCHEDULE, shortLease, NOON).nextPoll())
        .isEqualTo(NOON.plusSeconds(450));
    assertThat(subscriber.paced(SCHEDULE, asked, NOON.plusSeconds(495)).nextPoll())
        .isEqualTo(NOON.plusSeconds(500));
  }

  @Test
  void asksInTheFormThatHubsExpectAndNeverAtAPrivateAddressUnlessAllowed() throws Exception {
    List<String> forms = new CopyOnWriteArrayList<>();
    try (Loopback server = new Loopback();
        Fetching guarded =
            new Fetching(FetchSettings.DEFAULT, new SimpleMeterRegistry(), Clock.systemUTC())) {
      server.on(
          "/hub",
          exchange -> {
            forms.add(
                exchange.getRequestHeaders().getFirst("Content-Type")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Loopback.send(exchange, 202, "text/plain", new byte[0]);
          });
      FeedPush push =
          subscriber.plan(null, FEED, new HubLinks(server.url("/hub"), FEED), false, NOON);

      subscriber.subscribe(push);
      subscriber.unsubscribe(push);
      new Subscriber(settings("https://one.example/push"), guarded, new SecureRandom())
          .subscribe(push);

      assertThat(forms).hasSize(2);
      assertThat(forms.get(0))
          .startsWith("application/x-www-form-urlencoded")
          .contains(
              "hub.mode=subscribe&hub.topic=https%3A%2F%2Fharbour.example%2Ffeed&hub.callback=")
          .contains("&hub.secret=" + push.secret() + "&hub.lease_seconds=864000");
      assertThat(forms.get(1)).contains("hub.mode=unsubscribe").doesNotContain("secret");
    }
  }

  private FeedPush plan(FeedPush before, Instant now) {
    return subscriber.plan(before, FEED, HUB, false, now);
  }

  private Subscriber at(String url) {
    return new Subscriber(settings(url), fetching, new SecureRandom());
  }

  private static WebSubSettings settings(String url) {
    return new WebSubSettings(url, "127.0.0.1", 0, Duration.ofDays(10), 6);
  }
}
