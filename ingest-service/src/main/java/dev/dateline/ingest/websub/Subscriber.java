package dev.dateline.ingest.websub;

import dev.dateline.contract.FeedHub;
import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans subscriptions and asks hubs for them. It rides on the polls: after each it is decided
 * whether the hub is to be asked, and polls come at the latest when a lease is to be renewed.
 */
public final class Subscriber {
  private static final Logger log = LoggerFactory.getLogger(Subscriber.class);

  /** However rarely: a feed must not be forgotten for its hub. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final WebSubSettings settings;
  private final Fetching fetching;
  private final SecureRandom random;

  /**
   * @param random for tokens and secrets
   */
  public Subscriber(WebSubSettings settings, Fetching fetching, SecureRandom random) {
    this.settings = settings;
    this.fetching = fetching;
    this.random = random;
  }

  /**
   * What is to be agreed with a feed's hub after a poll that read it. The hub is to be asked where
   * {@code askedAt} is another than before.
   *
   * @param hub as the feed names it now; {@code null} if it names none
   * @param news whether the poll found entries that no push had brought
   */
  public @Nullable FeedPush plan(
      @Nullable FeedPush before, String feed, @Nullable HubLinks hub, boolean news, Instant now) {
    if (settings.url() == null || hub == null) {
      return null;
    }
    boolean same =
        before != null
            && isOurs(before)
            && before.hub().equals(hub.hub())
            && before.topic().equals(hub.topic());
    if (before == null || !same) {
      String callback = settings.url() + new CallbackPath(hex(16), feed);
      return new FeedPush(hub.hub(), hub.topic(), callback, hex(32), now, null, null, null, null);
    }
    return HubLease.renewed(news ? before.missed(now) : before, now);
  }

  /**
   * The same after a poll that had nothing to read.
   *
   * @param hub as the feed named it when it was last read; {@code null} if nobody looked
   */
  public @Nullable FeedPush unchanged(
      @Nullable FeedPush before, String feed, @Nullable FeedHub hub, Instant now) {
    if (hub == null) {
      return before != null && isOurs(before) ? HubLease.renewed(before, now) : null;
    }
    return plan(before, feed, HubLinks.of(hub), false, now);
  }

  /**
   * Whether a feed must be read although it may not have changed, because nobody has looked yet for
   * the hub that it may name.
   */
  public boolean seeks(@Nullable FeedHub hub) {
    return settings.url() != null && hub == null;
  }

  /** The time to the next poll after a poll: longer while the hub pushes. */
  public Schedule paced(Schedule schedule, @Nullable FeedPush push, Instant now) {
    if (push == null || !isOurs(push) || !HubLease.isLive(push, now)) {
      return schedule;
    }
    if (!HubLease.isPushing(push) || !schedule.nextPoll().isAfter(now)) {
      return HubLease.untilRenewal(schedule, push, now);
    }
    Instant next = now.plus(slowed(Duration.between(now, schedule.nextPoll())));
    return HubLease.untilRenewal(
        new Schedule(
            schedule.lastPoll(),
            next,
            schedule.interval(),
            "its hub pushes, so polls are for what it might miss"),
        push,
        now);
  }

  /** The next poll once the hub has agreed or refused: as it was, or soon if the hub is lost. */
  public Schedule agreed(Schedule schedule, FeedPush push, Instant now) {
    if (HubLease.isLive(push, now)) {
      return HubLease.untilRenewal(schedule, push, now);
    }
    Instant usual = now.plus(schedule.interval());
    return usual.isBefore(schedule.nextPoll())
        ? new Schedule(
            schedule.lastPoll(), usual, schedule.interval(), "its hub does not push any more")
        : schedule;
  }

  /** The next poll after a push: as far away as after a poll. */
  public Schedule afterPush(Schedule before, FeedPush push, Instant now) {
    Schedule next =
        new Schedule(
            before.lastPoll() == null ? now : before.lastPoll(),
            now.plus(before.interval()),
            before.interval(),
            before.reason());
    return paced(next, push, now);
  }

  /** Asks the hub to push. What it answers is no more than a receipt: it calls back. */
  public void subscribe(FeedPush push) throws InterruptedException {
    ask(push, "subscribe");
  }

  /** Asks the hub to push no more. */
  public void unsubscribe(FeedPush push) throws InterruptedException {
    if (isOurs(push) && push.denied() == null) {
      ask(push, "unsubscribe");
    }
  }

  private void ask(FeedPush push, String mode) throws InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", mode);
    form.put("hub.topic", push.topic());
    form.put("hub.callback", push.callback());
    if (mode.equals("subscribe")) {
      form.put("hub.secret", push.secret());
      form.put("hub.lease_seconds", Long.toString(settings.lease().toSeconds()));
    }
    if (fetching.post(push.hub(), form) instanceof FetchResult.Failed failed) {
      log.atInfo()
          .addKeyValue("hub", push.hub())
          .addKeyValue("topic", push.topic())
          .addKeyValue("mode", mode)
          .addKeyValue("error", failed.error().label() + ": " + failed.message())
          .log("hub does not take the request");
    }
  }

  /**
   * A partition that comes from another instance brings agreements that hubs keep with that one.
   */
  private boolean isOurs(FeedPush push) {
    return settings.url() != null && push.callback().startsWith(settings.url() + "/");
  }

  private Duration slowed(Duration wait) {
    Duration longer = Duration.ofMillis(Math.round(wait.toMillis() * settings.pollFactor()));
    return longer.compareTo(LONGEST_WAIT) < 0
        ? longer
        : wait.compareTo(LONGEST_WAIT) > 0 ? wait : LONGEST_WAIT;
  }

  private String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
