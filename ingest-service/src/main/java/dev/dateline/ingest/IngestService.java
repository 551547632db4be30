package dev.dateline.ingest;

import dev.dateline.contract.Topics;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.partition.PartitionTools;
import dev.dateline.ingest.partition.SiteNotices;
import dev.dateline.ingest.partition.SubscriptionGroup;
import dev.dateline.ingest.poll.FeedPoller;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.share.SiteTurns;
import dev.dateline.ingest.websub.CallbackServer;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds and pages in, raw articles out:
 *
 * <pre>
 * news.feeds ─ group ─ partition ─ roster ─ due ─ poll ─ pages ─ transaction ─┬─ news.raw
 *                          └─ restore ◀─┬─ news.feed-state ◀──────────────────┤
 *                                       └─ news.feed-entries ◀────────────────┘
 * hubs ─ callback ──────────────────────────────▲ what is pushed is dealt with as a poll
 * news.site-notices ◀─▶ other instances: whose turn it is at a site, who wants to be left alone
 * </pre>
 */
public final class IngestService implements Service {
  private static final Logger log = LoggerFactory.getLogger(IngestService.class);

  private final KafkaOptions kafka;
  private final IngestSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Admin admin;
  private @Nullable SiteNotices notices;
  private @Nullable SiteTurns turns;
  private @Nullable Fetching fetching;
  private @Nullable CallbackServer callbacks;
  private volatile @Nullable SubscriptionGroup group;
  private volatile boolean failed;

  /** Nothing happens before {@link #start()}. */
  public IngestService(
      KafkaOptions kafka, IngestSettings settings, MeterRegistry metrics, Clock clock) {
    this.kafka = kafka;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = Clock.tick(clock, Duration.ofMillis(1)); // what is written with each poll is short
  }

  /**
   * {@inheritDoc}
   *
   * @throws FailedException if the broker does not answer or the topics do not fit
   */
  @Override
  public synchronized void start() {
    log.atInfo().addKeyValue("settings", settings).log("ingest starts");
    Topics topics = kafka.topics();
    Admin admin = Admin.create(kafka.clientSettings(Map.of("client.id", "ingest-admin")));
    this.admin = admin;
    int partitions = new IngestTopics(kafka, admin, clock).create(settings.partitions());

    SiteNotices notices = SiteNotices.open(kafka);
    this.notices = notices;
    SiteTurns turns =
        new SiteTurns(
            UUID.randomUUID().toString(),
            partitions,
            notices.bulletin(),
            settings.fetch().timeout(),
            clock,
            System::nanoTime);
    this.turns = turns;
    Places places = new Places(settings.polls());
    Fetching fetching = new Fetching(settings.fetch(), metrics, clock, turns, places);
    this.fetching = fetching;
    turns.start(fetching.sites());
    notices.start(turns, fetching::hold);
    RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
    PollSchedule schedule = new PollSchedule(settings.poll(), random);
    Subscriber subscriber = new Subscriber(settings.webSub(), fetching, new SecureRandom());
    int feedLimit = settings.fetch().feedLimit().asInt();
    FeedPoller poller =
        new FeedPoller(fetching, settings.poll(), feedLimit, schedule, subscriber, clock);
    PartitionTools tools =
        new PartitionTools(
            kafka,
            admin,
            poller,
            subscriber,
            schedule,
            settings.fetch().perSite(),
            places,
            metrics,
            clock);
    SubscriptionGroup group =
        new SubscriptionGroup(topics.feeds(), consumer(), tools, turns, partitions);
    this.group = group;
    if (settings.webSub().url() != null) {
      callbacks = CallbackServer.start(settings.webSub(), group, feedLimit, metrics, clock);
    }
    gauge("dateline.ingest.feeds.known", group, SubscriptionGroup::known);
    gauge("dateline.ingest.feeds.due", group, SubscriptionGroup::due);
    gauge("dateline.ingest.feeds.failing", group, SubscriptionGroup::failing);
    gauge("dateline.ingest.feeds.silent", group, SubscriptionGroup::silent);
    gauge("dateline.ingest.partitions", group, SubscriptionGroup::partitions);
    Thread.ofPlatform().name("ingest-group").start(() -> run(group));
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Where hubs are listened to; -1 if they are not. */
  synchronized int callbackPort() {
    return callbacks == null ? -1 : callbacks.port();
  }

  @Override
  public boolean live() {
    return !failed;
  }

  @Override
  public boolean ready() {
    SubscriptionGroup group = this.group;
    return group != null && !failed && ended.getCount() > 0 && group.ready();
  }

  @Override
  public String detail() {
    SubscriptionGroup group = this.group;
    if (failed) {
      return "failed";
    }
    if (group == null || ended.getCount() == 0) {
      return group == null ? "not started" : "stopped";
    }
    return (group.ready() ? "polling " : "starting, ")
        + group.known()
        + " feeds in "
        + group.partitions()
        + " partitions";
  }

  @Override
  public @Nullable String report(String name, Map<String, String> query) {
    SubscriptionGroup group = this.group;
    return group != null && name.equals("feeds") ? FeedsReport.json(group, query) : null;
  }

  @Override
  public synchronized void close() {
    if (callbacks != null) {
      callbacks.close();
    }
    SubscriptionGroup group = this.group;
    if (group != null) {
      group.stop();
      try {
        ended.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (fetching != null) {
      fetching.close();
    }
    if (turns != null) {
      turns.close();
    }
    if (notices != null) {
      notices.close();
    }
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  private void run(SubscriptionGroup group) {
    try {
      group.run();
    } catch (RuntimeException e) {
      failed = true;
      log.atError().setCause(e).log("ingest ended");
    } finally {
      ended.countDown();
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("group.protocol", "classic");
    defaults.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    defaults.put("isolation.level", "read_committed");
    defaults.put("auto.offset.reset", "earliest");
    // as short as brokers allow by default: what a killed instance had is polled again in 10 s
    defaults.put("session.timeout.ms", 6_000);
    defaults.put("heartbeat.interval.ms", 500);
    defaults.put("max.poll.interval.ms", 60_000);
    defaults.put("enable.auto.commit", false);
    if (settings.instanceId() != null) {
      defaults.put("group.instance.id", settings.instanceId());
    }
    var properties = kafka.clientSettings(defaults);
    properties.put("group.id", kafka.topicPrefix() + "ingest");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void gauge(
      String name, SubscriptionGroup group, ToDoubleFunction<SubscriptionGroup> value) {
    Gauge.builder(name, group, value).register(metrics);
  }
}
