package dev.dateline.ingest.discover;

import dev.dateline.ingest.discover.Discovery.Problem;
import dev.dateline.ingest.feed.FeedError;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One discovery. What a site names itself is asked for first; where people usually put feeds is
 * tried only if that brings none, to spare the site requests for what is not there.
 */
final class Search {
  private static final int MOST_SITEMAPS = 4;
  private static final int MOST_DIRECTORIES = 2;
  private static final List<String> USUAL_PATHS =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feeds",
          "/feed.json",
          "/index.rdf",
          "/rss/all",
          "/?format=feed&type=rss",
          "/news/rss");

  private final Fetching fetching;
  private final FeedParser parser;
  private final Ranking ranking;
  private final FeedDiscovery.Progress progress;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private final List<Reply> feeds = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int left;

  Search(
      Fetching fetching,
      FeedParser parser,
      Ranking ranking,
      int most,
      FeedDiscovery.Progress progress) {
    this.fetching = fetching;
    this.parser = parser;
    this.ranking = ranking;
    this.progress = progress;
    this.left = most;
  }

  void run(String url) throws InterruptedException {
    List<Candidate> named = pages(ask(List.of(new Candidate(url, Via.GIVEN, null))));
    List<Reply> replies = ask(named);
    // a link called "RSS" often leads to a page that lists the feeds
    List<Reply> directories =
        replies.stream()
            .filter(r -> r.candidate().via() == Via.ANCHOR && r.isPage())
            .limit(MOST_DIRECTORIES)
            .toList();
    ask(pages(directories));
    ask(
        fetching.sitemaps(url).stream()
            .limit(MOST_SITEMAPS)
            .map(sitemap -> new Candidate(sitemap, Via.ROBOTS, null))
            .toList());
    if (feeds.stream().allMatch(r -> r.candidate().via() == Via.ROBOTS || r.isSectionPage())) {
      ask(usual(url));
    }
  }

  Discovery result() {
    return new Discovery(Results.ranked(feeds, ranking), problems);
  }

  /** Asks for those not asked for yet, together; each site sets the pace. */
  private List<Reply> ask(List<Candidate> candidates) throws InterruptedException {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> pending = new ArrayList<>();
      for (Candidate candidate : candidates) {
        if (left > 0 && asked.add(candidate.url())) {
          left--;
          pending.add(threads.submit(() -> ask(candidate)));
        }
      }
      for (Future<Reply> future : pending) {
        replies.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("discovery failed by a fault of ours", e.getCause());
    }
    replies.forEach(this::sort);
    return replies;
  }

  private Reply ask(Candidate candidate) throws InterruptedException {
    progress.asking(candidate.url());
    FetchResult fetch = fetching.document(candidate.url());
    FeedResult feed =
        fetch instanceof FetchResult.Fetched fetched
            ? read(candidate, fetched)
            : new FeedResult.NotAFeed(FeedError.EMPTY, "not fetched");
    return new Reply(candidate, fetch, feed);
  }

  /** A page is a feed of its own only where it is the one that was asked about. */
  private FeedResult read(Candidate candidate, FetchResult.Fetched fetched) {
    return candidate.via() == Via.GIVEN
        ? parser.parse(fetched.body(), fetched.contentType(), fetched.url(), null)
        : parser.parse(fetched.body(), fetched.contentType(), fetched.url());
  }

  private void sort(Reply reply) {
    Candidate candidate = reply.candidate();
    switch (reply.fetch()) {
      case FetchResult.Failed failed ->
          problem(candidate, failed.error().label() + ": " + failed.message());
      case FetchResult.NotModified none -> problem(candidate, "the server answered 304");
      case FetchResult.Fetched fetched -> {
        if (reply.feed() instanceof FeedResult.Parsed) {
          // two addresses that lead to one are one feed
          if (read.add(fetched.url())) {
            feeds.add(reply);
          }
        } else if (reply.feed() instanceof FeedResult.NotAFeed(var error, String message)
            && !(reply.isPage()
                && (candidate.via() == Via.GIVEN || candidate.via() == Via.ANCHOR))) {
          problem(candidate, message);
        }
      }
    }
  }

  private void problem(Candidate candidate, String message) {
    if (candidate.via() != Via.PATH) {
      problems.add(
          new Problem(
              candidate.url(), candidate.via(), message.replaceAll("\\p{Cntrl}+", " ").strip()));
    }
  }

  private static List<Candidate> pages(List<Reply> replies) {
    List<Candidate> found = new ArrayList<>();
    for (Reply reply : replies) {
      if ((reply.isPage() || reply.isSectionPage())
          && reply.fetch() instanceof FetchResult.Fetched fetched) {
        found.addAll(PageLinks.of(fetched.text(), fetched.url()));
      }
    }
    return found;
  }

  private static List<Candidate> usual(String url) {
    URI base;
    try {
      base = URI.create(url);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return USUAL_PATHS.stream()
        .map(path -> new Candidate(base.resolve(path).toString(), Via.PATH, null))
        .toList();
  }
}
