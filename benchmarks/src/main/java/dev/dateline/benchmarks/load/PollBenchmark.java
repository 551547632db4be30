package dev.dateline.benchmarks.load;

import dev.dateline.ingest.IngestMain;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * Prints what a poll costs beside the bare loop, with 180,000 feeds on the list and 300 polls a
 * second, 19 of 20 answered 304; takes some four minutes. Arguments: feeds, polls a second.
 */
public final class PollBenchmark {
  private static final int PARTITIONS = 6;
  private static final Duration BARE_WARM_UP = Duration.ofSeconds(20);
  private static final Duration WARM_UP = Duration.ofSeconds(70);
  private static final Duration WINDOW = Duration.ofSeconds(25);
  private static final double WAIT_SHARE = 1.125;

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
      createTopics(kafka);
      new FeedList(press, PARTITIONS, Instant.now().plusSeconds(30), round).write(kafka, feeds);
      List<Cost> costs = ingest(press, broker, round);
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
      return window(child, press, BARE_WARM_UP, WINDOW);
    }
  }

  private List<Cost> ingest(Press press, EmbeddedKafka broker, Duration round) throws Exception {
    int health = freePort();
    // the wait is drawn from the interval and a quarter more
    String interval = Math.round(round.toMillis() / WAIT_SHARE) + "ms";
    List<String> arguments =
        List.of(
            "--bootstrap-server=" + broker.bootstrapServers(),
            "--topic-prefix=polls.",
            "--health-port=" + health,
            "--allow-private-addresses",
            "--first-interval=" + interval,
            "--min-interval=" + interval,
            "--max-interval=" + interval);
    Path log = dir.resolve("ingest.log");
    try (Child child = new Child("1g", log, IngestMain.class, arguments)) {
      Instant started = Instant.now();
      awaitReady(child, health, log);
      System.out.printf(
          "%,d feeds restored after %d s%n",
          feeds, Duration.between(started, Instant.now()).toSeconds());
      List<Cost> costs = new ArrayList<>();
      for (int n = 0; n < 2; n++) {
        costs.add(window(child, press, n == 0 ? WARM_UP : Duration.ZERO, WINDOW));
        System.out.println("ingest     " + costs.getLast());
      }
      metrics(health)
          .lines()
          .filter(line -> line.startsWith("dateline_ingest") || line.contains("jvm_memory_used"))
          .forEach(line -> System.out.println("  " + line));
      System.out.printf("peak resident memory %d MiB with -Xmx1g%n", child.peakMiB());
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

  private static void awaitReady(Child child, int health, Path log) throws Exception {
    while (!metrics(health).contains("dateline_ingest_partitions{service=\"ingest\"} 6.0")
        || !ready(health)) {
      if (!child.alive()) {
        throw new IllegalStateException(Files.readString(log));
      }
      Thread.sleep(500);
    }
  }

  private static boolean ready(int health) throws InterruptedException {
    return get(health, "/health/ready").contains("polling");
  }

  private static String metrics(int health) throws InterruptedException {
    return get(health, "/metrics");
  }

  private static String get(int port, String path) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  private static void createTopics(KafkaOptions kafka) {
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(60))
          .create(kafka.topics().all(), PARTITIONS);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
