package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedPush;
import dev.dateline.ingest.poll.FeedMemory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs for one partition, each on a virtual thread of its own, until the partition goes. */
final class Polls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Polls.class);

  private final int number;
  private final Roster roster;
  private final UnderWay underWay;
  private final PartitionTools tools;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param number of the partition
   * @param underWay the polls that are announced
   */
  Polls(int number, Roster roster, UnderWay underWay, PartitionTools tools) {
    this.number = number;
    this.roster = roster;
    this.underWay = underWay;
    this.tools = tools;
  }

  /** Ends all at once; what is not being committed is dropped. */
  @Override
  public void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
  }

  interface Work {
    void run() throws InterruptedException;
  }

  /** Runs on a thread that is interrupted when the partition goes. */
  void inBackground(Work work) {
    Thread poll =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  try {
                    work.run();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  } catch (KafkaException e) {
                    log.atWarn().addKeyValue("error", e.toString()).log("record not written");
                  } finally {
                    threads.remove(Thread.currentThread());
                  }
                });
    threads.add(poll);
    poll.start();
  }

  /** Polls a feed as soon as the instance has a place for it. */
  void begin(Roster.Task task, PartitionWriter open) throws InterruptedException {
    tools.places().enter();
    inBackground(
        () -> {
          try {
            if (!closed) {
              PollTask poll = new PollTask(task, roster, tools, underWay, open, number);
              try {
                poll.run();
              } finally {
                if (!closed) { // what was broken off may have been asked
                  poll.over();
                }
              }
              askHub(task);
            }
          } finally {
            tools.places().leave();
            roster.finished(task.subscription().url());
          }
        });
  }

  /** Only now: the hub may call back before it answers, and what it is asked for must be known. */
  private void askHub(Roster.Task task) {
    FeedPush before = task.memory().push();
    FeedMemory memory = roster.memory(task.subscription().url());
    FeedPush after = memory == null ? null : memory.push();
    if (after != null && (before == null || !before.askedAt().equals(after.askedAt()))) {
      inBackground(() -> tools.subscriber().subscribe(after));
    }
  }
}
