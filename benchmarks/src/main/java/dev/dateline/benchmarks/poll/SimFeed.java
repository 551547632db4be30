package dev.dateline.benchmarks.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A feed that publishes by a Poisson process, with more of it by day than by night or evenly. */
final class SimFeed {
  private static final double SECONDS_A_DAY = 86_400;

  /** So much of what the feed shows at first is older than the simulation. */
  private static final Duration HISTORY = Duration.ofDays(10);

  private final String path;
  private final SimSite site;
  private final int shown;
  private final boolean validators;
  private final Duration maxAge;
  private final double perDay;

  /** Seconds since the start, ascending; those before it are the feed's past. */
  private final long[] published;

  private final int past;

  /**
   * @param perDay articles a day, on average
   * @param shown entries that the feed shows
   * @param validators whether it answers conditional requests
   * @param maxAge zero for none
   * @param daily whether it sleeps at night
   */
  SimFeed(
      SimSite site,
      String path,
      double perDay,
      int shown,
      boolean validators,
      Duration maxAge,
      boolean daily,
      Duration length,
      Random random) {
    this.site = site;
    this.path = path;
    this.perDay = perDay;
    this.shown = shown;
    this.validators = validators;
    this.maxAge = maxAge;
    published = arrivals(perDay, shown, daily, length, random);
    past = (int) Arrays.stream(published).filter(s -> s < 0).count();
  }

  private static long[] arrivals(
      double perDay, int shown, boolean daily, Duration length, Random random) {
    double most = perDay * (daily ? 2 : 1) / SECONDS_A_DAY;
    double history = Math.min(HISTORY.toSeconds(), 2 * shown * SECONDS_A_DAY / perDay);
    List<Long> times = new ArrayList<>();
    for (double t = -history; ; ) {
      t += -Math.log(1 - random.nextDouble()) / most;
      if (t >= length.toSeconds()) {
        break;
      }
      double share = daily ? (1 - Math.cos(2 * Math.PI * t / SECONDS_A_DAY)) / 2 : 1;
      if (random.nextDouble() < share) {
        times.add((long) Math.floor(t));
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    int old = (int) Arrays.stream(sorted).filter(s -> s < 0).count();
    return old <= shown ? sorted : Arrays.copyOfRange(sorted, old - shown, sorted.length);
  }

  String url() {
    return "http://" + site.host() + path;
  }

  String path() {
    return path;
  }

  SimSite site() {
    return site;
  }

  double perDay() {
    return perDay;
  }

  boolean validators() {
    return validators;
  }

  Duration maxAge() {
    return maxAge;
  }

  /** All articles, those that the feed showed at the start included. */
  int articles() {
    return published.length;
  }

  /** Articles that were there when the simulation began. */
  int past() {
    return past;
  }

  Instant publishedAt(int article, Instant epoch) {
    return epoch.plusSeconds(published[article]);
  }

  /** Whether the server was away for as long as the feed showed the article. */
  boolean isHidden(int article) {
    int last = article + shown;
    return last < published.length
        && site.isOut(Duration.ofSeconds(published[article]).toNanos())
        && site.isOut(Duration.ofSeconds(published[last]).toNanos());
  }

  /** How many are out at a moment; it serves as the version of the document. */
  int outBy(Duration since) {
    int found = Arrays.binarySearch(published, since.toSeconds() + 1);
    int at = found < 0 ? -found - 1 : found;
    while (at > 0 && published[at - 1] > since.toSeconds()) {
      at--;
    }
    return at;
  }

  String link(int article) {
    return "http://" + site.pages() + path + "/" + article;
  }

  /** The document once so many articles are out. */
  String document(int out, Instant epoch) {
    StringBuilder rss = new StringBuilder(4096);
    rss.append("<?xml version='1.0'?><rss version='2.0'><channel><title>")
        .append(site.host())
        .append("</title><language>en</language>");
    for (int article = out - 1; article >= Math.max(0, out - shown); article--) {
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              publishedAt(article, epoch).atOffset(ZoneOffset.UTC));
      rss.append("<item><title>Report ")
          .append(article)
          .append("</title><link>")
          .append(link(article))
          .append("</link><guid isPermaLink='false'>")
          .append(path)
          .append('-')
          .append(article)
          .append("</guid><pubDate>")
          .append(date)
          .append("</pubDate></item>");
    }
    return rss.append("</channel></rss>").toString();
  }
}
