package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.opml.Opml;
import dev.dateline.ingest.subscription.Subscriptions;
import java.util.SortedMap;

/** Adds the feeds of an OPML file to the list. */
public final class OpmlImport {
  private OpmlImport() {}

  /**
   * Adds those that are not on the list yet.
   *
   * @return what was done, in a few words
   */
  public static String into(Subscriptions subscriptions, Opml opml) {
    SortedMap<String, FeedSubscription> known = subscriptions.list();
    int added = 0;
    for (FeedSubscription feed : opml.feeds()) {
      if (!known.containsKey(feed.url())) {
        subscriptions.put(feed);
        added++;
      }
    }
    subscriptions.flush();
    int there = opml.feeds().size() - added;
    return "added "
        + added
        + (added == 1 ? " feed" : " feeds")
        + (there == 0 ? "" : ", " + there + " on the list already")
        + (opml.problems().isEmpty() ? "" : ", passed over " + opml.problems().size());
  }
}
