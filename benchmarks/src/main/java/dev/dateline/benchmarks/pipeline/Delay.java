package dev.dateline.benchmarks.pipeline;

import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.EnrichService;
import dev.dateline.enrich.EnrichSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * How long an article takes from its raw record to a {@code read_committed} consumer of the
 * outputs.
 */
final class Delay {
  private final Rig rig;
  private final int perSecond;
  private final Duration time;

  Delay(Rig rig, int perSecond, Duration time) {
    this.rig = rig;
    this.perSecond = perSecond;
    this.time = time;
  }

  /** Milliseconds, ascending. */
  long[] measure(Path stateDir) throws InterruptedException {
    int warmUp = perSecond * 10;
    int count = warmUp + (int) (perSecond * time.toSeconds());
    List<RawArticle> pages = new SamplePages(3).next(count);
    try (EnrichService service =
            new EnrichService(rig.options, EnrichSettings.in(stateDir), new SimpleMeterRegistry());
        KafkaConsumer<byte[], byte[]> consumer = rig.consumer("delay")) {
      service.start();
      while (!service.ready()) {
        Thread.sleep(50);
      }
      consumer.subscribe(List.of(rig.topics.articles().name(), rig.topics.duplicates().name()));
      Thread sender = Thread.ofPlatform().start(() -> sendAll(pages));
      long[] delays = new long[count];
      int seen = 0;
      while (seen < count) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          delays[seen++] = System.currentTimeMillis() - record.timestamp();
        }
      }
      sender.join();
      long[] measured = Arrays.copyOfRange(delays, warmUp, count);
      Arrays.sort(measured);
      return measured;
    }
  }

  private void sendAll(List<RawArticle> pages) {
    long start = System.nanoTime();
    for (int i = 0; i < pages.size(); i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
      }
      rig.send(pages.get(i));
    }
  }
}
