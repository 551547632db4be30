package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Json;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline feeds list}: all feeds and how they are. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "One line for each: health, last success, entries published, next poll, address, title.")
final class ListCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--failing", description = "Only those whose last poll failed.")
  private boolean failing;

  @Option(names = "--ndjson", description = "Write lines of JSON: {\"feed\", \"state\"?}.")
  private boolean ndjson;

  @Override
  public void run() {
    Brokers.require(kafka);
    var json = Json.mapper();
    Instant now = Clock.systemUTC().instant();
    try (Subscriptions subscriptions = new Subscriptions(kafka);
        Output out = Output.standard()) {
      SortedMap<String, FeedState> states = subscriptions.states();
      for (FeedSubscription feed : subscriptions.list().values()) {
        FeedState state = states.get(feed.url());
        if (failing && (state == null || state.health().errors() == 0)) {
          continue;
        }
        var line = json.createObjectNode();
        line.set("feed", json.valueToTree(feed));
        if (state != null) {
          line.set("state", json.valueToTree(state));
        }
        out.line(ndjson ? line.toString() : FeedLine.of(feed, state, now));
      }
    } catch (ClosedOutputException e) {
      // whoever read us has seen enough
    }
  }
}
