package dev.dateline.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Prints the figures of {@code docs/benchmarks.md}; takes about three minutes. */
public final class PipelineBenchmark {
  private static final int PER_SECOND = 20;

  private PipelineBenchmark() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) throws Exception {
    engines();
    Path dir = Files.createTempDirectory("dateline-benchmark");
    try (Rig rig = new Rig(dir.resolve("kafka"), "cost.")) {
      kafka(rig, dir.resolve("cost"));
    }
    try (Rig rig = new Rig(dir.resolve("kafka-delay"), "delay.")) {
      long[] delays =
          new Delay(rig, PER_SECOND, Duration.ofSeconds(40)).measure(dir.resolve("delay"));
      System.out.printf(
          "%nfrom raw record to read_committed output at %d articles/s%n", PER_SECOND);
      System.out.printf(
          "  p50 %d ms, p99 %d ms, longest %d ms%n",
          delays[delays.length / 2], delays[delays.length * 99 / 100], delays[delays.length - 1]);
    }
    System.out.printf("%npeak resident memory, broker and benchmark included: %s%n", peakMemory());
  }

  private static void engines() {
    EngineCost cost = new EngineCost();
    Map<String, Double> micros = cost.measure(11, 150);
    double floor = micros.getOrDefault("Jsoup.parse alone", 1.0);
    System.out.printf("%s%n%n", cost.found());
    System.out.printf("%-34s %10s %8s%n", "CPU an article, no Kafka", "us", "ratio");
    micros.forEach((step, us) -> System.out.printf("  %-32s %10.0f %8.2f%n", step, us, us / floor));
    double all = micros.values().stream().mapToDouble(us -> us).sum() - floor;
    System.out.printf(
        "  %-32s %10.0f %8.2f   %.0f articles/s a core%n",
        "all of enrichment", all, all / floor, 1e6 / all);
  }

  private static void kafka(Rig rig, Path stateDir) throws InterruptedException {
    KafkaCost cost = new KafkaCost(rig);
    cost.fill();
    double bare = cost.bareLoop();
    double enrich = cost.enrich(stateDir);
    System.out.printf("%n%-34s %10s %8s%n", "CPU an article, exactly once", "us", "ratio");
    System.out.printf("  %-32s %10.0f %8.2f%n", "bare consume-produce loop", bare, 1.0);
    System.out.printf(
        "  %-32s %10.0f %8.2f   %.0f articles/s a core%n",
        "enrich service", enrich, enrich / bare, 1e6 / enrich);
  }

  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "known on Linux only";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> "%d MiB".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
        .findFirst()
        .orElse("unknown");
  }
}
