package dev.dateline.benchmarks.poll;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A day of many feeds in minutes: what the service's own schedule brings, and beside it, at the
 * same time on another core, a fixed interval of ten minutes on the same web.
 */
final class Simulator {
  private static final Duration FIXED = Duration.ofMinutes(10);

  private Simulator() {}

  /**
   * @param args feeds (10000), hours (24), seed (1), and which of the two to run ({@code own},
   *     {@code fixed}; both)
   */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Duration length = Duration.ofHours(args.length > 1 ? Long.parseLong(args[1]) : 24);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    String which = args.length > 3 ? args[3] : "both";
    Scenario scenario = new Scenario(feeds, length, seed);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Timed> owns =
          which.equals("fixed") ? null : threads.submit(() -> Timed.run(scenario, null));
      Future<Timed> fixeds =
          which.equals("own") ? null : threads.submit(() -> Timed.run(scenario, FIXED));
      Simulation.Report own = owns == null ? null : print("own schedule", owns.get());
      Simulation.Report fixed = fixeds == null ? null : print("fixed 10 min", fixeds.get());
      compare(own, fixed);
    }
  }

  private static void compare(Simulation.@Nullable Report own, Simulation.@Nullable Report fixed) {
    if (own != null && fixed != null) {
      System.out.printf(
          Locale.ROOT,
          "%nfeed requests against the fixed interval: %.1f %% fewer; median delay %.2f times%n",
          100 * (1 - own.feedRequests() / (double) fixed.feedRequests()),
          own.healthy().medianDelay().toMillis()
              / (double) fixed.healthy().medianDelay().toMillis());
    }
  }

  private record Timed(Simulation.Report report, long seconds) {
    static Timed run(Scenario scenario, @Nullable Duration fixed) throws InterruptedException {
      long began = System.nanoTime();
      Simulation.Report report = new Simulation(scenario, fixed).run();
      return new Timed(report, (System.nanoTime() - began) / 1_000_000_000);
    }
  }

  private static Simulation.Report print(String name, Timed timed) {
    Simulation.Report report = timed.report();
    Ledger.Balance healthy = report.healthy();
    Ledger.Balance broken = report.broken();
    System.out.printf(Locale.ROOT, "%n%s (%d s)%n", name, timed.seconds());
    line("articles of healthy feeds", healthy.articles());
    line("  missing", healthy.missing());
    line("  doubled", healthy.doubled());
    line("articles of feeds that break", broken.articles());
    line("  missing", broken.missing());
    line("  hidden by an outage", broken.hidden());
    line("  doubled", broken.doubled());
    line("median delay", words(healthy.medianDelay()));
    line("mean delay", words(healthy.meanDelay()));
    line("median delay / interval", healthy.medianShare());
    line("feeds under half", healthy.feedsUnderHalf());
    line("feed requests", report.feedRequests());
    line("  answered 304", report.notModified());
    line("page requests", report.pageRequests());
    line("robots.txt requests", report.robotsRequests());
    line("requests not allowed", report.violations());
    line("polls that shared no entry", report.possiblyMissed());
    return report;
  }

  private static void line(String name, Object value) {
    System.out.printf(Locale.ROOT, "%-30s %s%n", name, value);
  }

  private static String words(Duration delay) {
    return String.format(Locale.ROOT, "%.1f min", delay.toMillis() / 60_000.0);
  }
}
