package dev.dateline.standalone.pipeline;

import dev.dateline.contract.Topics;
import dev.dateline.desk.DeskService;
import dev.dateline.desk.DeskSettings;
import dev.dateline.enrich.EnrichService;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.IngestService;
import dev.dateline.runtime.Health;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Metrics;
import dev.dateline.runtime.Service;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.broker.EmbeddedKafka;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** A running broker with its topics, and on it ingest, enrich and desk. */
public final class Pipeline implements Health, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedKafka broker;
  private final KafkaOptions kafka;
  private final Clock clock;
  private final PrometheusMeterRegistry metrics = Metrics.registry("standalone");
  private final Deque<Service> services = new ArrayDeque<>();
  private boolean closed;

  private Pipeline(EmbeddedKafka broker, Clock clock) {
    this.broker = broker;
    this.kafka = KafkaOptions.at(broker.bootstrapServers(), Topics.DEFAULT_PREFIX);
    this.clock = clock;
  }

  /**
   * Starts the broker and creates the topics; no service runs yet, so that others can open the
   * topics at their ends.
   */
  public static Pipeline open(PipelineSettings settings, Clock clock) {
    Pipeline pipeline =
        new Pipeline(EmbeddedKafka.start(settings.dir(), settings.kafkaPort()), clock);
    try (Admin admin = Brokers.connect(pipeline.kafka)) {
      new TopicCreator(admin, clock, PATIENCE)
          .create(pipeline.kafka.topics().all(), settings.partitions());
      return pipeline;
    } catch (RuntimeException e) {
      pipeline.close();
      throw e;
    }
  }

  /**
   * Starts the services.
   *
   * @return where the desk's page is
   */
  public synchronized URI start(PipelineSettings settings) {
    DeskService desk =
        new DeskService(
            DeskSettings.in(settings.dir().resolve("desk")).at("127.0.0.1", settings.deskPort()),
            kafka,
            metrics);
    List<Service> started =
        List.of(
            new EnrichService(
                kafka,
                EnrichSettings.in(settings.dir().resolve("enrich")).tagging(settings.tagging()),
                metrics),
            desk,
            new IngestService(kafka, settings.ingest(), metrics, clock));
    for (Service service : started) {
      services.push(service);
      service.start();
    }
    return desk.address();
  }

  /** How to reach the broker. */
  public KafkaOptions kafka() {
    return kafka;
  }

  /** What the services count. */
  public PrometheusMeterRegistry metrics() {
    return metrics;
  }

  /** Whether every service does its work. */
  @Override
  public synchronized boolean ready() {
    return !services.isEmpty() && services.stream().allMatch(Service::ready);
  }

  /** Whether no service has failed for good. */
  @Override
  public synchronized boolean live() {
    return services.stream().allMatch(Service::live);
  }

  /** What each service is doing, the last one first. */
  @Override
  public synchronized String detail() {
    return services.isEmpty()
        ? "starting"
        : services.stream().map(Service::detail).collect(Collectors.joining("; "));
  }

  /** Of the first service that has one of this name. */
  @Override
  public synchronized @Nullable String report(String name, Map<String, String> query) {
    return services.stream()
        .map(service -> service.report(name, query))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Stops the services, the last one first, then the broker. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    services.forEach(Service::close);
    broker.close();
  }
}
