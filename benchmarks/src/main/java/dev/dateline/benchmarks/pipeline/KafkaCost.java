package dev.dateline.benchmarks.pipeline;

import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.EnrichService;
import dev.dateline.enrich.EnrichSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** CPU an article with Kafka: a bare exactly-once copy of the raw topic, and the enrich service. */
final class KafkaCost {
  private static final int MANY = 3000;
  private static final int WARM_UP = 1500;

  private final Rig rig;

  KafkaCost(Rig rig) {
    this.rig = rig;
  }

  /** Fills the raw topic with what both then read. */
  void fill() {
    SamplePages pages = new SamplePages(2);
    for (int left = WARM_UP + MANY; left > 0; left -= 100) {
      for (RawArticle raw : pages.next(100)) {
        rig.send(raw);
      }
      rig.flush();
    }
  }

  /**
   * Microseconds a record to consume it and to produce it to another topic in transactions of 100
   * ms.
   */
  double bareLoop() {
    try (KafkaConsumer<byte[], byte[]> consumer = rig.consumer("copy");
        KafkaProducer<byte[], byte[]> producer = rig.transactional("copy")) {
      producer.initTransactions();
      consumer.subscribe(List.of(rig.topics.raw().name()));
      int warm = copy(consumer, producer, WARM_UP);
      long before =
          Cpu.mine() + Cpu.of("kafka-producer-network-thread | producer-" + rig.prefix + "copy");
      int copied = copy(consumer, producer, WARM_UP + MANY - warm);
      long after =
          Cpu.mine() + Cpu.of("kafka-producer-network-thread | producer-" + rig.prefix + "copy");
      return (after - before) / 1e3 / copied;
    }
  }

  private int copy(
      KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, int records) {
    int copied = 0;
    while (copied < records) {
      long until = System.nanoTime() + Duration.ofMillis(100).toNanos();
      producer.beginTransaction();
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      while (System.nanoTime() < until) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(50));
        for (ConsumerRecord<byte[], byte[]> record : polled) {
          producer.send(
              new ProducerRecord<>(
                  rig.topics.deadLetters().name(),
                  record.partition(),
                  record.key(),
                  record.value()));
          copied++;
        }
        offsets.putAll(polled.nextOffsets());
      }
      producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
      producer.commitTransaction();
    }
    return copied;
  }

  /**
   * Microseconds a raw article of the enrich service's own threads, from start to the last output.
   */
  double enrich(Path stateDir) throws InterruptedException {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (EnrichService service =
        new EnrichService(rig.options, EnrichSettings.in(stateDir), registry)) {
      service.start();
      await(registry, WARM_UP);
      double first = done(registry);
      long before = cpu();
      await(registry, WARM_UP + MANY);
      return (cpu() - before) / 1e3 / (done(registry) - first);
    }
  }

  private long cpu() {
    return Cpu.of(rig.prefix + "enrich");
  }

  private static void await(SimpleMeterRegistry registry, int outcomes)
      throws InterruptedException {
    while (done(registry) < outcomes) {
      Thread.sleep(20);
    }
  }

  private static double done(SimpleMeterRegistry registry) {
    return registry.find("dateline.enrich.articles").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
