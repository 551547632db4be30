package dev.dateline.ingest.share;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn;
import dev.dateline.ingest.fetch.PacedSites;
import dev.dateline.ingest.fetch.SiteShare;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has one instance at a time ask a site. The one that polls its feeds owns it and asks it as it
 * likes, until another says that it wants it; then the owner begins nothing more, waits until its
 * requests are over, lends the site, and goes on when it is returned, or lends it to the next.
 *
 * <p>Each measures spans by its own time. A borrower begins requests for a span that is counted
 * from before its want; the owner, who read the want, counts the same span from later, and then
 * waits as long as a request may take. So whatever is lost, late or dead, no two ask at once. See
 * docs/decisions/0009-site-notices.md.
 *
 * <p>Thread-safe. The lock is held for steps that wait for nothing; a site's line in {@link
 * PacedSites} may be locked under it, never the other way round.
 */
public final class SiteTurns implements SiteShare {
  /** A turn of one instance where others wait, and the rest of the pace before it. */
  static final Duration TURN = Duration.ofSeconds(10);

  /** A borrower begins requests for so long after its want, and a pace. */
  static final Duration SPAN = Duration.ofSeconds(60);

  /** An instance may stand still for so long between deciding to ask and asking. */
  static final Duration MARGIN = Duration.ofSeconds(20);

  /** Whoever waits comes again later if nobody has answered for so long, and a pace. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final int CROWD = 10_000;

  private final OwnedSites owned;
  private final Bulletin bulletin;
  private final Teller teller;
  private final Lending lending;
  private final Borrowing borrowing;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();

  /** Those that are lent, wanted or to be returned; of all others there is nothing to know. */
  private final Map<String, Shared> sites = new ConcurrentHashMap<>();

  private volatile @Nullable PacedSites paced;

  private record Shared(Lender lender, Borrower borrower) {}

  /**
   * @param instance a name that no other process has, nor had
   * @param partitions of {@code news.feeds}
   * @param longest that a request may take
   * @param nanos time that only passes, as {@link System#nanoTime()}
   */
  public SiteTurns(
      String instance,
      int partitions,
      Bulletin bulletin,
      Duration longest,
      Clock clock,
      LongSupplier nanos) {
    this.bulletin = bulletin;
    this.clock = clock;
    this.nanos = nanos;
    owned = new OwnedSites(partitions);
    teller = new Teller(instance, bulletin);
    lending = new Lending(owned, teller, longest.plus(MARGIN));
    borrowing = new Borrowing(teller);
  }

  /**
   * To be called before anything is asked, taken or heard.
   *
   * @param paced what this instance does at sites
   */
  public void start(PacedSites paced) {
    this.paced = paced;
  }

  @Override
  public long nanosUntilOurs(String site) {
    if (owned.isAlone()) {
      return 0;
    }
    long now = nanos.getAsLong();
    long ready = owned.nanosUntilReady(site, now);
    Shared shared = sites.get(site); // after that, or what was heard before might be missed
    if (ready >= 0) {
      boolean open = shared == null || shared.lender().isOpen();
      return ready > 0 || open ? ready : LOOK_AGAIN.toNanos();
    }
    if (shared == null) {
      return sites.size() < CROWD ? LOOK_AGAIN.toNanos() : UNANSWERED;
    }
    return shared.borrower().nanosUntilOpen(now, LOOK_AGAIN);
  }

  @Override
  public void awaited(String site) {
    if (nanosUntilOurs(site) != 0 && (sites.containsKey(site) || sites.size() < CROWD)) {
      locked(() -> step(site, shared(site)));
    }
  }

  @Override
  public void left(String site) {
    stepIfShared(site);
  }

  @Override
  public @Nullable Duration sinceOthers(String site) {
    return owned.sinceTaken(site, nanos.getAsLong());
  }

  @Override
  public void hold(String site, Duration time) {
    bulletin.write(SiteNotice.held(site, clock.instant().plus(time)));
  }

  /** The partitions are here now. */
  public void take(Collection<Integer> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    locked(
        () -> {
          owned.take(partitions, nanos.getAsLong());
          // whoever had them may have asked until now, what he had borrowed too
          paced().asked(s -> partitions.contains(owned.partitionOf(s)) || sites.containsKey(s));
          owned.settle();
          sites.forEach(this::step);
        });
    paced().wake();
  }

