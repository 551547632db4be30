package dev.dateline.ingest.websub;

import dev.dateline.contract.FeedPush;
import org.jspecify.annotations.Nullable;

/** The feeds of this instance, as far as a hub's call concerns them. */
public interface Subscribed {
  /** Whether it is known which feeds are this instance's: not so while it starts. */
  boolean ready();

  /** What is agreed with the hub of a feed; {@code null} if nothing is, or the feed is not here. */
  @Nullable FeedPush push(String feed);

  /**
   * Hands on what the hub says.
   *
   * @return false if it cannot be taken now
   */
  boolean call(String feed, HubCall call);
}
