package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.fetch.Site;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.PollSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a partition, and which of them is next. A feed waits in a queue by due time and
 * costs no thread; feeds of one site that are due together queue behind each other, so that none
 * takes a place while its site is busy. Safe for several threads.
 */
final class Roster {
  private final PollSchedule schedule;
  private final Clock clock;
  private final int perSite;
  private final Map<String, Member> members = new HashMap<>();
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final Map<String, SiteLine> sites = new HashMap<>();
  private final ArrayDeque<Member> ready = new ArrayDeque<>();

  Roster(PollSchedule schedule, int perSite, Clock clock) {
    this.schedule = schedule;
    this.perSite = perSite;
    this.clock = clock;
  }

  /** How many feeds there are, how many of them should be asked now, and how many fail. */
  record Count(int known, int due, int failing) {}

  /** A feed to be polled now. */
  record Task(FeedSubscription subscription, FeedMemory memory) {}

  private record Due(Instant at, Member member) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return at.compareTo(other.at);
    }
  }

  private static final class Member {
    FeedSubscription subscription;
    FeedMemory memory;
    boolean polling;
    boolean gone;

    Member(FeedSubscription subscription, FeedMemory memory) {
      this.subscription = subscription;
      this.memory = memory;
    }
  }

  private static final class SiteLine {
    int running;
    final ArrayDeque<Member> waiting = new ArrayDeque<>();
  }

  /**
   * Adds a feed or changes it.
   *
   * @param memory as restored; {@code null} if nothing is known of the feed
   */
  synchronized void subscribe(FeedSubscription subscription, @Nullable FeedMemory memory) {
    Member member = members.get(subscription.url());
    if (member == null) {
      FeedMemory known =
          memory == null
              ? FeedMemory.unknown(subscription.url(), schedule.first(clock.instant()))
              : memory;
      member = new Member(subscription, known);
      members.put(subscription.url(), member);
      enqueue(member);
    } else {
      boolean resumed = member.subscription.paused() && !subscription.paused();
      member.subscription = subscription;
      if (resumed && !member.polling) {
        enqueue(member);
      }
    }
    notifyAll();
  }

  /** Removes a feed; true if there was one. */
  synchronized boolean unsubscribe(String feed) {
    Member member = members.remove(feed);
    if (member != null) {
      member.gone = true;
    }
    return member != null;
  }

  /** Waits for the next feed to poll. */
  synchronized Task take() throws InterruptedException {
    while (true) {
      collectDue();
      Member member = ready.poll();
      if (member == null) {
        Due next = due.peek();
        if (next == null) {
          wait();
        } else {
          wait(Math.max(1, Duration.between(clock.instant(), next.at()).toMillis()));
        }
      } else if (isIdle(member)) {
        release(member);
      } else {
        return new Task(member.subscription, member.memory);
      }
    }
  }

  /** What the feed's state on the topic is now. */
  synchronized void remember(String feed, FeedMemory memory) {
    Member member = members.get(feed);
    if (member != null) {
      member.memory = memory;
    }
  }

  synchronized @Nullable FeedMemory memory(String feed) {
    Member member = members.get(feed);
    return member == null ? null : member.memory;
  }

  /** The poll of a feed is over, whatever became of it. */
  synchronized void finished(String feed) {
    SiteLine line = sites.get(Site.of(feed));
    Member member = members.get(feed);
    if (member != null && member.polling) {
      member.polling = false;
      enqueue(member);
    }
    if (line != null) {
      next(Site.of(feed), line);
    }
    notifyAll();
  }

  synchronized Set<String> feeds() {
    return new TreeSet<>(members.keySet());
  }

  synchronized Count count() {
    Instant now = clock.instant();
    int late = 0;
    int failing = 0;
    for (Member member : members.values()) {
      late +=
          !member.subscription.paused() && !member.memory.schedule().nextPoll().isAfter(now)
              ? 1
              : 0;
      failing += member.memory.health().errors() > 0 ? 1 : 0;
    }
    return new Count(members.size(), late, failing);
  }

  private void enqueue(Member member) {
    if (!member.gone && !member.subscription.paused()) {
      due.add(new Due(member.memory.schedule().nextPoll(), member));
    }
  }

  private void collectDue() {
    Instant now = clock.instant();
    while (!due.isEmpty() && !due.peek().at().isAfter(now)) {
      Due next = due.remove();
      Member member = next.member();
      boolean outdated = !next.at().equals(member.memory.schedule().nextPoll());
      if (outdated || member.polling || isIdle(member)) {
        continue;
      }
      member.polling = true;
      SiteLine line =
          sites.computeIfAbsent(Site.of(member.subscription.url()), s -> new SiteLine());
      if (line.running < perSite) {
        line.running++;
        ready.add(member);
      } else {
        line.waiting.add(member);
      }
    }
  }

  private static boolean isIdle(Member member) {
    return member.gone || member.subscription.paused();
  }

  /** A feed that went away, or to rest, between being due and being polled. */
  private void release(Member member) {
    member.polling = false;
    String site = Site.of(member.subscription.url());
    SiteLine line = sites.get(site);
    if (line != null) {
      next(site, line);
    }
  }

  private void next(String site, SiteLine line) {
    Member waiting = line.waiting.poll();
    if (waiting != null) {
      ready.add(waiting);
      return;
    }
    line.running--;
    if (line.running == 0) {
      sites.remove(site);
    }
  }
}
