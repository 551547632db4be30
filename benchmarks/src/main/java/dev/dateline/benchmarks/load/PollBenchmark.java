package dev.dateline.benchmarks.load;

import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what a poll costs beside the bare loop, with 180,000 feeds on the list and 300 polls a
 * second, 19 of 20 answered 304; takes some eight minutes. Arguments: feeds, polls a second.
 */
public final class PollBenchmark {
  private static final int PARTITIONS = 6;
  private static final Duration WARM_UP = Duration.ofSeconds(100);
  private static final Duration WINDOW = Duration.ofSeconds(40);

  private final int feeds;
  private final int perSecond;
  private final Path dir;

  private PollBenchmark(int feeds, int perSecond, Path dir) {
    this.feeds = feeds;
    this.perSecond = perSecond;
    this.dir = dir;
  }

  /** A window's figures. */
  private record Cost(double pollsPerSecond, double pagesPerSecond, double microsPerPoll) {
    @Override
    public String toString() {
      return "%6.0f polls/s %6.1f pages/s %8.0f us CPU a poll"
          .formatted(pollsPerSecond, pagesPerSecond, microsPerPoll);
    }
  }

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 180_000;
    int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    new PollBenchmark(feeds, perSecond, Files.createTempDirectory("dateline-polls")).run();
    System.exit(0);
  }

  private void run() throws Exception {
    try (Press press = new Press(feeds);
        EmbeddedKafka broker = EmbeddedKafka.start(dir.resolve("kafka"), 0)) {
      Cost bareBefore = bare(press);
      System.out.println("bare loop  " + bareBefore);
      Duration round = Duration.ofMillis(1000L * feeds / perSecond);
      KafkaOptions kafka = KafkaOptions.at(broker.bootstrapServers(), "polls.");
      new FeedList(press, PARTITIONS, Instant.now().plusSeconds(30), round).write(kafka, feeds);
      List<Cost> costs = ingest(press, kafka, round);
      Cost bareAfter = bare(press);
      System.out.println("bare loop  " + bareAfter);
      double floor = (bareBefore.microsPerPoll() + bareAfter.microsPerPoll()) / 2;
      double own = costs.stream().mapToDouble(Cost::microsPerPoll).average().orElse(0);
      System.out.printf("ratio %.2f%n", own / floor);
    }
  }

  private Cost bare(Press press) throws Exception {
    List<String> arguments =
        List.of(
            Integer.toString(press.port()), Integer.toString(feeds), Integer.toString(perSecond));
    try (Child child = new Child("256m", dir.resolve("bare.log"), BareLoop.class, arguments)) {
      return window(child, press, WARM_UP, WINDOW);
    }
  }

  private List<Cost> ingest(Press press, KafkaOptions kafka, Duration round) throws Exception {
    try (Instance ingest = new Instance(kafka, round, dir.resolve("ingest.log"))) {
      Instant started = Instant.now();
      ingest.awaitPolling(PARTITIONS);
      System.out.printf(
          "%,d feeds restored after %d s%n",
          feeds, Duration.between(started, Instant.now()).toSeconds());
      List<Cost> costs = new ArrayList<>();
      for (int n = 0; n < 2; n++) {
        costs.add(window(ingest.process(), press, n == 0 ? WARM_UP : Duration.ZERO, WINDOW));
        System.out.println("ingest     " + costs.getLast());
      }
      ingest
          .metrics()
          .lines()
          .filter(line -> line.startsWith("dateline_ingest") || line.contains("jvm_memory_used"))
          .forEach(line -> System.out.println("  " + line));
      System.out.printf("peak resident memory %d MiB with -Xmx1g%n", ingest.process().peakMiB());
      return costs;
    }
  }

  private static Cost window(Child child, Press press, Duration before, Duration length)
      throws InterruptedException {
    Thread.sleep(before);
    long start = System.nanoTime();
    long polls = press.polls.get();
    long pages = press.pages.get();
    Duration cpu = child.cpu();
    Thread.sleep(length);
    double seconds = (System.nanoTime() - start) / 1e9;
    long polled = press.polls.get() - polls;
    return new Cost(
        polled / seconds,
        (press.pages.get() - pages) / seconds,
        child.cpu().minus(cpu).toNanos() / 1e3 / polled);
  }
}
