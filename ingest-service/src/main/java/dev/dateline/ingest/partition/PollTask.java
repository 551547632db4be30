package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.PollOutcome;
import dev.dateline.ingest.poll.Publication;
import dev.dateline.ingest.poll.Publisher;
import dev.dateline.ingest.websub.HubCall;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll of a feed of a partition, or one call of its hub, for all subscriptions to the same
 * document.
 */
final class PollTask implements Publisher {
  private static final Logger log = LoggerFactory.getLogger(PollTask.class);

  private final Roster.Task task;
  private final Roster roster;
  private final PartitionTools tools;
  private final PartitionWriter writer;
  private final int partition;

  PollTask(
      Roster.Task task,
      Roster roster,
      PartitionTools tools,
      PartitionWriter writer,
      int partition) {
    this.task = task;
    this.roster = roster;
    this.tools = tools;
    this.writer = writer;
    this.partition = partition;
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
    if (!writer.write(records)) {
      return false;
    }
    roster.remember(publication.feed(), publication.memory().asKept());
    task.twins()
        .forEach(twin -> roster.remember(twin, publication.memory().as(twin, null).asKept()));
    tools.meters().published(publication.articles());
    return true;
  }
}
