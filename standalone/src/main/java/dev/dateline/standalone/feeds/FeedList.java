package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.Brokers;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** What the commands that change the list of feeds share. */
final class FeedList {
  private FeedList() {}

  /** Changes the list, and returns once the broker has the change. */
  static void change(KafkaOptions kafka, Consumer<Subscriptions> change) {
    Brokers.require(kafka);
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      change.accept(subscriptions);
      subscriptions.flush();
    }
  }

  /** Lets feeds rest, or polls them again. */
  static void setPaused(KafkaOptions kafka, List<String> urls, boolean paused) {
    change(
        kafka,
        subscriptions ->
            known(subscriptions, urls)
                .forEach(
                    (url, feed) -> {
                      if (urls.contains(url)) {
                        subscriptions.put(feed.withPaused(paused));
                      }
                    }));
    System.out.println((paused ? "paused " : "resumed ") + String.join(", ", urls));
  }

  /**
   * The whole list.
   *
   * @throws FailedException if one of the addresses is not on it
   */
  static SortedMap<String, FeedSubscription> known(Subscriptions subscriptions, List<String> urls) {
    SortedMap<String, FeedSubscription> known = subscriptions.list();
    for (String url : urls) {
      if (!known.containsKey(url)) {
        throw new FailedException("no feed " + url + " on the list; 'feeds list' shows it");
      }
    }
    return known;
  }
}
