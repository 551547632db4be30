package dev.dateline.desk.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes records on all cores, those of one key one after the other in their order. */
final class Lanes implements AutoCloseable {
  /** So few are taken faster where they are. */
  private static final int FEW = 16;

  private final int count;
  private final Consumer<ConsumerRecord<byte[], byte[]>> taker;
  private final ExecutorService threads;

  /**
   * @param count of lanes, at least 1
   * @param taker safe for use by so many threads
   */
  Lanes(int count, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    this.count = count;
    this.taker = taker;
    this.threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().name("desk-lane-", 1).factory());
  }

  /** Returns when all are taken. */
  void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    if (count == 1 || records.count() <= FEW) {
      records.forEach(taker);
      return;
    }
    List<List<ConsumerRecord<byte[], byte[]>>> lanes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lanes.add(new ArrayList<>());
    }
    records.forEach(r -> lanes.get(Math.floorMod(Arrays.hashCode(r.key()), count)).add(r));
    List<? extends Future<?>> running =
        lanes.stream().map(lane -> threads.submit(() -> lane.forEach(taker))).toList();
    RuntimeException failure = null;
    for (Future<?> lane : running) {
      try {
        lane.get();
      } catch (ExecutionException e) {
        failure =
            e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
