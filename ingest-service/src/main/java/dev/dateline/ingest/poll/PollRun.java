package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Waiting;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.SitePace;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.poll.EntryPages.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one poll on their way: those that waited for their page and those that are new, in
 * batches, each published with a state that covers just what has been dealt with. So a poll that is
 * cut short goes on where it stopped. Where pages are to be waited for, a first state says that the
 * feed was asked and what is left. Validators change with the last batch only: until then the
 * server must not answer that nothing has changed.
 */
final class PollRun implements AutoCloseable {
  /** However long a hub pushes and no poll sees the whole feed. */
  private static final int MOST_SEEN = 50_000;

  /**
   * Then the poll ends with what it has, and goes on when it is due again: other feeds of the site
   * are waiting.
   */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Why an entry waits that a poll had not come to yet. */
  private static final String BROKEN_OFF = "the poll was broken off";

  private final FeedSubscription subscription;
  private final FeedMemory before;
  private final Publisher publisher;
  private final PollRuns with;
  private final Articles articles;
  private final Selection selection;
  private final Found found;
  private final Batch batch;
  private final WaitingRoom waiting = new WaitingRoom();
  private final Queue<Waiting> retries;

  /** Entries that are not dealt with yet. */
  private final Queue<Candidate> left;

  private final List<Long> handled = new ArrayList<>();
  private final EntryPages pages;
  private final Instant begun;

  /** Until the poll is over. */
  private final Schedule meanwhile;

  private int published;
  private boolean any;
  private boolean cut;
  private boolean leaves;

  PollRun(Poll poll, @Nullable Feed read, PollRuns with) {
    this(poll, read, selection(poll, read), with);
  }

  private PollRun(Poll poll, @Nullable Feed read, Selection selection, PollRuns with) {
    this.with = with;
    this.selection = selection;
    subscription = poll.subscription();
    before = poll.memory();
    publisher = poll.publisher();
    batch = new Batch(with.settings().batch(), with.clock());
    begun = with.clock().instant();
    meanwhile = with.schedule().underWay(before, begun);
    retries = new ArrayDeque<>(before.waiting());
    left = new ArrayDeque<>(selection.entries());
    if (read == null) {
      articles = new Articles(subscription, null, null);
      found = Found.NOTHING;
    } else {
      articles = new Articles(subscription, read.title(), read.language());
      found =
          Found.of(read.entries(), selection, with.clock().instant())
              .withSeenBefore(brokenOff(before.waiting()));
    }
    boolean idle = retries.isEmpty() && selection.entries().isEmpty();
    long feed = idle ? 0 : Fingerprints.of(subscription.url());
    pages = new EntryPages(subscription, with, waiting, feed);
  }

  private static int brokenOff(List<Waiting> waiting) {
    return (int) waiting.stream().filter(entry -> entry.error().equals(BROKEN_OFF)).count();
  }

  private static Selection selection(Poll poll, @Nullable Feed read) {
    return read == null
        ? Selection.NOTHING
        : Selection.of(
            Identification.of(read.entries(), poll.subscription().fullText()),
            poll.memory().seen());
  }

  /**
   * The same for a document older than what was seen: it revises nothing, and what waits for its
   * page goes on waiting.
   */
  static PollRun ofOlder(Poll poll, Feed read, PollRuns with) {
    List<Candidate> document = Identification.of(read.entries(), poll.subscription().fullText());
    Selection older = Selection.ofOlder(document, poll.memory().seen());
    PollRun run = new PollRun(poll, read, older, with);
    run.rest();
    return run;
  }

  /** What waits for its page goes on waiting. */
  void rest() {
    retries.forEach(waiting::admit); // they all had room before
    retries.clear();
  }

  /**
   * Deals with every entry, or with those that there is time for; false if the feed was taken away
   * meanwhile.
   */
  boolean work() throws InterruptedException {
    if (looksLong() && !publish(soFar())) {
      return false;
    }
    while (!retries.isEmpty() && !isOver()) {
      Waiting retry = retries.remove();
      settle(retry.entry(), retry.attempts(), "");
      if (!flushIfFull()) {
        return false;
      }
    }
    rest();
    while (!left.isEmpty()) {
      Candidate candidate = left.remove();
      RawArticle.Entry entry = articles.entry(candidate);
      String revision = selection.revised().contains(candidate) ? "\n" + candidate.version() : "";
      if (isOver()
          ? waiting.admit(new Waiting(entry, 0, "the poll took too long"))
          : settle(entry, 0, revision)) {
        handled.add(candidate.version());
        handled.addAll(candidate.identities());
      } else {
        leaves = true;
      }
      if (!flushIfFull()) {
        return false;
      }
    }
    return true;
  }

