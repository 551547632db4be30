package dev.dateline.desk.push;

import dev.dateline.contract.Article;
import dev.dateline.desk.index.Archive;
import dev.dateline.desk.index.Changes;
import dev.dateline.desk.index.Changes.Change;
import dev.dateline.desk.index.Live;
import dev.dateline.desk.index.Story;
import dev.dateline.desk.query.Clause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers for one saved search, one article after the other. What waits while the receiver is away
 * waits in the index; only the place where to go on is stored.
 */
final class Pusher implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Pusher.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Archive archive;
  private final Live live;
  private final SearchStore store;
  private final Webhook webhook;
  private final List<Duration> pauses;
  private final Clock clock;
  private final PutAside putAside;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile SavedSearch search;
  private volatile State state = new State(0, 0, null, null);

  /**
   * Since the start of the desk.
   *
   * @param delivered how many articles were taken
   * @param failing failures in a row
   * @param lastDelivery when one was last taken; {@code null} if none was
   * @param lastError {@code null} after a success
   */
  record State(
      long delivered, int failing, @Nullable Instant lastDelivery, @Nullable String lastError) {}

  /**
   * @param pauses between attempts; after the last one a delivery is put aside
   */
  Pusher(
      SavedSearch search,
      Archive archive,
      Live live,
      SearchStore store,
      Webhook webhook,
      List<Duration> pauses,
      Clock clock) {
    this.search = search;
    this.archive = archive;
    this.live = live;
    this.store = store;
    this.webhook = webhook;
    this.pauses = pauses;
    this.clock = clock;
    this.putAside = new PutAside(search.id(), store, this::saving);
  }

  SavedSearch search() {
    return search;
  }

  State state() {
    return state;
  }

  @Override
  public void run() {
    try {
      Clause clause = search.filter().clause();
      while (goesOn()) {
        step(clause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.atError().addKeyValue("search", search.id()).setCause(e).log("a saved search failed");
      state = new State(state.delivered(), state.failing() + 1, state.lastDelivery(), e.toString());
    }
  }

  /** Ends {@link #run()} soon; what is being sent may be sent again at the next start. */
  synchronized void stop() {
    stopped.countDown();
  }

  /**
   * Sends again what was put aside, until the receiver fails; what is not taken stays there. A
   * receiver that wants nothing any more ends the search.
   */
  int replay() {
    return putAside.replay(this::again);
  }

  private Answer again(DeadDelivery dead) {
    Story story = archive.find(dead.article());
    if (!isRunning()) {
      return new Answer.Later("the desk ends", null);
    }
    if (story == null) {
      return new Answer.Refused("the desk holds the article no more");
    }
    Answer answer = webhook.post(search, dead.delivery(), Payload.of(search, story));
    if (answer instanceof Answer.Ended(String error)) {
      end(error);
    }
    return answer;
  }

  private void step(Clause clause) throws InterruptedException {
    Changes changes = live.since(search.position(), PATIENCE);
    if (!isRunning()) {
      return;
    }
    for (Story story : fresh(changes, clause)) {
      if (!deliver(story)) {
        return;
      }
    }
    if (!changes.cursor().equals(search.position())) {
      change(s -> s.at(changes.cursor()));
    }
  }

  private void end(String error) {
    failed(error);
    change(s -> s.ended(error));
  }

  /** A replay may end the search while {@link #run()} moves it on: neither undoes the other. */
  private synchronized void change(UnaryOperator<SavedSearch> made) {
    search = made.apply(search);
    saving(() -> store.save(search));
  }

  /** What was stopped may have been deleted: it must not come back. */
  private synchronized void saving(Runnable save) {
    if (stopped.getCount() > 0) {
      save.run();
    }
  }

  /** Articles that are new or revised, in their order; a new copy alone is no reason to send. */
  private List<Story> fresh(Changes changes, Clause clause) {
    long after = changes.after();
    List<String> matching = live.matching(changes, clause).stream().map(Change::story).toList();
    return archive.find(matching).stream()
        .filter(s -> s.sequence() > after)
        .sorted(Comparator.comparingLong(Story::sequence))
        .toList();
  }

  /** Whether to go on with the next one. */
  private boolean deliver(Story story) throws InterruptedException {
    String delivery = search.id() + "_" + story.article().id() + "_" + story.article().revision();
    byte[] body = Payload.of(search, story);
    for (int attempt = 0; goesOn(); attempt++) {
      switch (webhook.post(search, delivery, body)) {
        case Answer.Taken() -> {
          taken();
          return true;
        }
        case Answer.Ended(String error) -> {
          end(error);
          return false;
        }
        case Answer.Refused(String error) -> {
          failed(error);
          putAside(story, delivery, error);
          return true;
        }
        case Answer.Later(String error, Duration wish) -> {
          failed(error);
          if (attempt == pauses.size()) {
            putAside(story, delivery, error);
            return true;
          }
          Duration pause = pauses.get(attempt);
          Duration wanted = wish != null && wish.compareTo(pause) > 0 ? wish : pause;
          if (stopped.await(wanted.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private synchronized void taken() {
    state = new State(state.delivered() + 1, 0, clock.instant(), null);
  }

  private synchronized void failed(String error) {
    state = new State(state.delivered(), state.failing() + 1, state.lastDelivery(), error);
    log.atWarn()
        .addKeyValue("search", search.id())
        .addKeyValue("cause", error)
        .log("webhook failed");
  }

  private void putAside(Story story, String delivery, String error) {
    Article article = story.article();
    putAside.add(
        new DeadDelivery(delivery, article.id(), article.revision(), clock.instant(), error));
  }

  private boolean goesOn() {
    return isRunning() && search.ended() == null;
  }

  private boolean isRunning() {
    return stopped.getCount() > 0 && !live.closed();
  }
}
