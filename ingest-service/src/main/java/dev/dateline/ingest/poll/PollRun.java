package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Waiting;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.PageResult;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one poll on their way: those that waited for their page and those that are new, in
 * batches, each published with a state that covers just what has been dealt with. So a poll that is
 * cut short goes on where it stopped. Validators and schedule change with the last batch only:
 * until then the feed stays due, and the server must not answer that nothing has changed.
 */
final class PollRun {
  /** However long a hub pushes and no poll sees the whole feed. */
  private static final int MOST_SEEN = 50_000;

  private final FeedSubscription subscription;
  private final FeedMemory before;
  private final Publisher publisher;
  private final Fetching fetching;
  private final PollSettings settings;
  private final Clock clock;
  private final Articles articles;
  private final Selection selection;
  private final Found found;
  private final Batch batch;
  private final WaitingRoom waiting = new WaitingRoom();
  private final Queue<Waiting> retries;
  private final List<Long> handled = new ArrayList<>();
  private int published;

  /**
   * @param feed as read just now; {@code null} if there is none, so that only retries are made
   */
  PollRun(
      FeedSubscription subscription,
      FeedMemory before,
      @Nullable Feed feed,
      Publisher publisher,
      Fetching fetching,
      PollSettings settings,
      Clock clock) {
    this(
        subscription,
        before,
        feed,
        feed == null
            ? Selection.NOTHING
            : Selection.of(
                Identification.of(feed.entries(), subscription.fullText()), before.seen()),
        publisher,
        fetching,
        settings,
        clock);
  }

  private PollRun(
      FeedSubscription subscription,
      FeedMemory before,
      @Nullable Feed feed,
      Selection selection,
      Publisher publisher,
      Fetching fetching,
      PollSettings settings,
      Clock clock) {
    this.subscription = subscription;
    this.selection = selection;
    this.before = before;
    this.publisher = publisher;
    this.fetching = fetching;
    this.settings = settings;
    this.clock = clock;
    articles =
        feed == null
            ? new Articles(subscription, null, null)
            : new Articles(subscription, feed.title(), feed.language());
    found = feed == null ? Found.NOTHING : Found.of(feed.entries(), selection, clock.instant());
    batch = new Batch(settings.batch());
    retries = new ArrayDeque<>(before.waiting());
  }

  /**
   * The same for a document older than what was seen: it revises nothing, and what waits for its
   * page goes on waiting.
   */
  static PollRun ofOlder(
      FeedSubscription subscription,
      FeedMemory before,
      Feed feed,
      Publisher publisher,
      Fetching fetching,
      PollSettings settings,
      Clock clock) {
    List<Candidate> document = Identification.of(feed.entries(), subscription.fullText());
    PollRun run =
        new PollRun(
            subscription,
            before,
            feed,
            Selection.ofOlder(document, before.seen()),
            publisher,
            fetching,
            settings,
            clock);
    run.retries.forEach(run.waiting::admit);
    run.retries.clear();
    return run;
  }

  /** Deals with every entry; false if the feed was taken away meanwhile. */
  boolean work() throws InterruptedException {
    while (!retries.isEmpty()) {
      Waiting retry = retries.remove();
      settle(retry.entry(), retry.attempts());
      if (!flushIfFull()) {
        return false;
      }
    }
    for (Candidate candidate : selection.entries()) {
      settle(articles.entry(candidate), 0);
      handled.add(candidate.version());
      handled.addAll(candidate.identities());
      if (!flushIfFull()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Publishes what is left with the final state; false if the feed was taken away meanwhile.
   *
   * @param after all but the entries
   */
  boolean finish(FeedMemory after) throws InterruptedException {
    Fingerprints seen =
        selection.fingerprints().isEmpty()
            ? before.seen()
            : before.seen().plus(selection.fingerprints(), capacity());
    return publisher.publish(
        new Publication(subscription.url(), batch.take(), after.with(seen, waiting.entries())));
  }

  /**
   * The same for a document that may show only part of the feed: what was seen before stays known.
   */
  boolean finishPart(FeedMemory after) throws InterruptedException {
    Fingerprints seen = before.seen().plus(selection.fingerprints(), roomForBoth());
    return publisher.publish(
        new Publication(subscription.url(), batch.take(), after.with(seen, waiting.entries())));
  }

  /** While an archive is being read, what it has shown stays known: its pages may overlap. */
  private int capacity() {
    boolean archive = before.archive() != null && before.archive().next() != null;
    return archive ? roomForBoth() : selection.capacity();
  }

  private int roomForBoth() {
    return Math.min(MOST_SEEN, before.seen().size() + selection.capacity());
  }

  String feed() {
    return subscription.url();
  }

  /** What was found in the feed. */
  Found found() {
    return found;
  }

  /** Articles handed to the publisher so far. */
  int published() {
    return published;
  }

  private void settle(RawArticle.Entry entry, int attemptsBefore) throws InterruptedException {
    if (subscription.fullText() == FullText.FEED) {
      add(entry, null, null);
      return;
    }
    if (articles.isStandIn(entry)) {
      add(entry, null, "the entry has no link");
      return;
    }
    switch (fetching.page(entry.link(), subscription.headers(), subscription.url())) {
      case PageResult.Fetched(RawArticle.Page page) -> add(entry, page, null);
      case PageResult.Failed(var error, String message) -> {
        // a page that was not asked for, because its site wants to be left alone, is not given up
        int attempts = attemptsBefore + (error == FetchError.HELD ? 0 : 1);
        boolean again = error.isTransient() && attempts < settings.pageAttempts();
        if (!again || !waiting.admit(new Waiting(entry, attempts, message))) {
          add(entry, null, error.label() + ": " + message);
        }
      }
    }
  }

  private void add(
      RawArticle.Entry entry, RawArticle.@Nullable Page page, @Nullable String pageError) {
    batch.add(articles.article(entry, page, pageError, clock.instant()));
    published++;
  }

  private boolean flushIfFull() throws InterruptedException {
    return !batch.isFull()
        || publisher.publish(new Publication(subscription.url(), batch.take(), soFar()));
  }

  /** What is known once the batch is out: the rest of the poll is still to come. */
  private FeedMemory soFar() {
    List<Waiting> all = new ArrayList<>(waiting.entries());
    all.addAll(retries);
    Health was = before.health();
    Health health =
        new Health(
            was.lastSuccess(),
            was.errors(),
            was.errorClass(),
            was.error(),
            was.entriesPublished() + published);
    return before
        .after(before.schedule(), health, before.move())
        .with(before.seen().plus(handled, before.seen().size() + selection.capacity()), all);
  }
}
