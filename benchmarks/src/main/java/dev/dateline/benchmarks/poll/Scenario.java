package dev.dateline.benchmarks.poll;

import dev.dateline.benchmarks.poll.SimSite.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is simulated. Articles a day are lognormal over the feeds, with a median of 4 and a mean of
 * some 15, as lists of news feeds are: most publish little, a few all the time.
 *
 * @param feeds how many, on some two fifths as many sites
 * @param length for which they publish; polling goes on for {@link #AFTER}
 * @param seed the same seed gives the same web
 */
record Scenario(int feeds, Duration length, long seed) {
  static final Instant EPOCH = Instant.parse("2026-03-04T00:00:00Z");

  /** Longer than the longest wait between two polls of a feed that answers. */
  static final Duration AFTER = Duration.ofHours(3);

  private static final double MEDIAN_PER_DAY = 4;
  private static final double SIGMA = 1.7;
  private static final double LEAST_PER_DAY = 0.05;
  private static final double MOST_PER_DAY = 1_000;

  List<SimSite> sites() {
    Random random = new Random(seed);
    List<SimSite> sites = new ArrayList<>();
    for (int made = 0; made < feeds; ) {
      int number = sites.size();
      SimSite site =
          new SimSite(
              "site" + number + ".com",
              kind(random),
              random.nextInt(10) == 0,
              new Random(seed * 31 + number));
      int own = Math.min(feeds - made, 1 + random.nextInt(4));
      for (int i = 0; i < own; i++) {
        site.add(feed(site, "/f" + i, random));
      }
      made += own;
      sites.add(site);
    }
    return sites;
  }

  private SimFeed feed(SimSite site, String path, Random random) {
    double perDay = MEDIAN_PER_DAY * Math.exp(SIGMA * random.nextGaussian());
    int maxAge = random.nextInt(100);
    return new SimFeed(
        site,
        path,
        Math.clamp(perDay, LEAST_PER_DAY, MOST_PER_DAY),
        10 + random.nextInt(31),
        random.nextInt(100) < 85,
        Duration.ofSeconds(maxAge < 10 ? 300 : maxAge < 13 ? 1_800 : 0),
        random.nextInt(100) < 60,
        length,
        random);
  }

  private static Kind kind(Random random) {
    int share = random.nextInt(100);
    if (share < 77) {
      return Kind.SOUND;
    }
    if (share < 80) {
      return Kind.CUTTING;
    }
    if (share < 85) {
      return Kind.SLOW;
    }
    if (share < 89) {
      return Kind.THROTTLING;
    }
    if (share < 92) {
      return Kind.MOVED;
    }
    if (share < 95) {
      return Kind.DELAYING;
    }
    return share < 98 ? Kind.BROKEN : Kind.DEAD;
  }
}