  /**
   * The partitions are here no longer when this returns. Sites with requests that are still open
   * count as lent until these are over, so that nobody else asks them meanwhile.
   */
  public void release(Collection<Integer> partitions) {
    boolean last = owned.isAlone() && owned.areAll(partitions); // nobody is there to hear it
    locked(
        () -> {
          Set<Integer> gone = owned.release(partitions);
          paced().open().stream()
              .filter(site -> !last && gone.contains(owned.partitionOf(site)))
              .forEach(this::keep);
          sites.forEach(
              (site, shared) -> {
                if (gone.contains(owned.partitionOf(site))) {
                  shared.lender().forgetWants();
                  step(site, shared);
                }
              });
        });
    bulletin.flush();
  }

  private void keep(String site) {
    long number = Teller.number(nanos.getAsLong());
    shared(site).borrower().keep(number);
    teller.kept(site, number, paced().at(site).sinceLast());
  }

  /** Takings of partitions so far, as {@link #read} is to be told. */
  public long takings() {
    return owned.takings();
  }

  /** Everything has been heard that was told before there were so many takings. */
  public void read(long takings) {
    owned.read(takings);
    paced().wake();
  }

  /** Takes what some instance told, this one included, in the order in which all hear it. */
  public void hear(String site, SiteTurn turn) {
    locked(
        () -> {
          switch (turn.step()) {
            case WANTED -> wanted(site, turn);
            case LENT -> lent(site, turn);
            case RETURNED -> returned(site, turn);
          }
          stepIfShared(site);
        });
  }

  private void wanted(String site, SiteTurn turn) {
    // an old want may be a dead instance's, and is repeated if it is not
    if (!teller.isOwn(turn) && owned.hasRead(site) && sites.size() < CROWD) {
      shared(site).lender().want(turn, nanos.getAsLong());
    }
  }

  private void lent(String site, SiteTurn turn) {
    Shared shared = shared(site);
    long now = nanos.getAsLong();
    if (!teller.isOwn(turn)) {
      shared.lender().lent(turn, lending.ends(turn, now));
      shared.borrower().hope(lending.ends(turn, now) + PATIENCE.toNanos());
    } else if (owned.owns(site)) {
      shared.borrower().owe(turn.number());
    } else {
      borrowing.borrow(site, shared.borrower(), turn, paced(), now);
    }
  }

  private void returned(String site, SiteTurn turn) {
    Shared shared = sites.get(site);
    if (shared == null || teller.isOwn(turn)) {
      return;
    }
    long now = nanos.getAsLong();
    shared.borrower().hope(now + PATIENCE.plus(paced().at(site).gap()).toNanos());
    if (owned.owns(site)) {
      lending.takeBack(site, shared.lender(), turn, paced(), now);
    } else {
      shared.lender().returned(turn);
    }
  }

  /** Does what has become due; to be called some times a second. */
  public void tick() {
    sites.keySet().forEach(this::stepIfShared);
  }

  /** Gives back what is lent to this instance, which has no request open any more. */
  public void close() {
    long now = nanos.getAsLong();
    locked(
        () ->
            sites.forEach((site, shared) -> borrowing.end(site, shared.borrower(), paced(), now)));
    bulletin.flush();
  }

  /** Whatever has happened: does what can be done now. */
  private void step(String site, Shared shared) {
    long now = nanos.getAsLong();
    PacedSites here = paced();
    lending.expire(site, shared.lender(), here, now);
    if (owned.owns(site)) {
      borrowing.own(site, shared.borrower());
      lending.lend(site, shared.lender(), here, now);
    } else {
      borrowing.use(site, shared.borrower(), here, now);
      borrowing.want(site, shared.borrower(), here, now);
    }
    if (shared.lender().isBlank(now) && shared.borrower().isBlank(now)) {
      sites.remove(site);
    }
  }

  private Shared shared(String site) {
    return sites.computeIfAbsent(site, s -> new Shared(new Lender(), new Borrower()));
  }

  private void stepIfShared(String site) {
    if (sites.containsKey(site)) {
      locked(
          () -> {
            Shared shared = sites.get(site);
            if (shared != null) {
              step(site, shared);
            }
          });
    }
  }

  private PacedSites paced() {
    PacedSites known = paced;
    if (known == null) {
      throw new IllegalStateException("not started");
    }
    return known;
  }

  private void locked(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      lock.unlock();
    }
  }
}
