package dev.dateline.desk;

import dev.dateline.desk.http.DeskServer;
import dev.dateline.desk.intake.TopicReader;
import dev.dateline.desk.wire.Window;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk: a window filled from the public topics, served over HTTP. */
public final class DeskService implements Service {
  private static final Logger log = LoggerFactory.getLogger(DeskService.class);

  private final DeskSettings settings;
  private final Window window;
  private final TopicReader reader;
  private final DeskServer server;
  private final Thread readerThread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean failed;

  /**
   * @param settings how to serve
   * @param kafka where the topics are; they must exist when the service starts
   * @param metrics gets the desk's figures
   */
  public DeskService(DeskSettings settings, KafkaOptions kafka, MeterRegistry metrics) {
    this(settings, new Window(settings.articles(), settings.text()), kafka, metrics);
  }

  private DeskService(
      DeskSettings settings, Window window, KafkaOptions kafka, MeterRegistry metrics) {
    this.settings = settings;
    this.window = window;
    this.server = new DeskServer(window, settings.streams(), metrics);
    this.reader =
        new TopicReader(() -> consumer(kafka), kafka.topics(), window, metrics, Clock.systemUTC());
    this.readerThread = new Thread(this::read, "desk-reader");
    metrics.gauge("dateline.desk.articles", window, Window::size);
  }

  @Override
  public void start() {
    server.start(settings.host(), settings.port());
    readerThread.start();
    log.atInfo()
        .addKeyValue("address", address())
        .addKeyValue("settings", settings)
        .log("desk started");
  }

  /** Where the page is, once started. */
  public URI address() {
    return server.address();
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public boolean live() {
    return !failed;
  }

  @Override
  public boolean ready() {
    return reader.caughtUp() && readerThread.isAlive();
  }

  @Override
  public String detail() {
    return (ready() ? "following the wire" : failed ? "failed" : "reading the topics")
        + ", articles "
        + window.size()
        + ", lag "
        + reader.lag();
  }

  @Override
  public void close() {
    window.close();
    reader.stop();
    server.close();
    try {
      if (readerThread.isAlive()) {
        readerThread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
  }

  private void read() {
    try {
      reader.run();
    } catch (RuntimeException e) {
      failed = true;
      log.atError().setCause(e).log("reader failed");
    } finally {
      ended.countDown();
    }
  }

  private static Consumer<byte[], byte[]> consumer(KafkaOptions kafka) {
    return new KafkaConsumer<>(
        kafka.clientSettings(
            Map.of(
                "client.id", kafka.topicPrefix() + "desk",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "allow.auto.create.topics", "false")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
