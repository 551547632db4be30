package dev.dateline.ingest.partition;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.share.Bulletin;
import dev.dateline.ingest.subscription.FeedPartitioner;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes notices of sites in the order in which they are given, on a thread of its own: neither who
 * asks a site nor who reads the topic waits for a broker.
 */
final class NoticeWriter implements Bulletin, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NoticeWriter.class);
  private static final Duration FLUSH = Duration.ofSeconds(5);
  private static final int MOST_QUEUED = 10_000;

  private final Topic<String, SiteNotice> topic;
  private final Producer<byte[], byte[]> producer;
  private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>(MOST_QUEUED);
  private final Set<CompletableFuture<Void>> unwritten = ConcurrentHashMap.newKeySet();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("ingest-sites-write").unstarted(this::run);

  private record Pending(SiteNotice notice, CompletableFuture<Void> done) {}

  /**
   * @param producer closed with this
   */
  NoticeWriter(Topic<String, SiteNotice> topic, Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.producer = producer;
  }

  void start() {
    thread.start();
  }

  @Override
  public void write(SiteNotice notice) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    unwritten.add(done);
    done.whenComplete((none, error) -> unwritten.remove(done));
    if (!queue.offer(new Pending(notice, done))) {
      lost(notice, "too many wait", done);
    }
  }

  @Override
  public void flush() {
    try {
      CompletableFuture.allOf(unwritten.toArray(CompletableFuture[]::new))
          .get(FLUSH.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      log.atWarn().addKeyValue("error", e.toString()).log("notices of sites not written yet");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    producer.close(Duration.ofSeconds(1));
  }

  private void run() {
    try {
      while (true) {
        send(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Pending pending) {
    SiteNotice notice = pending.notice();
    try {
      byte[] key = topic.keySerde().serializer().serialize(topic.name(), notice.key());
      byte[] value = topic.valueSerde().serializer().serialize(topic.name(), notice);
      // all of a site in one partition, whatever their keys
      int all = producer.partitionsFor(topic.name()).size();
      int partition = FeedPartitioner.ofSite(notice.site(), all);
      producer.send(
          new ProducerRecord<>(topic.name(), partition, key, value),
          (written, error) -> {
            if (error == null) {
              pending.done().complete(null);
            } else {
              lost(notice, error.toString(), pending.done());
            }
          });
    } catch (KafkaException e) {
      lost(notice, e.toString(), pending.done());
    }
  }

  private static void lost(SiteNotice notice, String why, CompletableFuture<Void> done) {
    log.atWarn()
        .addKeyValue("site", notice.site())
        .addKeyValue("error", why)
        .log("notice of a site not written");
    done.complete(null);
  }
}
