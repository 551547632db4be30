package dev.dateline.benchmarks.poll;

import dev.dateline.contract.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was published and what was ingested of it. */
final class Ledger {
  private final Map<String, Account> accounts = new HashMap<>();

  /** Of one feed: how often each article was ingested, and how late it was the first time. */
  private static final class Account {
    final SimFeed feed;
    final int[] times;
    final long[] delays;
    final double[] shares;

    Account(SimFeed feed) {
      this.feed = feed;
      times = new int[feed.articles()];
      delays = new long[feed.articles()];
      shares = new double[feed.articles()];
    }
  }

  void open(SimFeed feed) {
    accounts.put(feed.url(), new Account(feed));
  }

  /**
   * @param interval of the feed until this poll
   */
  void ingested(String feed, List<RawArticle> articles, Duration interval, Instant now) {
    Account account = accounts.get(feed);
    if (account == null) {
      throw new IllegalStateException("no such feed: " + feed);
    }
    for (RawArticle article : articles) {
      String link = article.entry().link();
      int number = Integer.parseInt(link.substring(link.lastIndexOf('/') + 1));
      if (account.times[number]++ == 0) {
        Instant published = account.feed.publishedAt(number, Scenario.EPOCH);
        Duration delay = Duration.between(published, now);
        account.delays[number] = delay.toMillis();
        account.shares[number] = delay.toMillis() / (double) interval.toMillis();
      }
    }
  }

  /**
   * Over the feeds whose servers are sound, slow, moved, throttling, ask for a delay or hang up at
   * times.
   *
   * @param articles published meanwhile; those that were there before count only if doubled
   * @param missing never ingested, though their server could be asked while the feed showed them
   * @param hidden never ingested, since it could not
   * @param doubled ingested more than once
   * @param medianDelay from publication to raw article, of those published meanwhile
   * @param meanDelay the same
   * @param medianShare of the delay in the feed's interval
   * @param feedsUnderHalf share of the feeds with 20 articles or more whose own median delay is
   *     under half of their interval
   */
  record Balance(
      long articles,
      long missing,
      long hidden,
      long doubled,
      Duration medianDelay,
      Duration meanDelay,
      double medianShare,
      double feedsUnderHalf) {}

  Balance healthy() {
    return balance(accounts.values().stream().filter(a -> isHealthy(a.feed)).toList());
  }

  /** The same over the feeds whose servers fail for hours and recover. */
  Balance broken() {
    return balance(
        accounts.values().stream()
            .filter(a -> a.feed.site().kind() == SimSite.Kind.BROKEN)
            .toList());
  }

  private static boolean isHealthy(SimFeed feed) {
    return switch (feed.site().kind()) {
      case SOUND, SLOW, THROTTLING, MOVED, DELAYING, CUTTING -> true;
      case BROKEN, DEAD -> false;
    };
  }

  private static Balance balance(List<Account> accounts) {
    int all = accounts.stream().mapToInt(a -> a.times.length - a.feed.past()).sum();
    double[] delays = new double[all];
    double[] shares = new double[all];
    long articles = 0;
    long missing = 0;
    long hidden = 0;
    long doubled = 0;
    long judged = 0;
    long under = 0;
    int n = 0;
    for (Account account : accounts) {
      int from = n;
      for (int i = 0; i < account.times.length; i++) {
        doubled += account.times[i] > 1 ? 1 : 0;
        if (i < account.feed.past()) {
          continue;
        }
        articles++;
        if (account.times[i] > 0) {
          delays[n] = account.delays[i];
          shares[n++] = account.shares[i];
        } else if (account.feed.isHidden(i)) {
          hidden++;
        } else {
          missing++;
        }
      }
      if (n - from >= 20) {
        judged++;
        under += median(Arrays.copyOfRange(shares, from, n)) < 0.5 ? 1 : 0;
      }
    }
    double[] counted = Arrays.copyOf(delays, n);
    return new Balance(
        articles,
        missing,
        hidden,
        doubled,
        Duration.ofMillis(Math.round(median(counted))),
        Duration.ofMillis(Math.round(Arrays.stream(counted).average().orElse(0))),
        median(Arrays.copyOf(shares, n)),
        judged == 0 ? 1 : under / (double) judged);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }
}
