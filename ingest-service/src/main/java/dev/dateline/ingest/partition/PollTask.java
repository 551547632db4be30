package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.fetch.FetchRequest.Admission.Answer;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.PollOutcome;
import dev.dateline.ingest.poll.Publication;
import dev.dateline.ingest.poll.Publisher;
import dev.dateline.ingest.websub.HubCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll of a feed of a partition, or one call of its hub, for all subscriptions to the same
 * document.
 */
final class PollTask implements Publisher {
  private static final Logger log = LoggerFactory.getLogger(PollTask.class);

  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Subscriptions to one document of which it is told that they are being asked for. */
  private static final int MOST_TOGETHER = 20;

  private final Roster.Task task;
  private final Roster roster;
  private final PartitionTools tools;
  private final UnderWay underWay;
  private final PartitionWriter writer;
  private final int partition;
  private final List<String> feeds;
  private long announced = Long.MIN_VALUE;

  PollTask(
      Roster.Task task,
      Roster roster,
      PartitionTools tools,
      UnderWay underWay,
      PartitionWriter writer,
      int partition) {
    this.task = task;
    this.roster = roster;
    this.tools = tools;
    this.underWay = underWay;
    this.writer = writer;
    this.partition = partition;
    feeds =
        Stream.concat(Stream.of(task.subscription().url()), task.twins().stream())
            .limit(MOST_TOGETHER)
            .toList();
  }

  void run() throws InterruptedException {
    FeedSubscription subscription = task.subscription();
    HubCall call = task.call();
    if (call == null) {
      tools.meters().started(task.memory().schedule().nextPoll());
    }
    PollOutcome outcome;
    try {
      outcome =
          call == null
              ? tools.poller().poll(subscription, task.memory(), this)
              : tools.poller().called(subscription, task.memory(), call, this);
    } catch (RuntimeException e) {
      log.atError()
          .addKeyValue("feed", subscription.url())
          .setCause(e)
          .log("poll failed by a fault of ours");
      FeedMemory latest = roster.memory(subscription.url());
      FeedMemory known = latest == null ? task.memory() : latest;
      outcome = tools.poller().crashed(subscription, known, e, this);
    }
    if (call == null) {
      tools.meters().polled(outcome);
    }
  }

  /** What was committed a moment ago need not be again: nobody else can have begun since. */
  @Override
  public Answer announce() throws InterruptedException {
    if (announced != Long.MIN_VALUE && System.nanoTime() - announced < FRESH.toNanos()) {
      return writer.ended() ? Answer.NEVER : Answer.NOW;
    }
    if (!underWay.begin(feeds)) {
      return Answer.LATER;
    }
    boolean told = writer.write(List.of());
    announced = System.nanoTime();
    return told ? Answer.NOW : Answer.NEVER;
  }

  /** The poll is over, however it ended. */
  void over() {
    underWay.end(feeds);
  }

  @Override
  public boolean publish(Publication publication) throws InterruptedException {
    List<ProducerRecord<byte[], byte[]>> records =
        new ArrayList<>(tools.records().of(publication, partition));
    for (String twin : task.twins()) {
      FeedMemory known = roster.memory(twin);
      if (known != null) {
        records.addAll(tools.records().memory(publication.memory().as(twin, known), partition));
      }
    }
    // from then on the feed's state says that it was asked
    boolean told = !publication.memory().schedule().equals(task.memory().schedule());
    if (!writer.write(records, told ? Set.copyOf(feeds) : Set.of())) {
      return false;
    }
    roster.remember(publication.feed(), publication.memory().asKept());
    task.twins()
        .forEach(twin -> roster.remember(twin, publication.memory().as(twin, null).asKept()));
    tools.meters().published(publication.articles());
    return true;
  }
}
