package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.fetch.Site;
import dev.dateline.ingest.poll.FeedMemory;
import java.time.Instant;

/** A feed of the roster; guarded by it. */
final class Member {
  FeedSubscription subscription;
  FeedMemory memory;

  /** What it asks for, by which its twins are found, and the address that it was made of. */
  String document = "";

  String asked = "";

  /** As counted by the roster. */
  boolean failing;

  boolean silent;
  boolean polling;
  boolean gone;

  Member(FeedSubscription subscription, FeedMemory memory) {
    this.subscription = subscription;
    this.memory = memory;
  }

  /** Whose line it stands in; worked out anew, for few stand in one and all would hold it. */
  String site() {
    return Site.of(subscription.url());
  }

  /** Whether it is not to be polled. */
  boolean isIdle() {
    return gone || subscription.paused();
  }

  Instant due() {
    return memory.schedule().nextPoll();
  }
}
