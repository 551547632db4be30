package dev.dateline.desk.push;

import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.query.Filter;
import dev.dateline.runtime.UsageException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The saved searches of a desk and their deliveries. Safe for use by many threads. */
public final class SavedSearches implements AutoCloseable {
  /** From a blip to an outage: about two hours, then a delivery is put aside. */
  public static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  private static final int MOST = 500;

  private final ArticleIndex index;
  private final SearchStore store;
  private final Webhook webhook;
  private final List<Duration> pauses;
  private final Clock clock;
  private final Map<String, Pusher> pushers = new TreeMap<>();
  private final Map<String, Thread> threads = new HashMap<>();

  /**
   * A saved search as it is shown.
   *
   * @param id unique
   * @param name the user's
   * @param filter what is wanted
   * @param url of the webhook
   * @param createdAt when it was saved
   * @param status {@code ok}, {@code failing} or {@code ended}
   * @param delivered articles since the desk was started
   * @param lastDelivery {@code null} if there was none since
   * @param lastError {@code null} after a success
   * @param dead deliveries put aside
   */
  public record View(
      String id,
      String name,
      Filter filter,
      String url,
      Instant createdAt,
      String status,
      long delivered,
      @Nullable Instant lastDelivery,
      @Nullable String lastError,
      int dead) {}

  /**
   * A search that was just saved.
   *
   * @param search the search
   * @param secret with which the receiver checks signatures; it is told this once
   */
  public record Saved(View search, String secret) {}

  /**
   * @param folder where they are kept
   * @param mayBePrivate whether webhooks at private addresses and other ports are reached
   * @param pauses between attempts
   */
  public SavedSearches(
      ArticleIndex index, Path folder, boolean mayBePrivate, List<Duration> pauses, Clock clock) {
    this.index = index;
    this.store = new SearchStore(folder);
    this.webhook = new Webhook(mayBePrivate, clock);
    this.pauses = List.copyOf(pauses);
    this.clock = clock;
  }

  /** Goes on with those that were saved before. */
  public synchronized void start() {
    store.load().forEach(this::begin);
  }

  /** All of them, by id. */
  public synchronized List<View> list() {
    return pushers.values().stream().map(this::view).toList();
  }

  /** {@code null} if there is none of this id. */
  public synchronized @Nullable View find(String id) {
    Pusher pusher = pushers.get(id);
    return pusher == null ? null : view(pusher);
  }

  /**
   * Saves a search; what comes from now on is delivered.
   *
   * @throws UsageException if the address will not do, or there are too many
   * @throws dev.dateline.desk.query.QuerySyntaxException if the query is not of the language
   */
  public Saved add(String name, Filter filter, String url) {
    filter.clause();
    String refusal = webhook.refusal(url);
    if (refusal != null) {
      throw new UsageException("url: " + refusal);
    }
    synchronized (this) {
      if (pushers.size() >= MOST) {
        throw new UsageException("there are " + MOST + " saved searches, which is the most");
      }
      SavedSearch search =
          new SavedSearch(
              UUID.randomUUID().toString(),
              name,
              filter,
              url,
              Signature.newSecret(),
              clock.instant(),
              index.live().now().toString(),
              null);
      store.save(search);
      return new Saved(view(begin(search)), search.secret());
    }
  }

  /** Whether there was one. */
  public synchronized boolean remove(String id) {
    Pusher pusher = pushers.remove(id);
    if (pusher == null) {
      return false;
    }
    pusher.stop();
    threads.remove(id);
    store.delete(id);
    return true;
  }

  /** What was put aside of a search, oldest first. */
  public List<DeadDelivery> dead(String id) {
    return store.dead(id);
  }

  /** Sends again what was put aside; how many were taken. */
  public int replay(String id) {
    Pusher pusher;
    synchronized (this) {
      pusher = pushers.get(id);
    }
    return pusher == null ? 0 : pusher.replay();
  }

  @Override
  public synchronized void close() {
    pushers.values().forEach(Pusher::stop);
    webhook.close(); // which ends what is being sent
    for (Thread thread : threads.values()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Pusher begin(SavedSearch search) {
    Pusher pusher =
        new Pusher(search, index.archive(), index.live(), store, webhook, pauses, clock);
    pushers.put(search.id(), pusher);
    threads.put(search.id(), Thread.ofVirtual().name("push-" + search.id()).start(pusher));
    return pusher;
  }

  private View view(Pusher pusher) {
    SavedSearch search = pusher.search();
    Pusher.State state = pusher.state();
    return new View(
        search.id(),
        search.name(),
        search.filter(),
        search.url(),
        search.createdAt(),
        search.ended() != null ? "ended" : state.failing() > 0 ? "failing" : "ok",
        state.delivered(),
        state.lastDelivery(),
        search.ended() != null ? search.ended() : state.lastError(),
        store.dead(search.id()).size());
  }
}
