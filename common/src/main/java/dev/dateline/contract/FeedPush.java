package dev.dateline.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription at the feed's WebSub hub (W3C Recommendation of 23 January 2018).
 *
 * @param hub the hub's address
 * @param topic the feed's address, as the hub knows it
 * @param callback where the hub calls us; nobody else can guess it
 * @param secret the key of the signatures of what is pushed
 * @param askedAt when the hub was last asked
 * @param leaseUntil when the hub ends the subscription; {@code null} until it has confirmed it
 * @param lastPush when the hub last pushed; {@code null} if it never has
 * @param missedAt when a poll last found what no push had brought; {@code null} if none has
 * @param denied why the hub refuses; {@code null} if it does not
 */
public record FeedPush(
    String hub,
    String topic,
    String callback,
    String secret,
    Instant askedAt,
    @Nullable Instant leaseUntil,
    @Nullable Instant lastPush,
    @Nullable Instant missedAt,
    @Nullable String denied) {

  /** The same, after the hub was asked once more. */
  public FeedPush asked(Instant askedAt) {
    return new FeedPush(
        hub, topic, callback, secret, askedAt, leaseUntil, lastPush, missedAt, null);
  }

  /** The same, after the hub has agreed. */
  public FeedPush confirmed(Instant leaseUntil) {
    return new FeedPush(
        hub, topic, callback, secret, askedAt, leaseUntil, lastPush, missedAt, null);
  }

  /** The same, after the hub has refused, or ended the subscription. */
  public FeedPush denied(String reason) {
    return new FeedPush(hub, topic, callback, secret, askedAt, null, lastPush, missedAt, reason);
  }

  /** The same, after the hub has pushed. */
  public FeedPush pushed(Instant lastPush) {
    return new FeedPush(
        hub, topic, callback, secret, askedAt, leaseUntil, lastPush, missedAt, denied);
  }

  /** The same, after a poll found what no push had brought. */
  public FeedPush missed(Instant missedAt) {
    return new FeedPush(
        hub, topic, callback, secret, askedAt, leaseUntil, lastPush, missedAt, denied);
  }
}
