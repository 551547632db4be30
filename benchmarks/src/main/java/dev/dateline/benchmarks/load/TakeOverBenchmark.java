package dev.dateline.benchmarks.load;

import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Prints how long it takes until one of two instances, of which each has half of 180,000 feeds,
 * polls what the other had after that was killed. Takes some four minutes. Arguments: feeds, polls
 * a second.
 */
public final class TakeOverBenchmark {
  private static final int PARTITIONS = 6;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration DYING = Duration.ofMillis(500);

  private final int feeds;
  private final Duration round;
  private final Path dir;

  private TakeOverBenchmark(int feeds, int perSecond, Path dir) {
    this.feeds = feeds;
    this.dir = dir;
    round = Duration.ofMillis(1000L * feeds / perSecond);
  }

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 180_000;
    int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    new TakeOverBenchmark(feeds, perSecond, Files.createTempDirectory("dateline-takeover")).run();
    System.exit(0);
  }

  private void run() throws Exception {
    try (Press press = new Press(feeds);
        EmbeddedKafka broker = EmbeddedKafka.start(dir.resolve("kafka"), 0)) {
      KafkaOptions kafka = KafkaOptions.at(broker.bootstrapServers(), "takeover.");
      new FeedList(press, PARTITIONS, Instant.now().plusSeconds(30), round).write(kafka, feeds);
      try (Instance one = new Instance(kafka, round, dir.resolve("one.log"))) {
        one.awaitPolling(PARTITIONS);
        String member = held(kafka).keySet().iterator().next();
        try (Instance two = new Instance(kafka, round, dir.resolve("two.log"))) {
          two.awaitPolling(PARTITIONS / 2);
          Thread.sleep(WARM_UP);
          Set<Integer> moved = held(kafka).getOrDefault(member, Set.of());
          System.out.printf(
              "%,d feeds, %d of %d partitions move%n", feeds, moved.size(), PARTITIONS);
          kill(press, one, two, moved);
        }
      }
    }
  }

  private void kill(Press press, Instance one, Instance two, Set<Integer> moved) throws Exception {
    AtomicLongArray firstPoll = new AtomicLongArray(PARTITIONS);
    one.process().kill();
    long killed = System.nanoTime();
    Duration cpu = two.process().cpu();
    Thread.sleep(DYING); // what the dead one had asked for may still arrive
    press.listen(
        feed ->
            firstPoll.compareAndSet(
                FeedPartitioner.partition(press.feed(feed), PARTITIONS),
                0,
                System.nanoTime() - killed));
    two.awaitHeld(PARTITIONS);
    print("partitions assigned", System.nanoTime() - killed);
    two.awaitPolling(PARTITIONS);
    print("all are polled", System.nanoTime() - killed);
    while (moved.stream().anyMatch(partition -> firstPoll.get(partition) == 0)) {
      Thread.sleep(20);
    }
    for (int partition : moved) {
      print("first poll of partition " + partition, firstPoll.get(partition));
    }
    System.out.printf("CPU meanwhile %d ms%n", two.process().cpu().minus(cpu).toMillis());
  }

  private static void print(String what, long nanos) {
    System.out.printf("%-28s %.1f s after the kill%n", what, nanos / 1e9);
  }

  /** The partitions of each member of the group. */
  private static Map<String, Set<Integer>> held(KafkaOptions kafka) throws Exception {
    String group = kafka.topicPrefix() + "ingest";
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .flatMap(described -> described.members().stream())
          .collect(
              Collectors.toMap(
                  MemberDescription::consumerId,
                  member ->
                      member.assignment().topicPartitions().stream()
                          .map(TopicPartition::partition)
                          .collect(Collectors.toSet())));
    }
  }
}
