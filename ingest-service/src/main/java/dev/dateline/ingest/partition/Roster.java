package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.fetch.Site;
import dev.dateline.ingest.fetch.Timeline;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.websub.HubCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a partition, and which of them is next. A feed waits in a queue by due time and
 * costs no thread; feeds of one site that are due together queue behind each other, so that none
 * takes a place while its site is busy; of those that ask for one document, one is polled. Safe for
 * several threads, of which one takes.
 */
public final class Roster {
  private final PollSchedule schedule;
  private final Ticks ticks;
  private final Clock clock;
  private final Timeline.Signal changed;
  private final Map<String, Member> members = new HashMap<>();
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final Twins twins = new Twins();
  private final SiteLines<Member> sites;
  private final HubCalls calls = new HubCalls();
  private final HealthCount health = new HealthCount();

  /** Whoever takes waits until then. */
  private Instant sleepsUntil = Instant.MAX;

  /** Collected as due and not taken yet. */
  private int late;

  public Roster(PollSchedule schedule, int perSite, Ticks ticks, Clock clock, Timeline timeline) {
    this.schedule = schedule;
    this.ticks = ticks;
    this.clock = clock;
    changed = timeline.signal();
    sites = new SiteLines<>(perSite);
  }

  /**
   * Kept up as feeds change, so that asking costs nothing with any number of them.
   *
   * @param known feeds there are
   * @param due documents that should be asked for now
   * @param failing feeds whose last poll failed
   * @param silent feeds without news for unusually long when last polled
   */
  record Count(int known, int due, int failing, int silent) {}

  /**
   * A feed to be dealt with now.
   *
   * @param twins other subscriptions that it is for as well, by address
   * @param call what its hub says; {@code null} if it is to be polled
   */
  public record Task(
      FeedSubscription subscription,
      FeedMemory memory,
      List<String> twins,
      @Nullable HubCall call) {}

  /**
   * Adds a feed or changes it.
   *
   * @param memory as restored; {@code null} if nothing is known of the feed
   */
  public synchronized void subscribe(FeedSubscription subscription, @Nullable FeedMemory memory) {
    Member member = members.get(subscription.url());
    if (member == null) {
      FeedMemory known =
          memory == null
              ? FeedMemory.unknown(subscription.url(), schedule.first(clock.instant()))
              : memory;
      member = new Member(subscription, known);
      members.put(subscription.url(), member);
      twins.add(member);
      if (memory == null) {
        twins.teach(member);
      }
      health.update(member, clock.instant());
    } else {
      member.subscription = subscription;
      regroup(member);
    }
    enqueue(member);
    changed.raise();
  }

  /** Makes several changes of which nobody sees the first without the last. */
  synchronized void together(Runnable changes) {
    changes.run();
  }

  /** Removes a feed; true if there was one. */
  synchronized boolean unsubscribe(String feed) {
    Member member = members.remove(feed);
    if (member == null) {
      return false;
    }
    member.gone = true;
    calls.forget(member);
    health.drop(member);
    List<Member> others = twins.others(member);
    twins.remove(member);
    others.forEach(this::enqueue);
    changed.raise();
    return true;
  }

  /** Waits for the next feed to poll. */
  public Task take() throws InterruptedException {
    while (true) {
      long wait;
      synchronized (this) {
        Task task = next();
        if (task != null) {
          return task;
        }
        Due first = due.peek();
        sleepsUntil = first == null ? Instant.MAX : first.at();
        wait =
            first == null
                ? Long.MAX_VALUE
                : Math.max(
                    1_000_000, nanos(Duration.between(clock.instant(), ticks.endOf(first.at()))));
      }
      changed.await(wait);
    }
  }

  /**
   * Takes what a feed's hub says; it is dealt with before the feed's next poll.
   *
   * @return false if the feed is not here, or too much waits
   */
  synchronized boolean call(String feed, HubCall call) {
    Member member = members.get(feed);
    if (member == null || twins.isLed(member) || !calls.hasRoom(member, call)) {
      return false;
    }
    if (!member.isIdle()) {
      calls.add(member, call);
      enqueue(member);
      changed.raise();
    }
    return true;
  }

