package dev.dateline.desk;

import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.Foreground;
import dev.dateline.runtime.HealthOptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Metrics;
import dev.dateline.runtime.TopicCreator;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the desk against a broker until told to stop. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Serves a live page, a JSON API and a stream of the latest articles.")
public final class DeskCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private HealthOptions health = new HealthOptions();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to serve on (default: ${DEFAULT-VALUE}).",
      defaultValue = "127.0.0.1")
  private String host = DeskSettings.DEFAULTS.host();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to serve on; 0 takes any free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "8000")
  private int port;

  @Option(
      names = "--articles",
      paramLabel = "COUNT",
      description = "How many of the latest articles to hold (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int articles;

  @Option(
      names = "--text",
      paramLabel = "SIZE",
      description = "How much text of theirs to hold at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "64MiB")
  private ByteSize text = DeskSettings.DEFAULTS.text();

  @Option(
      names = "--streams",
      paramLabel = "COUNT",
      description = "How many clients may follow the wire at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "500")
  private int streams;

  @Override
  public Integer call() throws InterruptedException {
    DeskSettings settings = settings();
    awaitTopics();
    PrometheusMeterRegistry metrics = Metrics.registry("desk");
    return Foreground.run(new DeskService(settings, kafka, metrics), health, metrics);
  }

  private void awaitTopics() {
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      new TopicCreator(admin, Clock.systemUTC(), PATIENCE)
          .await(List.of(kafka.topics().articles(), kafka.topics().duplicates()));
    } catch (FailedException e) {
      throw new FailedException(kafka.bootstrapServers() + ": " + e.getMessage(), e);
    }
  }

  DeskSettings settings() {
    return new DeskSettings(host, port, articles, text, streams);
  }
}
