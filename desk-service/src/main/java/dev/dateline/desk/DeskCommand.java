package dev.dateline.desk;

import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.Foreground;
import dev.dateline.runtime.HealthOptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Metrics;
import dev.dateline.runtime.TopicCreator;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the desk against a broker until told to stop. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Serves the articles: search, a live page, a JSON API and a stream.")
public final class DeskCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private HealthOptions health = new HealthOptions();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to serve on (default: ${DEFAULT-VALUE}).",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to serve on; 0 takes any free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "8000")
  private int port;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Where it is reached from outside, for the addresses in feeds (default: where it listens).")
  private @Nullable String baseUrl;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Where the index and saved searches are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "data/desk")
  private Path dataDir = Path.of("data", "desk");

  @Option(
      names = "--retention",
      paramLabel = "DURATION",
      description = "How long articles are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "30d")
  private Duration retention = Duration.ofDays(30);

  @Option(
      names = "--streams",
      paramLabel = "COUNT",
      description = "How many clients may follow the wire at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "2000")
  private int streams;

  @Option(
      names = "--allow-private-webhooks",
      description = "Let saved searches push to private and local addresses too, on any port.")
  private boolean privateWebhooks;

  @Override
  public Integer call() throws InterruptedException {
    DeskSettings settings = settings();
    awaitTopics();
    PrometheusMeterRegistry metrics = Metrics.registry("desk");
    return Foreground.run(new DeskService(settings, kafka, metrics), health, metrics);
  }

  private void awaitTopics() {
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      new TopicCreator(admin, Clock.systemUTC(), PATIENCE).await(kafka.topics().all());
    } catch (FailedException e) {
      throw new FailedException(kafka.bootstrapServers() + ": " + e.getMessage(), e);
    }
  }

  DeskSettings settings() {
    return new DeskSettings(host, port, baseUrl, dataDir, retention, streams, privateWebhooks);
  }
}
