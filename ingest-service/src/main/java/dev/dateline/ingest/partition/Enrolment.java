package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.runtime.FailedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a partition's subscriptions into its roster: first those found when it was opened, with what
 * is known of their feeds and in the order in which they are due, then each change. One thread
 * hands the changes in, another settles.
 */
final class Enrolment {
  private static final Logger log = LoggerFactory.getLogger(Enrolment.class);

  /** Feeds enrolled before whoever polls is woken. */
  private static final int PORTION = 250;

  private final Lease lease;
  private final int number;
  private final int partitions;
  private final Roster roster;
  private final Polls polls;
  private final PartitionTools tools;

  /**
   * Subscriptions found before the partition is settled, by feed; a removal has no subscription.
   */
  private final Map<String, Change> early = new HashMap<>();

  private final List<Rejected> earlyRejected = new ArrayList<>();
  private @Nullable RestoredFeeds restored;
  private @Nullable PartitionWriter writer;
  private long before;
  private volatile boolean settled;

  /** A dead letter, and where its original stands. */
  private record Rejected(long offset, ProducerRecord<byte[], byte[]> letter) {}

  /**
   * @param partitions of the topic
   * @param polls what is to be written is written there
   */
  Enrolment(Lease lease, int partitions, Roster roster, Polls polls, PartitionTools tools) {
    this.lease = lease;
    number = lease.partition().partition();
    this.partitions = partitions;
    this.roster = roster;
    this.polls = polls;
    this.tools = tools;
  }

  /** Whether all subscriptions there were when the partition was opened are in the roster. */
  boolean settled() {
    return settled;
  }

  /**
   * Takes a record of {@code news.feeds}.
   *
   * @return false if the partition must be opened anew to learn what came with the change
   */
  boolean accept(Change change) {
    synchronized (early) {
      if (!settled) {
        if (roster.memory(change.feed()) == null) {
          early.put(change.feed(), change);
        } else {
          apply(change);
        }
        return true;
      }
    }
    if (change.moved() && change.subscription() != null && roster.memory(change.feed()) == null) {
      return false; // its state came with it, and is read when the partition is opened
    }
    apply(change);
    return true;
  }

  /** Takes a record of {@code news.feeds} that is no subscription. */
  void reject(ConsumerRecord<byte[], byte[]> record, SerializationException cause) {
    Rejected rejected = new Rejected(record.offset(), tools.records().deadLetter(record, cause));
    synchronized (early) {
      if (!settled) {
        earlyRejected.add(rejected);
        return;
      }
    }
    later(List.of(rejected.letter()));
  }

  /**
   * Enrols all feeds; each can be polled as soon as it is enrolled.
   *
   * @param before where {@code news.feeds} ended before the states were read
   * @param committed where the owner before had read to: what is older has its dead letter
   * @throws FailedException if feeds were moved here while the states were read, and what is known
   *     of them was missed
   */
  void settle(RestoredFeeds restored, long before, long committed, PartitionWriter writer)
      throws InterruptedException {
    List<List<String>> portions;
    synchronized (early) {
      this.restored = restored;
      this.writer = writer;
      this.before = before;
      portions = restored.portions(early.keySet(), PORTION);
    }
    for (List<String> portion : portions) {
      tools.enrolling().acquire();
      try {
        enrol(portion);
      } finally {
        tools.enrolling().release();
      }
    }
    finish(committed);
  }

  private void enrol(List<String> feeds) {
    synchronized (early) {
      roster.together(
          () -> {
            for (String feed : feeds) {
              Change change = early.remove(feed);
              if (change != null) {
                apply(change);
              }
            }
          });
    }
  }

  private void finish(long committed) {
    synchronized (early) {
      early.values().forEach(this::apply); // what has changed meanwhile
      early.clear();
      dropOrphans();
      earlyRejected.stream()
          .filter(rejected -> rejected.offset() >= committed)
          .forEach(rejected -> later(List.of(rejected.letter())));
      earlyRejected.clear();
      restored = null;
      settled = true;
    }
  }

  private void dropOrphans() {
    RestoredFeeds known = restored;
    if (known != null) {
      Set<String> subscribed = roster.feeds();
      for (String orphan : known.left()) {
        if (!subscribed.contains(orphan) && isOurs(orphan)) {
          forget(orphan, known.take(orphan));
        }
      }
    }
  }

  private void apply(Change change) {
    FeedSubscription subscription = change.subscription();
    if (!isOurs(change.feed())) {
      if (!(change.moved() && subscription == null)) {
        move(change);
      }
    } else if (subscription != null) {
      FeedMemory memory = recall(subscription.url()); // the same string: there are very many
      if (memory == null && isMissed(change)) {
        throw new FailedException(change.feed() + " was moved here while states were read");
      }
      if (memory != null) {
        tools.poller().recall(memory, lease.age());
      }
      roster.subscribe(subscription, memory);
    } else {
      FeedMemory known = roster.memory(change.feed());
      if (roster.unsubscribe(change.feed())) {
        forget(change.feed(), known);
      }
    }
  }

  /** Whether the feed came after the states were read, with its own. */
  private boolean isMissed(Change change) {
    return !settled
        && change.moved()
        && change.offset() >= before
        && roster.memory(change.feed()) == null;
  }

  private @Nullable FeedMemory recall(String feed) {
    RestoredFeeds known = restored;
    return known == null ? null : known.take(feed);
  }

  private boolean isOurs(String feed) {
    return FeedPartitioner.partition(feed, partitions) == number;
  }

  private void move(Change change) {
    int to = FeedPartitioner.partition(change.feed(), partitions);
    log.atInfo()
        .addKeyValue("feed", change.feed())
        .addKeyValue("from", number)
        .addKeyValue("to", to)
        .log("subscription moved to its own partition");
    FeedMemory memory = recall(change.feed());
    later(tools.records().move(change.feed(), change.subscription(), memory, number, to));
  }

  private void forget(String feed, @Nullable FeedMemory known) {
    later(tools.records().oblivion(feed, number));
    FeedPush push = known == null ? null : known.push();
    if (push != null) {
      polls.inBackground(() -> tools.subscriber().unsubscribe(push));
    }
  }

  private void later(List<ProducerRecord<byte[], byte[]>> records) {
    PartitionWriter open = writer;
    if (open != null) {
      polls.inBackground(() -> open.write(records));
    }
  }
}
