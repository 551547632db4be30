package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedArchive;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.FetchResult;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the older documents that a feed links to (RFC 5005, sections 3 and 4), one after the other,
 * once, and as far as the subscription asks for. A few at each poll, each published with the state
 * that says how far the archive is read: so a long one neither holds news up nor begins anew.
 */
final class Archives {
  private static final Logger log = LoggerFactory.getLogger(Archives.class);
  private static final int MOST_AT_ONCE = 5;

  private final PollRuns runs;
  private final FeedParser parser;

  Archives(PollRuns runs, FeedParser parser) {
    this.runs = runs;
    this.parser = parser;
  }

  /** Whether the feed must be read to see where its archive begins. */
  static boolean seeks(FeedSubscription subscription, @Nullable FeedArchive archive) {
    return subscription.archivePages() > 0 && archive == null;
  }

  /**
   * Where the archive begins; as before where that is known or not wanted.
   *
   * @param url of the feed as fetched
   */
  static @Nullable FeedArchive begun(
      FeedSubscription subscription, @Nullable FeedArchive before, String url, Feed feed) {
    return seeks(subscription, before)
        ? new FeedArchive(null, 0, 0, List.of(mark(url))).to(feed.older())
        : before;
  }

  /**
   * Goes on where the last poll stopped.
   *
   * @param latest knows the feed's state, and takes the articles
   * @param poll that came before, of the feed itself
   */
  PollOutcome readOn(FeedSubscription subscription, Latest latest, PollOutcome.Succeeded poll)
      throws InterruptedException {
    long before = latest.memory().health().entriesPublished();
    for (int n = 0; n < MOST_AT_ONCE && isWanted(subscription, latest.memory().archive()); n++) {
      Step step = step(subscription, latest);
      if (step == Step.DROPPED) {
        return new PollOutcome.Dropped();
      }
      if (step == Step.FAILED) {
        break;
      }
    }
    int older = (int) (latest.memory().health().entriesPublished() - before);
    return new PollOutcome.Succeeded(poll.published() + older, poll.possiblyMissed());
  }

  private enum Step {
    READ,
    FAILED,
    DROPPED
  }

  private static boolean isWanted(FeedSubscription subscription, @Nullable FeedArchive archive) {
    return archive != null
        && archive.next() != null
        && archive.pages() < subscription.archivePages();
  }

  private Step step(FeedSubscription subscription, Latest latest) throws InterruptedException {
    FeedArchive at = latest.memory().archive();
    if (at == null || at.next() == null) {
      return Step.FAILED;
    }
    String url = at.next();
    if (at.visited().contains(mark(url))) {
      return failed(subscription, latest, at.ended(), "its archive leads back to " + url);
    }
    return switch (runs.fetching()
        .feed(url, CacheValidators.NONE, subscription.headers(), subscription.url())) {
      case FetchResult.Fetched page -> page(subscription, latest, at, page);
      case FetchResult.NotModified none ->
          failed(subscription, latest, at.ended(), url + ": 304, though never seen");
      case FetchResult.Failed(FetchError error, String message, var retryAfter) -> {
        if (error.isPutOff()) {
          yield Step.FAILED;
        }
        boolean again = error.isTransient() && at.attempts() + 1 < runs.settings().pageAttempts();
        yield failed(subscription, latest, again ? at.failed() : at.ended(), url + ": " + message);
      }
    };
  }

  private Step page(
      FeedSubscription subscription, Latest latest, FeedArchive at, FetchResult.Fetched page)
      throws InterruptedException {
    String digest = HexFormat.of().toHexDigits(Fingerprints.of(page.body()));
    if (at.visited().contains(digest)) {
      return failed(
          subscription, latest, at.ended(), page.url() + " is what stood before it once more");
    }
    return switch (parser.parse(
        page.body(), page.contentType(), page.url(), subscription.selectors().teasers())) {
      case FeedResult.Parsed(Feed feed) -> {
        List<String> visited = new ArrayList<>(at.visited());
        visited.add(mark(String.valueOf(at.next())));
        visited.add(digest);
        FeedArchive read = new FeedArchive(at.next(), at.pages() + 1, 0, visited).to(feed.older());
        yield publish(subscription, latest, feed, at, read);
      }
      case FeedResult.NotAFeed why ->
          failed(subscription, latest, at.ended(), page.url() + ": " + why.message());
    };
  }

  private Step publish(
      FeedSubscription subscription, Latest latest, Feed feed, FeedArchive at, FeedArchive read)
      throws InterruptedException {
    FeedMemory memory = latest.memory();
    try (PollRun run = runs.ofOlder(new Poll(subscription, memory, latest), feed)) {
      if (!run.work()) {
        return Step.DROPPED;
      }
      FeedMemory after =
          memory
              .after(memory.schedule(), run.health(), memory.move())
              .reading(run.leaves() ? at : read);
      return !run.finishPart(after)
          ? Step.DROPPED
          : run.isUnfinished() || run.leaves() ? Step.FAILED : Step.READ;
    }
  }

  private static Step failed(
      FeedSubscription subscription, Latest latest, FeedArchive after, String why)
      throws InterruptedException {
    log.atInfo()
        .addKeyValue("feed", subscription.url())
        .addKeyValue("error", why)
        .addKeyValue("again", after.next() != null)
        .log("older document not read");
    FeedMemory memory = latest.memory().reading(after);
    return latest.publish(new Publication(subscription.url(), List.of(), memory))
        ? Step.FAILED
        : Step.DROPPED;
  }

  private static String mark(String url) {
    return HexFormat.of().toHexDigits(Fingerprints.of(url));
  }
}
