package dev.dateline.desk;

import dev.dateline.contract.Topics;
import dev.dateline.desk.board.FeedBoard;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.http.DeskServer;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.intake.Progress;
import dev.dateline.desk.intake.RuleTopic;
import dev.dateline.desk.intake.SideTaker;
import dev.dateline.desk.intake.TopicIdentity;
import dev.dateline.desk.intake.TopicReader;
import dev.dateline.desk.intake.TopicTail;
import dev.dateline.desk.intake.TopicTail.From;
import dev.dateline.desk.push.SavedSearches;
import dev.dateline.desk.rules.SavedRules;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk: an index filled from the public topics, served over HTTP. */
public final class DeskService implements Service {
  private static final Logger log = LoggerFactory.getLogger(DeskService.class);

  private final DeskSettings settings;
  private final ArticleIndex index;
  private final SavedSearches searches;
  private final TopicReader reader;
  private final TopicTail tail;
  private final DeskServer server;
  private final List<Thread> threads;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean failed;

  /**
   * @param settings how to serve
   * @param kafka where the topics are; they must exist when the service starts
   * @param metrics gets the desk's figures
   */
  public DeskService(DeskSettings settings, KafkaOptions kafka, MeterRegistry metrics) {
    Clock clock = Clock.systemUTC();
    Topics topics = kafka.topics();
    FeedBoard board = new FeedBoard();
    SavedRules rules = new SavedRules(new RuleTopic(kafka));
    Figures figures = new Figures(clock);
    this.settings = settings;
    this.index = ArticleIndex.open(settings.dataDir().resolve("index"));
    this.searches =
        new SavedSearches(
            index,
            settings.dataDir().resolve("searches"),
            settings.privateWebhooks(),
            SavedSearches.PAUSES,
            clock);
    this.reader =
        new TopicReader(
            () -> consumer(kafka, "desk"),
            new TopicIdentity(kafka),
            topics,
            index,
            figures,
            settings.retention(),
            metrics,
            clock);
    this.tail =
        new TopicTail(
            () -> consumer(kafka, "desk-board"),
            Map.of(
                topics.feeds().name(), From.BEGINNING,
                topics.feedState().name(), From.BEGINNING,
                topics.rules().name(), From.BEGINNING,
                topics.raw().name(), From.END,
                topics.deadLetters().name(), From.END),
            new SideTaker(topics, board, rules, figures),
            clock);
    this.server =
        new DeskServer(
            index,
            board,
            searches,
            rules,
            reader::progress,
            figures,
            settings.baseUrl(),
            settings.streams(),
            metrics);
    this.threads =
        List.of(
            new Thread(() -> work(reader), "desk-reader"),
            new Thread(() -> work(tail), "desk-board"));
    metrics.gauge("dateline.desk.articles", index.archive(), a -> a.size());
  }

  @Override
  public void start() {
    server.start(settings.host(), settings.port());
    threads.forEach(Thread::start);
    searches.start();
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
    return reader.progress().caughtUp() && threads.stream().allMatch(Thread::isAlive);
  }

  @Override
  public String detail() {
    Progress progress = reader.progress();
    String state =
        ready()
            ? "following the wire"
            : failed
                ? "failed"
                : "reading the topics, " + progress.read() + " of " + progress.total();
    return state + ", lag " + progress.lag();
  }

  @Override
  public void close() {
    index.live().close();
    reader.stop();
    tail.stop();
    server.close();
    searches.close();
    try {
      for (Thread thread : threads) {
        if (thread.isAlive()) {
          thread.join();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
    ended.countDown();
  }

  private void work(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      failed = true;
      log.atError().setCause(e).log("reader failed");
    } finally {
      ended.countDown();
    }
  }

  private static Consumer<byte[], byte[]> consumer(KafkaOptions kafka, String name) {
    return new KafkaConsumer<>(
        kafka.clientSettings(
            Map.of(
                "client.id", kafka.topicPrefix() + name,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "max.poll.records", "2000",
                "allow.auto.create.topics", "false")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
