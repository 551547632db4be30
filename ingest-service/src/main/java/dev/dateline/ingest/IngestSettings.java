package dev.dateline.ingest;

import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.poll.PollSettings;
import dev.dateline.ingest.websub.WebSubSettings;
import dev.dateline.runtime.UsageException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set about ingest.
 *
 * @param fetch what fetching may do and cost
 * @param poll how often feeds are asked, and how much of them is taken
 * @param webSub whether and how hubs may push
 * @param partitions of topics that do not exist yet
 * @param polls at once in this instance
 * @param instanceId a name for this instance that outlives a restart, so that it gets its
 *     partitions back at once; {@code null} for none
 */
public record IngestSettings(
    FetchSettings fetch,
    PollSettings poll,
    WebSubSettings webSub,
    int partitions,
    int polls,
    @Nullable String instanceId) {

  /** As documented. */
  public static final IngestSettings DEFAULT =
      new IngestSettings(
          FetchSettings.DEFAULT, PollSettings.DEFAULT, WebSubSettings.OFF, 6, 400, null);

  public IngestSettings {
    if (partitions < 1 || partitions > 10_000) {
      throw new UsageException("--partitions must be 1 to 10000, not " + partitions);
    }
    if (polls < 1) {
      throw new UsageException("--polls must be at least 1, not " + polls);
    }
    if (instanceId != null && !instanceId.matches("[a-zA-Z0-9._-]{1,200}")) {
      throw new UsageException(
          "--instance-id may have letters, digits, '.', '_' and '-', not " + instanceId);
    }
  }

  /** For a single process that is always the only one. */
  public IngestSettings alone(int partitions) {
    return new IngestSettings(fetch, poll, webSub, partitions, polls, "alone");
  }

  /** For outlets on loopback, as the demo's: private addresses allowed, and its own pace. */
  public IngestSettings onLoopback(Duration pacing, Duration minInterval, Duration maxInterval) {
    return new IngestSettings(
        fetch.onLoopback(pacing),
        poll.withIntervals(minInterval, maxInterval),
        webSub,
        partitions,
        polls,
        instanceId);
  }
}
