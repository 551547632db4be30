package dev.dateline.ingest;

import dev.dateline.ingest.fetch.FetchOptions;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.poll.PollOptions;
import dev.dateline.ingest.websub.WebSubOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All that can be said about ingest on a command line, whether it runs alone or beside others. */
public final class IngestOptions {
  @Mixin private FetchOptions fetch = new FetchOptions();
  @Mixin private PollOptions poll = new PollOptions();
  @Mixin private WebSubOptions webSub = new WebSubOptions();

  @Option(
      names = "--pacing",
      paramLabel = "TIME",
      defaultValue = "2s",
      description = "Least time between two requests to one site (default: ${DEFAULT-VALUE}).")
  private Duration pacing = FetchSettings.DEFAULT.pacing();

  @Option(
      names = "--per-site",
      paramLabel = "N",
      defaultValue = "2",
      description = "Requests to one site at once (default: ${DEFAULT-VALUE}).")
  private int perSite;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "400",
      description = "Connections open at once (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--polls",
      paramLabel = "N",
      defaultValue = "400",
      description = "Feeds polled at once (default: ${DEFAULT-VALUE}).")
  private int polls;

  /**
   * What the options say.
   *
   * @param partitions of topics that do not exist yet
   * @param instanceId see {@link IngestSettings}
   */
  public IngestSettings settings(int partitions, @Nullable String instanceId) {
    return new IngestSettings(
        fetch.settings(pacing, perSite, connections),
        poll.settings(),
        webSub.settings(),
        partitions,
        polls,
        instanceId);
  }
}
