package dev.dateline.ingest.discover;

import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.fetch.Fetching;
import java.time.Clock;

/** Finds feeds. Safe for several threads. */
public final class FeedDiscovery {
  private final Fetching fetching;
  private final FeedParser parser;
  private final int most;
  private final Clock clock;

  /**
   * @param fetching asks politely: guarded addresses, pace, robots.txt
   * @param most addresses to ask for in one discovery
   */
  public FeedDiscovery(Fetching fetching, FeedParser parser, int most, Clock clock) {
    this.fetching = fetching;
    this.parser = parser;
    this.most = most;
    this.clock = clock;
  }

  /**
   * Asks for an address and for what it leads to.
   *
   * @param url a site, one of its sections, or a feed; http or https
   * @param progress told of every address that is asked for
   */
  public Discovery discover(String url, Progress progress) throws InterruptedException {
    Search search = new Search(fetching, parser, new Ranking(url, clock.instant()), most, progress);
    search.run(url);
    return search.result();
  }

  /** Hears what discovery does; perhaps from several threads at once. */
  public interface Progress {
    /** An address is being asked for. */
    void asking(String url);
  }
}
