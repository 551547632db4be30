package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.fetch.Site;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.websub.HubCall;
import java.time.Instant;
import java.util.ArrayDeque;

/** A feed of the roster; guarded by it. */
final class Member {
  FeedSubscription subscription;
  FeedMemory memory;

  /** Whose line it stands in. */
  final String site;

  /** What it asks for, by which its twins are found, and the address that it was made of. */
  String document = "";

  String asked = "";

  /** What its hub said and is not dealt with yet. */
  final ArrayDeque<HubCall> calls = new ArrayDeque<>();

  /** As counted by the roster. */
  boolean failing;

  boolean silent;
  boolean polling;
  boolean gone;

  Member(FeedSubscription subscription, FeedMemory memory) {
    this.subscription = subscription;
    this.memory = memory;
    site = Site.of(subscription.url());
  }

  /** Whether it is not to be polled. */
  boolean isIdle() {
    return gone || subscription.paused();
  }

  Instant due() {
    return memory.schedule().nextPoll();
  }
}
