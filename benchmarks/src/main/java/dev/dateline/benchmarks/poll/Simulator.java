package dev.dateline.benchmarks.poll;

import java.time.Duration;
import java.util.Locale;

/**
 * A day of many feeds in minutes: what the service's own schedule brings, and beside it a fixed
 * interval of ten minutes on the same web.
 */
final class Simulator {
  private static final Duration FIXED = Duration.ofMinutes(10);

  private Simulator() {}

  /**
   * @param args feeds (10000), hours (24), seed (1), and which of the two to run ({@code own},
   *     {@code fixed}; both)
   */
  public static void main(String[] args) throws InterruptedException {
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Duration length = Duration.ofHours(args.length > 1 ? Long.parseLong(args[1]) : 24);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    String which = args.length > 3 ? args[3] : "both";
    Scenario scenario = new Scenario(feeds, length, seed);
    Simulation.Report own =
        which.equals("fixed") ? null : timed("own schedule", new Simulation(scenario, null));
    Simulation.Report fixed =
        which.equals("own") ? null : timed("fixed 10 min", new Simulation(scenario, FIXED));
    if (own != null && fixed != null) {
      System.out.printf(
          Locale.ROOT,
          "%nfeed requests against the fixed interval: %.1f %% fewer; median delay %.2f times%n",
          100 * (1 - own.feedRequests() / (double) fixed.feedRequests()),
          own.healthy().medianDelay().toMillis()
              / (double) fixed.healthy().medianDelay().toMillis());
    }
  }

  private static Simulation.Report timed(String name, Simulation simulation)
      throws InterruptedException {
    long began = System.nanoTime();
    Simulation.Report report = simulation.run();
    Ledger.Balance healthy = report.healthy();
    Ledger.Balance broken = report.broken();
    System.out.printf(
        Locale.ROOT, "%n%s (%d s)%n", name, (System.nanoTime() - began) / 1_000_000_000);
    line("articles of healthy feeds", healthy.articles());
    line("  missing", healthy.missing());
    line("  doubled", healthy.doubled());
    line("articles of feeds that break", broken.articles());
    line("  missing", broken.missing());
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
