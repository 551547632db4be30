package dev.dateline.enrich;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Service;
import dev.dateline.runtime.TopicCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enrich service: raw articles in; articles, duplicates and dead letters out. The topics must
 * exist.
 */
public final class EnrichService implements Service {
  private static final Logger log = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final KafkaOptions kafka;
  private final EnrichSettings settings;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Duration patience;
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Running running;
  private volatile State state = State.CREATED;

  /** What there is only while it runs. */
  private record Running(KafkaStreams streams, KafkaStreamsMetrics metrics, SharedMemory memory) {
    void close() {
      metrics.close();
      if (streams.close(STOP)) {
        memory.close();
      }
    }
  }

  /**
   * @param registry where it counts
   */
  public EnrichService(KafkaOptions kafka, EnrichSettings settings, MeterRegistry registry) {
    this(kafka, settings, registry, Clock.systemUTC(), PATIENCE);
  }

  /**
   * @param patience how long to wait for the broker and the topics
   */
  EnrichService(
      KafkaOptions kafka,
      EnrichSettings settings,
      MeterRegistry registry,
      Clock clock,
      Duration patience) {
    this.kafka = kafka;
    this.settings = settings;
    this.registry = registry;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Waits for the topics, then begins.
   *
   * @throws FailedException if no broker answers or a topic is missing after 15 seconds
   */
  @Override
  public synchronized void start() {
    Topics topics = kafka.topics();
    int rawPartitions = awaitTopics(topics).getOrDefault(topics.raw().name(), 1);
    EnrichMetrics metrics = new EnrichMetrics(registry, clock);
    SharedMemory memory = new SharedMemory(settings.stateMemory());
    Properties config =
        StreamsSettings.of(kafka, settings, new DeadLetters.Desk(topics, metrics), memory);
    LiveRules rules = new LiveRules(topics.rules(), metrics);
    KafkaStreams streams =
        new KafkaStreams(
            new EnrichTopology(
                    topics,
                    settings,
                    Engines.of(TaggingEngines.load(settings.tagging(), metrics::recognised)),
                    rules,
                    metrics)
                .build(rawPartitions, config),
            config);
    streams.setUncaughtExceptionHandler(new Failures(clock));
    streams.setStateListener((now, before) -> entered(now));
    KafkaStreamsMetrics kafkaMetrics = new KafkaStreamsMetrics(streams);
    kafkaMetrics.bindTo(registry);
    running = new Running(streams, kafkaMetrics, memory);
    log.atInfo()
        .addKeyValue("bootstrap", kafka.bootstrapServers())
        .addKeyValue("application", kafka.topicPrefix() + StreamsSettings.APPLICATION)
        .addKeyValue("rawPartitions", rawPartitions)
        .addKeyValue("settings", settings)
        .log("enrich starts");
    streams.start();
  }

  @Override
  public boolean live() {
    return state != State.ERROR && state != State.PENDING_ERROR;
  }

  @Override
  public boolean ready() {
    return state == State.RUNNING;
  }

  @Override
  public String detail() {
    return "enrich " + state.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
    ended.countDown();
  }

  private void entered(State now) {
    state = now;
    if (now == State.ERROR || now == State.NOT_RUNNING) {
      ended.countDown();
    }
  }

  private Map<String, Integer> awaitTopics(Topics topics) {
    List<Topic<?, ?>> ours =
        List.of(
            topics.raw(),
            topics.rules(),
            topics.articles(),
            topics.duplicates(),
            topics.deadLetters());
    Admin admin = Admin.create(kafka.clientSettings(Map.of()));
    try {
      return new TopicCreator(admin, clock, patience).await(ours);
    } catch (FailedException e) {
      throw new FailedException(kafka.bootstrapServers() + ": " + e.getMessage(), e);
    } finally {
      admin.close(Duration.ZERO);
    }
  }
}
