package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.Brokers;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds explain}: one feed in full. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "All that is known of a feed: its health, and why it is polled when.")
final class ExplainCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(paramLabel = "URL")
  private String url = "";

  @Override
  public void run() {
    Brokers.require(kafka);
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      FeedSubscription feed = FeedList.known(subscriptions, List.of(url)).get(url);
      if (feed != null) {
        FeedState state = subscriptions.states().get(url);
        FeedLine.explained(feed, state, Clock.systemUTC().instant()).forEach(System.out::println);
      }
    }
  }
}
