package dev.dateline.enrich;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.StoryIndex;
import dev.dateline.enrich.state.Probe;
import dev.dateline.enrich.state.StateSerdes;
import dev.dateline.enrich.state.Stores;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What a decision costs over RocksDB, exactly once: the index's own step between two topics, beside
 * the same two topics without it and beside the index in memory. CPU time, so that what else runs
 * on the machine does not count; the whole process, broker, RocksDB's threads and compression
 * included, says how many decisions two cores make.
 *
 * <p>Argument: how many sketches are held before measuring (20000 unless given).
 */
public final class IndexBenchmark {
  private static final int PARTITIONS = 2;
  private static final int MEASURED = 20_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final KafkaOptions options;
  private final Path dir;
  private final int held;
  private final List<Probe> probes = new ArrayList<>();

  private IndexBenchmark(KafkaOptions options, Path dir, int held) {
    this.options = options;
    this.dir = dir;
    this.held = held;
  }

  /** Takes some two minutes. */
  public static void main(String[] arguments) throws Exception {
    int held = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    Path dir = Files.createTempDirectory("dateline-index");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0)) {
      new IndexBenchmark(KafkaOptions.at(kafka.bootstrapServers(), "i."), dir, held).run();
    }
  }

  private void run() throws Exception {
    fill();
    System.out.printf("%d sketches held, %d judged%n%n", held, MEASURED);
    System.out.printf("%-42s %8s%n", "CPU a decision", "us");
    System.out.printf("  %-40s %8.0f%n", "in memory, no Kafka", inMemory());
    Map<String, Double> bare = stream("bare", false);
    Map<String, Double> index = stream("index", true);
    print("the topics alone, exactly once", bare);
    print("the index over RocksDB, exactly once", index);
    double whole = index.getOrDefault(CpuTimes.WHOLE, 1.0);
    double thread = index.getOrDefault(CpuTimes.STREAM_THREADS, 1.0);
    System.out.printf(
        "%nindex / topics alone: %.1f; decisions/s on two cores: %.0f; a stream thread alone: %.0f%n",
        whole / bare.getOrDefault(CpuTimes.WHOLE, 1.0), 2e6 / whole, 1e6 / thread);
    System.out.printf(
        "bytes on disk an article: %.0f in RocksDB, %.0f in the changelogs, compacted or not%n",
        DiskUse.of(dir.resolve("index"), "") / (double) probes.size(),
        DiskUse.of(dir.resolve("kafka"), "/i\\.index-.*\\.log") / (double) probes.size());
  }

  private static void print(String name, Map<String, Double> micros) {
    System.out.printf("%n  %s%n", name);
    micros.forEach((part, us) -> System.out.printf("    %-38s %8.0f%n", part, us));
  }

  private void fill() throws Exception {
    Topic<String, Probe> topic = topic("probes", StateSerdes.probe());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", options.bootstrapServers()));
        KafkaProducer<String, Probe> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", options.bootstrapServers(), "linger.ms", "20"),
                new StringSerializer(),
                topic.valueSerde().serializer())) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(60))
          .create(
              List.of(
                  topic,
                  topic("index.out", StateSerdes.answer()),
                  topic("bare.out", StateSerdes.probe())),
              PARTITIONS);
      SampleProbes sample = new SampleProbes(7);
      long now = Instant.now().toEpochMilli();
      for (int i = 0; i < held + MEASURED; i++) {
        Probe probe = sample.next(i % PARTITIONS);
        probes.add(probe);
        producer.send(
            new ProducerRecord<>(topic.name(), i % PARTITIONS, now, probe.article(), probe));
      }
    }
  }

  private double inMemory() {
    List<StoryIndex> indexes = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      indexes.add(new StoryIndex(new InMemoryState(7), Scorer.bundled(), DedupeSettings.DEFAULT));
    }
    long before = 0;
    for (int i = 0; i < probes.size(); i++) {
      if (i == held) {
        before = THREADS.getCurrentThreadCpuTime();
      }
      Probe p = probes.get(i);
      indexes
          .get(i % PARTITIONS)
          .judge(
              new StoryIndex.Text(
                  p.article(), p.sketch(), Instant.EPOCH, p.outlet(), p.wire(), p.revised()));
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / MEASURED;
  }

  private Map<String, Double> stream(String name, boolean index) throws InterruptedException {
    EnrichSettings settings = EnrichSettings.in(dir.resolve(name));
    EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
    try (SharedMemory memory = new SharedMemory(new ByteSize(96L << 20))) {
      Properties config =
          StreamsSettings.of(
              options, settings, new DeadLetters.Desk(Topics.withPrefix("i."), metrics), memory);
      config.put(StreamsConfig.APPLICATION_ID_CONFIG, "i." + name);
      config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, PARTITIONS);
      config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
      AtomicInteger done = new AtomicInteger();
      try (KafkaStreams streams = new KafkaStreams(topology(name, index, done, config), config)) {
        streams.start();
        await(done, held);
        int from = done.get();
        String ours = options.topicPrefix() + name;
        CpuTimes before = CpuTimes.now(ours);
        await(done, held + MEASURED);
        return CpuTimes.now(ours).microsSince(before, done.get() - from);
      }
    }
  }

  private Topology topology(String name, boolean index, AtomicInteger done, Properties config) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    KStream<String, Probe> in =
        builder.stream(
            options.topicPrefix() + "probes",
            Consumed.with(Serdes.String(), StateSerdes.probe()).withName("in"));
    String out = options.topicPrefix() + name + ".out";
    if (index) {
      builder.addStateStore(Stores.anchors(DedupeSettings.DEFAULT.windowDays()));
      builder.addStateStore(Stores.sketches(DedupeSettings.DEFAULT.windowDays()));
      EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
      in.processValues(
              () ->
                  new Decide(Route.By.LANGUAGE, Scorer.bundled(), DedupeSettings.DEFAULT, metrics),
              Named.as("decide"),
              Stores.ANCHORS,
              Stores.SKETCHES)
          .peek((id, answer) -> done.incrementAndGet(), Named.as("count"))
          .to(out, Produced.with(Serdes.String(), StateSerdes.answer()).withName("out"));
    } else {
      in.peek((id, probe) -> done.incrementAndGet(), Named.as("count"))
          .to(out, Produced.with(Serdes.String(), StateSerdes.probe()).withName("out"));
    }
    return builder.build(config);
  }

  private <V> Topic<String, V> topic(
      String name, org.apache.kafka.common.serialization.Serde<V> serde) {
    return new Topic<>(options.topicPrefix() + name, Serdes.String(), serde, Map.of());
  }

  private static void await(AtomicInteger done, int count) throws InterruptedException {
    while (done.get() < count) {
      Thread.sleep(5);
    }
  }
}
