package dev.dateline.standalone.demo;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.enrich.TaggingSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.standalone.live.Event;
import dev.dateline.standalone.live.Events;
import dev.dateline.standalone.live.Tally;
import dev.dateline.standalone.live.Ticker;
import dev.dateline.standalone.newsroom.Newsroom;
import dev.dateline.standalone.pipeline.Pipeline;
import dev.dateline.standalone.pipeline.PipelineSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The pipeline at work on the sample newsroom. */
public final class Demo implements AutoCloseable {
  private static final Duration REVISION_DELAY = Duration.ofSeconds(3);
  private static final Duration PACING = Duration.ofMillis(20);
  private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
  private static final Duration MAX_INTERVAL = Duration.ofSeconds(2);
  private static final int PARTITIONS = 2;

  private final Clock clock;
  private final Instant began;
  private final Newsroom newsroom;
  private final PipelineSettings settings;
  private final Pipeline pipeline;
  private final Events events;
  private final Judgement judgement;
  private final Tally tally = new Tally();

  private Demo(
      Clock clock,
      Instant began,
      Newsroom newsroom,
      PipelineSettings settings,
      Pipeline pipeline,
      Events events) {
    this.clock = clock;
    this.began = began;
    this.newsroom = newsroom;
    this.settings = settings;
    this.pipeline = pipeline;
    this.events = events;
    this.judgement = new Judgement(newsroom.expectation(), newsroom.brokenFeeds());
  }

  /**
   * Opens the newsroom and starts broker and topics; {@link #start()} starts the work.
   *
   * @param dir an empty folder
   * @param kafkaPort 0 for any free port
   * @param deskPort 0 for any free port
   * @param tagging what articles are tagged with
   */
  public static Demo open(
      Path dir, int kafkaPort, int deskPort, TaggingSettings tagging, Clock clock) {
    Instant began = clock.instant();
    PipelineSettings settings =
        new PipelineSettings(
            dir,
            kafkaPort,
            deskPort,
            PARTITIONS,
            IngestSettings.DEFAULT.alone(PARTITIONS).onLoopback(PACING, MIN_INTERVAL, MAX_INTERVAL),
            tagging);
    Newsroom newsroom =
        Newsroom.open(new InetSocketAddress("127.0.0.1", 0), null, REVISION_DELAY, clock);
    try {
      Pipeline pipeline = Pipeline.open(settings, clock);
      return new Demo(
          clock, began, newsroom, settings, pipeline, Events.open(pipeline.kafka(), true));
    } catch (RuntimeException e) {
      newsroom.close();
      throw e;
    }
  }

  /**
   * Starts the services on the newsroom's feeds.
   *
   * @return where the desk's page is
   */
  public URI start() {
    try (Subscriptions subscriptions = new Subscriptions(pipeline.kafka())) {
      newsroom
          .titles()
          .forEach((feed, title) -> subscriptions.put(FeedSubscription.of(feed).withTitle(title)));
      subscriptions.flush();
    }
    return pipeline.start(settings);
  }

  /**
   * Shows what happens until the sample is through, or as long as it is told to go on.
   *
   * @return whether the sample is through
   */
  public boolean follow(Ticker ticker, BooleanSupplier goOn) {
    while (!judgement.isComplete(tally)) {
      if (!goOn.getAsBoolean() || !pipeline.live()) {
        return false;
      }
      show(ticker);
    }
    show(ticker); // what waits for its article
    return true;
  }

  /** Shows what happens in the next moment. */
  public void show(Ticker ticker) {
    List<Event> next = events.next();
    tally.add(next);
    ticker.write(next);
  }

  /** What happened so far. */
  public Tally tally() {
    return tally;
  }

  /** What is not as it must be once the sample is through. */
  public List<String> faults() {
    return judgement.faults(tally);
  }

  /** The sample, the pipeline's metrics and the time taken in one line. */
  String summary() {
    return Summary.of(tally, pipeline.metrics(), Duration.between(began, clock.instant()));
  }

  /** How far it has come, for when it does not come to its end. */
  String progress() {
    return judgement.accountedFor(tally) + " of " + newsroom.expectation().entries() + " entries";
  }

  Newsroom newsroom() {
    return newsroom;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  @Override
  public void close() {
    events.close();
    pipeline.close();
    newsroom.close();
  }
}
