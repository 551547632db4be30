package dev.dateline.desk.intake;

import dev.dateline.contract.Topics;
import dev.dateline.desk.wire.Window;
import dev.dateline.runtime.FailedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads articles and duplicates from the topics' start into a window, then follows them until told
 * to stop. It belongs to no consumer group and commits nothing: the window is rebuilt at each
 * start.
 */
public final class TopicReader implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS_FOR_PARTITIONS = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;
  private final List<String> topics;
  private final RecordTaker taker;
  private final Clock clock;
  private final Set<TopicPartition> assigned = new HashSet<>();
  private final AtomicLong lag = new AtomicLong();
  private volatile boolean caughtUp;
  private volatile boolean stopping;

  /**
   * @param consumers gives a consumer that reads only what is committed; closed when the reader
   *     ends
   * @param topics of the prefix to read
   * @param window to fill
   * @param metrics gets the lag and the records taken
   */
  public TopicReader(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Topics topics,
      Window window,
      MeterRegistry metrics,
      Clock clock) {
    this.consumer = consumers.get();
    this.topics = List.of(topics.articles().name(), topics.duplicates().name());
    this.taker = new RecordTaker(topics, window, metrics);
    this.clock = clock;
    metrics.gauge("dateline.desk.lag", lag);
  }

  /** Reads until {@link #stop()}. */
  @Override
  public void run() {
    try (consumer) {
      Instant nextLook = Instant.MIN;
      Map<TopicPartition, Long> ends = Map.of();
      while (!stopping) {
        if (!clock.instant().isBefore(nextLook)) {
          ends = assign(ends);
          nextLook = clock.instant().plus(BETWEEN_LOOKS_FOR_PARTITIONS);
        }
        consumer.poll(POLL).forEach(taker::take);
        measure(ends);
      }
    } catch (WakeupException e) {
      log.debug("reader stopped");
    }
  }

  /** Ends {@link #run()} soon; may be called from any thread. */
  public void stop() {
    stopping = true;
    consumer.wakeup();
  }

  /** Whether it has read all that was there when it started. */
  public boolean caughtUp() {
    return caughtUp;
  }

  /** Records that it has yet to read. */
  public long lag() {
    return lag.get();
  }

  /**
   * Adds partitions that are not read yet, from their start; answers where all of them ended then.
   */
  private Map<TopicPartition, Long> assign(Map<TopicPartition, Long> before) {
    try {
      List<TopicPartition> all = topics.stream().flatMap(t -> partitions(t).stream()).toList();
      List<TopicPartition> added = all.stream().filter(assigned::add).toList();
      if (added.isEmpty()) {
        return before;
      }
      consumer.assign(assigned);
      consumer.seekToBeginning(added);
      log.atInfo().addKeyValue("partitions", assigned.size()).log("reading from the start");
      return consumer.endOffsets(assigned);
    } catch (RetriableException e) {
      log.atWarn().addKeyValue("cause", e.getMessage()).log("cannot look for partitions");
      return before;
    }
  }

  private Collection<TopicPartition> partitions(String topic) {
    var found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new FailedException("topic " + topic + " does not exist");
    }
    return found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
  }

  private void measure(Map<TopicPartition, Long> ends) {
    lag.set(assigned.stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum());
    if (!caughtUp
        && !ends.isEmpty()
        && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
      caughtUp = true;
      log.atInfo().log("caught up");
    }
  }
}
