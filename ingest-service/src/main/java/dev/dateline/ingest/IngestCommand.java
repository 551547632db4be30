package dev.dateline.ingest;

import dev.dateline.runtime.Foreground;
import dev.dateline.runtime.HealthOptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Metrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ingest}: the service in the foreground, against a broker that is already there. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Polls the feeds of news.feeds and publishes what is new in them to news.raw.")
public final class IngestCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private HealthOptions health = new HealthOptions();
  @Mixin private IngestOptions ingest = new IngestOptions();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "6",
      description = "Of topics that do not exist yet (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--instance-id",
      paramLabel = "ID",
      description =
          "A name of this instance's own that outlives a restart, so that it gets its partitions"
              + " back at once.")
  private @Nullable String instanceId;

  @Override
  public Integer call() throws InterruptedException {
    PrometheusMeterRegistry metrics = Metrics.registry("ingest");
    IngestService service = new IngestService(kafka, settings(), metrics, Clock.systemUTC());
    return Foreground.run(service, health, metrics);
  }

  /** What the options say. */
  IngestSettings settings() {
    return ingest.settings(partitions, instanceId);
  }
}
