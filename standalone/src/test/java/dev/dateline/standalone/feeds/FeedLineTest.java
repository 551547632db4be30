package dev.dateline.standalone.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLineTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String URL = "https://courier.example/feed";

  @Test
  void aLineHasHealthAndLastSuccess() {
    Health health = new Health(NOON.minus(Duration.ofMinutes(30)), 0, null, null, 12);

    assertThat(FeedLine.of(FeedSubscription.of(URL), state(health, NOON), NOON))
        .startsWith("ok\t30 min ago\t12\tin 5 min\t" + URL);
  }

  @Test
  void aFeedWithoutNewsForLongIsSilent() {
    Health health = new Health(NOON, 0, null, null, 12);
    FeedState state = state(health, NOON.minus(Duration.ofDays(9)));

    assertThat(FeedLine.of(FeedSubscription.of(URL), state, NOON)).startsWith("silent for 9 days");
    assertThat(FeedLine.explained(FeedSubscription.of(URL), state, NOON))
        .anyMatch(
            line -> line.contains("silent for 9 days, where 4.0 new entries a day were usual"));
  }

  @Test
  void explainsRhythmAndWhatMayHaveBeenMissed() {
    Health health = new Health(null, 3, "challenge", "the page is a bot check", 0);

    assertThat(FeedLine.explained(FeedSubscription.of(URL), state(health, NOON), NOON))
        .contains(
            "health       failing (3, challenge)",
            "last error   challenge: the page is a bot check",
            "last success never",
            "because      about 4 new entries a day",
            "rhythm       4.0 new entries a day, 20 shown, 75 % of them known before",
            "missed       possibly some: polls that shared no entry with the one before: 2");
  }

  @Test
  void showsTimesToTheSecond() {
    Health health = new Health(NOON.plusNanos(123_456_789), 0, null, null, 12);

    assertThat(FeedLine.explained(FeedSubscription.of(URL), state(health, NOON), NOON))
        .contains("last success " + NOON);
  }

  @Test
  void namesOnlyTheValidatorsThatThereAre() {
    Health health = new Health(NOON, 0, null, null, 12);
    Validators etag = new Validators("\"5851\"", null, null);

    assertThat(FeedLine.explained(FeedSubscription.of(URL), state(health, NOON), NOON))
        .contains("validators   none");
    assertThat(FeedLine.explained(FeedSubscription.of(URL), state(health, NOON, etag), NOON))
        .contains("validators   ETag \"5851\"");
  }

  private static FeedState state(Health health, Instant lastNews) {
    return state(health, lastNews, Validators.NONE);
  }

  private static FeedState state(Health health, Instant lastNews, Validators validators) {
    Schedule schedule =
        new Schedule(
            NOON,
            NOON.plus(Duration.ofMinutes(5)),
            Duration.ofMinutes(10),
            "about 4 new entries a day");
    return new FeedState(
        URL,
        validators,
        schedule,
        health,
        List.of(),
        List.of(),
        new FeedRhythm(4, 20, 0.75, 2, lastNews),
        FeedWishes.NONE,
        null,
        null);
  }
}