  /** What the feed's state on the topic is now, and that of its twins with it. */
  public synchronized void remember(String feed, FeedMemory memory) {
    Member member = members.get(feed);
    if (member != null) {
      member.memory = memory;
      health.update(member, clock.instant());
      if (twins.hasMoved(member)) {
        regroup(member);
      }
    }
  }

  synchronized @Nullable FeedMemory memory(String feed) {
    Member member = members.get(feed);
    return member == null ? null : member.memory;
  }

  /** The poll of a feed is over, whatever became of it. */
  public synchronized void finished(String feed) {
    Member member = members.get(feed);
    if (member != null && member.polling) {
      member.polling = false;
      enqueue(member);
      twins.others(member).forEach(this::enqueue); // one of them may lead from now on
    }
    sites.leave(Site.of(feed));
    Due first = due.peek();
    // most polls end long before the next feed is due, and nobody need wake for them
    if (sites.hasNext() || (first != null && first.at().isBefore(sleepsUntil))) {
      changed.raise();
    }
  }

  synchronized Set<String> feeds() {
    return new TreeSet<>(members.keySet());
  }

  synchronized Count count() {
    collectDue();
    return new Count(members.size(), late, health.failing(), health.silent());
  }

  /**
   * What is known of feeds, by address.
   *
   * @param after addresses up to this one are left out
   */
  synchronized List<FeedReport> report(String after, int most, Predicate<FeedReport> wanted) {
    Instant now = clock.instant();
    return members.values().stream()
        .filter(member -> member.subscription.url().compareTo(after) > 0)
        .sorted(Comparator.comparing(member -> member.subscription.url()))
        .map(member -> FeedReport.of(member.subscription, member.memory, now))
        .filter(wanted)
        .limit(most)
        .toList();
  }

  private @Nullable Task next() {
    collectDue();
    Instant now = clock.instant();
    for (Member member = sites.next(); member != null; member = sites.next()) {
      late--;
      member.polling = false;
      if (member.isIdle()) { // it went away, or to rest, between being due and being polled
        calls.forget(member);
      } else if (calls.hasAny(member) || !isPutOff(member, now)) {
        member.polling = true;
        List<String> others = twins.others(member).stream().map(m -> m.subscription.url()).toList();
        return new Task(twins.merged(member), member.memory, others, calls.poll(member));
      }
      sites.leave(member.site());
    }
    return null;
  }

  private void enqueue(Member member) {
    if (!member.isIdle() && !member.polling && !twins.isLed(member)) {
      due.add(new Due(calls.hasAny(member) ? clock.instant() : member.due(), member));
    }
  }

  private void collectDue() {
    Instant now = clock.instant();
    while (!due.isEmpty() && !due.peek().at().isAfter(now)) {
      Due next = due.remove();
      Member member = next.member();
      boolean outdated = !calls.hasAny(member) && !next.at().equals(member.due());
      if (outdated || member.polling || member.isIdle() || twins.isLed(member)) {
        continue;
      }
      if (!calls.hasAny(member) && isPutOff(member, now)) {
        continue;
      }
      member.polling = true;
      late++;
      sites.join(member.site(), member);
    }
  }

  private boolean isPutOff(Member member, Instant now) {
    Schedule later = schedule.putOff(member.memory, now);
    if (later == null) {
      return false;
    }
    member.memory = member.memory.with(later);
    enqueue(member);
    return true;
  }

  /** Sorts a member among its twins anew, for its address, headers or rest may have changed. */
  private void regroup(Member member) {
    List<Member> before = twins.others(member);
    twins.remove(member);
    twins.add(member);
    before.forEach(this::enqueue);
    twins.others(member).forEach(this::enqueue);
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : duration.toNanos();
  }
}
