package dev.dateline.enrich;

import dev.dateline.enrich.EnrichSettings.Guarantee;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.Commands;
import dev.dateline.runtime.Foreground;
import dev.dateline.runtime.HealthOptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Metrics;
import dev.dateline.runtime.UsageException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline enrich}: the enrich service alone in its process. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description = "Enrich raw articles: extract, deduplicate, tag. Runs until it is stopped.")
public final class EnrichCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private HealthOptions health = new HealthOptions();
  @Mixin private TaggingOptions tagging = new TaggingOptions();

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "Where local state is kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "data/enrich")
  private Path stateDir = Path.of("data", "enrich");

  @Option(
      names = "--stream-threads",
      paramLabel = "N",
      description = "Stream threads (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int threads;

  @Option(
      names = "--processing-guarantee",
      paramLabel = "GUARANTEE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "EXACTLY_ONCE_V2")
  private Guarantee guarantee = Guarantee.EXACTLY_ONCE_V2;

  @Option(
      names = "--index-partitions",
      paramLabel = "N",
      description =
          "Partitions that languages are spread over; fixed once the app has run (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "4")
  private int indexPartitions;

  @Option(
      names = "--index-routing",
      paramLabel = "BY",
      description =
          "${COMPLETION-CANDIDATES}: a language in one partition, or a text in those of 8 of its"
              + " anchors, for more than one can judge; fixed once the app has run (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "LANGUAGE")
  private Route.By routing = Route.By.LANGUAGE;

  @Option(
      names = "--least-change",
      paramLabel = "SHARE",
      description =
          "Share of an article's text that must change for a revision, 0 to 1 (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "0.005")
  private double leastChange;

  @Option(
      names = "--least-live-change",
      paramLabel = "SHARE",
      description =
          "The same of a live page, which grows by the minute (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.1")
  private double leastLiveChange;

  @Option(
      names = "--remember-days",
      paramLabel = "DAYS",
      description =
          "How long an address is known after its page was last seen, changed or not (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int rememberDays;

  @Option(
      names = "--dedupe-days",
      paramLabel = "DAYS",
      description = "How many days back an article can be repeated (default: ${DEFAULT-VALUE}).",
      defaultValue = "7")
  private int dedupeDays;

  @Option(
      names = "--dedupe-threshold",
      paramLabel = "P",
      description =
          "Certainty from which an article is a duplicate, 0 to 1 (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.4")
  private double threshold;

  @Option(
      names = "--state-memory",
      paramLabel = "SIZE",
      description =
          "RocksDB's cache and write buffers, all stores together (default: ${DEFAULT-VALUE}).",
      defaultValue = "96MiB")
  private ByteSize stateMemory = new ByteSize(96L << 20);

  @Option(
      names = "--standbys",
      paramLabel = "N",
      description = "Warm copies of the state on other instances (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private int standbys;

  /** A command with its defaults. */
  public EnrichCommand() {}

  /** Runs the command alone. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(new EnrichCommand(), arguments, System.getenv()));
  }

  @Override
  public Integer call() throws InterruptedException {
    PrometheusMeterRegistry metrics = Metrics.registry("enrich");
    return Foreground.run(new EnrichService(kafka, settings(), metrics), health, metrics);
  }

  EnrichSettings settings() {
    try {
      DedupeSettings defaults = DedupeSettings.DEFAULT;
      return new EnrichSettings(
          stateDir,
          threads,
          guarantee,
          indexPartitions,
          routing,
          rememberDays,
          leastChange,
          leastLiveChange,
          new DedupeSettings(
              dedupeDays,
              defaults.postingsPerAnchor(),
              defaults.candidates(),
              threshold,
              Math.min(threshold, defaults.relatedThreshold())),
          stateMemory,
          standbys,
          tagging.settings());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
