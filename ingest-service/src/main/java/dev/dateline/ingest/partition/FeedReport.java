package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed and its health, as they are told over HTTP: nothing that is a user's secret, such as a
 * cookie.
 *
 * @param url the feed's address
 * @param title the user's name for it; {@code null} if none
 * @param labels the user's own
 * @param paused whether it rests
 * @param address where it is asked for
 * @param schedule when it is polled next, and why then
 * @param health how the last polls went
 * @param rhythm how often it has news, and how often some may have been missed
 * @param silent how long it has been without news, if unusually long; {@code null} otherwise
 */
public record FeedReport(
    String url,
    @Nullable String title,
    List<String> labels,
    boolean paused,
    String address,
    Schedule schedule,
    Health health,
    FeedRhythm rhythm,
    @Nullable Duration silent) {
  static FeedReport of(FeedSubscription subscription, FeedMemory memory, Instant now) {
    return new FeedReport(
        subscription.url(),
        subscription.title(),
        subscription.labels(),
        subscription.paused(),
        memory.address(),
        memory.schedule(),
        memory.health(),
        memory.rhythm(),
        Silence.of(memory.rhythm(), now));
  }
}
