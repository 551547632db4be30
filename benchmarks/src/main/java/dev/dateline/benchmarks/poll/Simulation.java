package dev.dateline.benchmarks.poll;

import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.fetch.SiteShare;
import dev.dateline.ingest.fetch.Transport;
import dev.dateline.ingest.partition.Roster;
import dev.dateline.ingest.partition.Ticks;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.FeedPoller;
import dev.dateline.ingest.poll.KnownEntries;
import dev.dateline.ingest.poll.PollOutcome;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.poll.PollSettings;
import dev.dateline.ingest.poll.Publisher;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.ingest.websub.WebSubSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run: the roster, poller, schedule, pacer and fetcher of the ingest service on a simulated web
 * in virtual time. Kafka alone is left out: what a poll publishes is taken as committed, and its
 * state is read back from the bytes that the topics would have.
 */
final class Simulation {
  private static final int FEED_BYTES = 16 << 20;
  private static final Duration FIRST_POLLS = Duration.ofMinutes(10);

  private final Scenario scenario;
  private final @Nullable Duration fixed;
  private final VirtualTime time = new VirtualTime(Scenario.EPOCH);
  private final Clock clock = time.clock();
  private final SimWeb web = new SimWeb(time, Scenario.EPOCH);
  private final Ledger ledger = new Ledger();
  private final Topics topics = Topics.withPrefix("news.");
  private final PollSchedule schedule;
  private final Roster roster;
  private long possiblyMissed;

  /**
   * @param fixed the same interval for every feed, come what may; {@code null} for the schedule of
   *     the service
   */
  Simulation(Scenario scenario, @Nullable Duration fixed) {
    this.scenario = scenario;
    this.fixed = fixed;
    schedule = new PollSchedule(PollSettings.DEFAULT, new Random(scenario.seed()));
    Ticks ticks = Ticks.random(new Random(scenario.seed()));
    roster = new Roster(schedule, FetchSettings.DEFAULT.perSite(), ticks, clock, time);
  }

  /**
   * What came of it.
   *
   * @param healthy feeds that can be read all the time
   * @param broken feeds whose servers fail for hours
   * @param violations requests that some site did not allow
   * @param possiblyMissed polls that shared no entry with the one before
   */
  record Report(
      Ledger.Balance healthy,
      Ledger.Balance broken,
      long feedRequests,
      long notModified,
      long pageRequests,
      long robotsRequests,
      long violations,
      long possiblyMissed) {}

  /** With every request answered in this process. */
  Report run() throws InterruptedException {
    return run(transport -> transport);
  }

  /** With every request and answer through sockets on loopback. */
  Report runOverSockets() throws InterruptedException {
    return run(
        transport -> {
          try {
            return new SocketWeb(transport);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * @param through what the requests pass on their way to the simulated web
   */
  private Report run(UnaryOperator<Transport> through) throws InterruptedException {
    Random random = new Random(scenario.seed() + 1);
    for (SimSite site : scenario.sites()) {
      web.add(site);
      for (SimFeed feed : site.feeds()) {
        ledger.open(feed);
        Instant first = Scenario.EPOCH.plusMillis(random.nextLong(FIRST_POLLS.toMillis()));
        roster.subscribe(
            FeedSubscription.of(feed.url()), FeedMemory.unknown(feed.url(), schedule.first(first)));
      }
    }
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    try (Fetching fetching =
        new Fetching(
            FetchSettings.DEFAULT,
            metrics,
            clock,
            SiteShare.ALONE,
            Places.unlimited(),
            time,
            through.apply(web))) {
      FeedPoller poller =
          new FeedPoller(
              fetching,
              PollSettings.DEFAULT,
              FEED_BYTES,
              schedule,
              new Subscriber(WebSubSettings.OFF, fetching, new SecureRandom()),
              clock);
      time.start(() -> pollAll(poller));
      time.start(
          () -> {
            time.sleep(scenario.length().plus(Scenario.AFTER));
            time.end();
          });
      time.run();
    }
    long violations = 0;
    for (SimSite site : web.owners()) {
      violations += site.violations();
    }
    return new Report(
        ledger.healthy(),
        ledger.broken(),
        web.feedRequests(),
        web.notModified(),
        web.pageRequests(),
        web.robotsRequests(),
        violations,
        possiblyMissed);
  }

  private void pollAll(FeedPoller poller) throws InterruptedException {
    while (true) {
      Roster.Task task = roster.take();
      time.start(() -> poll(poller, task));
    }
  }

  private void poll(FeedPoller poller, Roster.Task task) throws InterruptedException {
    Schedule before = task.memory().schedule();
    Publisher publisher =
        publication -> {
          ledger.ingested(
              publication.feed(), publication.articles(), before.interval(), clock.instant());
          roster.remember(
              publication.feed(), throughTopics(scheduled(before, publication.memory())));
          return true;
        };
    PollOutcome outcome = poller.poll(task.subscription(), task.memory(), publisher);
    if (outcome instanceof PollOutcome.Succeeded(int published, boolean missed) && missed) {
      possiblyMissed++;
    }
    roster.finished(task.subscription().url());
  }

  /** As whoever takes the feed over would read it: nothing is kept that is not written. */
  private FeedMemory throughTopics(FeedMemory memory) {
    return FeedMemory.of(
        memory.url(),
        copied(topics.feedState(), memory.toState()),
        KnownEntries.of(copied(topics.feedEntries(), memory.toEntries())));
  }

  private static <V> V copied(Topic<String, V> topic, V value) {
    byte[] written = topic.valueSerde().serializer().serialize(topic.name(), value);
    return topic.valueSerde().deserializer().deserialize(topic.name(), written);
  }

  private FeedMemory scheduled(Schedule before, FeedMemory after) {
    boolean underWay = after.schedule().nextPoll().equals(before.nextPoll());
    if (fixed == null || underWay) {
      return after;
    }
    return after.with(
        new Schedule(clock.instant(), before.nextPoll().plus(fixed), fixed, "a fixed interval"));
  }
}