  /** Whether pages are to be waited for, before which it is written that the feed was asked. */
  private boolean looksLong() {
    return subscription.fullText() == FullText.PAGE && !(retries.isEmpty() && left.isEmpty());
  }

  /** Whether some pages are still to be asked for, as soon as the site's pace allows. */
  boolean isUnfinished() {
    return cut || pages.crowded();
  }

  /** Whether some entries wait nowhere but in the feed, which must be read again. */
  boolean leaves() {
    return leaves;
  }

  Instant begun() {
    return begun;
  }

  /** One entry at least is dealt with, or a slow site would never come to an end. */
  private boolean isOver() {
    cut = cut || (any && begun.plus(LONGEST).isBefore(with.clock().instant()));
    return cut;
  }

  /**
   * Publishes what is left with the final state; false if the feed was taken away meanwhile.
   *
   * @param after all but the entries
   */
  boolean finish(FeedMemory after) throws InterruptedException {
    Fingerprints seen =
        leaves
            ? seenSoFar()
            : selection.fingerprints().isEmpty()
                ? before.seen()
                : before.seen().plus(selection.fingerprints(), capacity());
    SitePace pace = with.fetching().pace(after.address());
    return publish(after.paced(pace).with(seen, waiting.entries()));
  }

  /**
   * The same for a document that may show only part of the feed: what was seen before stays known.
   */
  boolean finishPart(FeedMemory after) throws InterruptedException {
    Fingerprints seen =
        leaves ? seenSoFar() : before.seen().plus(selection.fingerprints(), roomForBoth());
    return publish(after.with(seen, waiting.entries()));
  }

  /** While an archive is being read, what it has shown stays known: its pages may overlap. */
  private int capacity() {
    boolean archive = before.archive() != null && before.archive().next() != null;
    return archive ? roomForBoth() : selection.capacity();
  }

  private int roomForBoth() {
    return Math.min(MOST_SEEN, before.seen().size() + selection.capacity());
  }

  /** What was found in the feed. */
  Found found() {
    return found;
  }

  /** Articles handed to the publisher so far. */
  int published() {
    return published;
  }

  /** The feed's health as before, but for what has been published since. */
  Health health() {
    Health was = before.health();
    return new Health(
        was.lastSuccess(),
        was.errors(),
        was.errorClass(),
        was.error(),
        was.entriesPublished() + published);
  }

  /** Leaves pages that were not published to other feeds. */
  @Override
  public void close() {
    pages.close();
  }

  /** False if the entry is not dealt with. */
  private boolean settle(RawArticle.Entry entry, int attemptsBefore, String revision)
      throws InterruptedException {
    any = true;
    return switch (pages.settle(entry, !articles.isStandIn(entry), attemptsBefore, revision)) {
      case Settled.Publish(var page, String error) -> {
        batch.add(articles.article(entry, page, error, with.clock().instant()));
        published++;
        yield true;
      }
      case Settled.Kept kept -> true;
      case Settled.Left left -> false;
    };
  }

  private boolean flushIfFull() throws InterruptedException {
    return !batch.isFull() || publish(soFar());
  }

  private boolean publish(FeedMemory memory) throws InterruptedException {
    boolean done = publisher.publish(new Publication(subscription.url(), batch.take(), memory));
    if (done) {
      pages.published();
    }
    return done;
  }

  private Fingerprints seenSoFar() {
    return seenWith(handled);
  }

  private Fingerprints seenWith(List<Long> more) {
    return before.seen().plus(more, before.seen().size() + selection.capacity());
  }

  /**
   * What is known once the batch is out. Should the poll be broken off, a later one finds what was
   * left waiting, whatever the feed shows then.
   */
  private FeedMemory soFar() {
    WaitingRoom room = new WaitingRoom();
    List<Waiting> all = new ArrayList<>(waiting.entries());
    all.addAll(retries);
    all.forEach(room::admit);
    List<Long> seen = new ArrayList<>(handled);
    for (Candidate candidate : left) {
      Waiting last = new Waiting(articles.entry(candidate), 0, BROKEN_OFF);
      // a revision that waits would no longer be known for one
      if (!selection.revised().contains(candidate) && room.admit(last)) {
        all.add(last);
        seen.add(candidate.version());
        seen.addAll(candidate.identities());
      }
    }
    return before.after(meanwhile, health(), before.move()).with(seenWith(seen), all);
  }
}
