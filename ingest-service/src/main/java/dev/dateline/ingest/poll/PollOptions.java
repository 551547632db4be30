package dev.dateline.ingest.poll;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How often feeds are asked, and how much of them is taken: a mixin of commands that poll. */
public final class PollOptions {
  @Option(
      names = "--first-interval",
      paramLabel = "TIME",
      defaultValue = "10m",
      description = "Between polls of a feed whose rhythm is unknown (default: ${DEFAULT-VALUE}).")
  private Duration firstInterval = PollSettings.DEFAULT.firstInterval();

  @Option(
      names = "--min-interval",
      paramLabel = "TIME",
      defaultValue = "2m",
      description = "Shortest time between polls of a feed (default: ${DEFAULT-VALUE}).")
  private Duration minInterval = PollSettings.DEFAULT.minInterval();

  @Option(
      names = "--max-interval",
      paramLabel = "TIME",
      defaultValue = "1h",
      description =
          "Longest time between polls of a feed that answers (default: ${DEFAULT-VALUE}).")
  private Duration maxInterval = PollSettings.DEFAULT.maxInterval();

  @Option(
      names = "--max-backoff",
      paramLabel = "TIME",
      defaultValue = "1d",
      description = "Longest time between polls of a feed that fails (default: ${DEFAULT-VALUE}).")
  private Duration maxBackoff = PollSettings.DEFAULT.maxBackoff();

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Entries read from one feed (default: ${DEFAULT-VALUE}).")
  private int maxEntries;

  @Option(
      names = "--page-attempts",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Polls in which a page is asked for before its entry goes without (default:"
              + " ${DEFAULT-VALUE}).")
  private int pageAttempts;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most articles of a poll in one transaction (default: ${DEFAULT-VALUE}).")
  private int batch;

  /** What the options say. */
  public PollSettings settings() {
    return new PollSettings(
        firstInterval, minInterval, maxInterval, maxBackoff, maxEntries, pageAttempts, batch);
  }
}
