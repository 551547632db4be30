package dev.dateline.desk.intake;

import dev.dateline.contract.Topics;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.runtime.FailedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads articles and duplicates into the index from where its last commit ends, then follows them
 * until told to stop. It belongs to no consumer group: how far it has read is part of the index's
 * own commits.
 */
public final class TopicReader implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS_FOR_PARTITIONS = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;
  private final Supplier<@Nullable String> identity;
  private final Partitions partitions;
  private final Lanes lanes;
  private final ArticleIndex index;
  private final Upkeep upkeep;
  private final Clock clock;
  private final Map<TopicPartition, Long> starts = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private volatile Progress progress = Progress.NONE;
  private volatile boolean stopping;

  /**
   * @param consumers gives a consumer that reads only what is committed; closed when the reader
   *     ends
   * @param identity names the cluster and the topics: where it is not that of the index, the index
   *     is filled anew; {@code null} as long as nobody answers
   * @param topics of the prefix to read
   * @param index to fill
   * @param figures gets what passes
   * @param retention how long articles are kept
   * @param metrics gets the lag and the records taken
   */
  public TopicReader(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<@Nullable String> identity,
      Topics topics,
      ArticleIndex index,
      Figures figures,
      Duration retention,
      MeterRegistry metrics,
      Clock clock) {
    this.consumer = consumers.get();
    this.identity = identity;
    this.partitions =
        new Partitions(consumer, List.of(topics.articles().name(), topics.duplicates().name()));
    RecordTaker taker = new RecordTaker(topics, index, figures, metrics);
    this.lanes = new Lanes(Runtime.getRuntime().availableProcessors(), taker::take);
    this.index = index;
    this.upkeep = new Upkeep(index, retention, clock);
    this.clock = clock;
    metrics.gauge("dateline.desk.lag", this, r -> r.progress().lag());
  }

  /** Reads until {@link #stop()}. */
  @Override
  public void run() {
    try (consumer;
        lanes) {
      ensureSameSource();
      follow();
      upkeep.finish(this::positions);
    }
  }

  /** Ends {@link #run()} soon; may be called from any thread. */
  public void stop() {
    stopping = true;
    consumer.wakeup();
  }

  /** How far it has come. */
  public Progress progress() {
    return progress;
  }

  private void follow() {
    try {
      Instant nextLook = Instant.MIN;
      while (!stopping) {
        if (!clock.instant().isBefore(nextLook)) {
          assign();
          nextLook = clock.instant().plus(BETWEEN_LOOKS_FOR_PARTITIONS);
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(upkeep.patience(POLL));
        lanes.take(records);
        Progress now = measure();
        upkeep.after(records.count(), now, this::positions);
        progress = now; // only when what was read can be seen
      }
    } catch (WakeupException e) {
      log.debug("reader stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while reading the topics", e);
    }
  }

  /** An index of another cluster, or of topics that were made anew, is of no use. */
  private void ensureSameSource() {
    String source = null;
    while (source == null && !stopping) {
      source = identity.get();
    }
    if (source != null && !index.identity().equals(source)) {
      if (!index.identity().isEmpty()) {
        log.atWarn().log("the topics are others than before: the index is built anew");
      }
      index.clear(source);
    }
  }

  private void assign() {
    try {
      List<TopicPartition> added = partitions.assignNew();
      if (added.isEmpty()) {
        return;
      }
      Map<TopicPartition, Long> newEnds = consumer.endOffsets(added);
      Map<TopicPartition, Long> newStarts = consumer.beginningOffsets(added);
      Map<String, Long> stored = index.positions();
      for (TopicPartition partition : added) {
        long end = newEnds.getOrDefault(partition, 0L);
        long first = newStarts.getOrDefault(partition, 0L);
        long from = Math.clamp(stored.getOrDefault(name(partition), first), first, end);
        consumer.seek(partition, from);
        starts.put(partition, from);
        ends.put(partition, end);
      }
      log.atInfo()
          .addKeyValue("partitions", partitions.assigned().size())
          .addKeyValue("records", sum(newEnds) - sum(starts))
          .log("reading on");
    } catch (RetriableException e) {
      log.atWarn().addKeyValue("cause", e.getMessage()).log("cannot look for partitions");
    }
  }

  private Progress measure() {
    long lag =
        partitions.assigned().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
    long total = sum(ends) - sum(starts);
    boolean all = progress.caughtUp();
    long read = total;
    if (!all && !ends.isEmpty()) {
      read = 0;
      all = true;
      for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
        long position = consumer.position(end.getKey());
        long start = starts.getOrDefault(end.getKey(), 0L);
        read += Math.max(0, Math.min(position, end.getValue()) - start);
        all &= position >= end.getValue();
      }
    }
    return new Progress(read, total, all, lag);
  }

  private Map<String, Long> positions() {
    Map<String, Long> positions = new HashMap<>();
    partitions.assigned().forEach(p -> positions.put(name(p), consumer.position(p)));
    return positions;
  }

  private static String name(TopicPartition partition) {
    return partition.topic() + " " + partition.partition();
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}
