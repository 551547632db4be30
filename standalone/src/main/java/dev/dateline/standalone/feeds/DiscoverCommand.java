package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.discover.Discovery;
import dev.dateline.ingest.discover.FeedDiscovery;
import dev.dateline.ingest.discover.FoundFeed;
import dev.dateline.ingest.discover.Via;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.fetch.FetchOptions;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.console.Output;
import dev.dateline.url.CanonicalUrl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds discover}: which feeds a site has, and which of them to take. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = {
      "Find the feeds of a site, the best first, and say what each is.",
      "Every place is asked for politely, as the ingest service would, and read."
    })
final class DiscoverCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private FetchOptions fetch = new FetchOptions();

  @Parameters(paramLabel = "URL", description = "A site, one of its sections, or a feed.")
  private String url = "";

  @Option(names = "--json", description = "Write one JSON object: page, feeds, problems.")
  private boolean json;

  @Option(names = "--add", description = "Subscribe to the first one.")
  private boolean add;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "With --add: carried to every article; may be repeated.")
  private @Nullable List<String> labels;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "40",
      description = "Most places to ask for (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--pacing",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "Least time between two requests to one site (default: ${DEFAULT-VALUE}).")
  private Duration pacing = Duration.ofSeconds(1);

  @Override
  public Integer call() throws InterruptedException {
    if (most < 1 || most > 1_000) {
      throw new UsageException("--most must be 1 to 1000, not " + most);
    }
    boolean bare = !url.contains("://");
    String address = bare ? "https://" + url : url;
    if (CanonicalUrl.of(address).isEmpty()) {
      throw new UsageException("'" + url + "' is no http or https address");
    }
    if (add) {
      Brokers.require(kafka);
    }
    Discovery found = discover(address);
    if (bare && found.feeds().isEmpty() && isUnreachable(found)) {
      address = "http://" + url;
      found = discover(address);
    }
    for (String line :
        json ? List.of(DiscoveryTable.json(address, found)) : DiscoveryTable.lines(found)) {
      Output.print(line);
    }
    if (found.feeds().isEmpty()) {
      throw new FailedException("no feed found at " + address + reason(found));
    }
    if (add) {
      subscribe(found.feeds().getFirst());
    }
    return 0;
  }

  private Discovery discover(String address) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    FetchSettings usual = FetchSettings.DEFAULT;
    FetchSettings settings = fetch.settings(pacing, usual.perSite(), usual.connections());
    boolean watched = System.console() != null;
    try (Fetching fetching = new Fetching(settings, new SimpleMeterRegistry(), clock)) {
      return new FeedDiscovery(fetching, new FeedParser(FeedLimits.DEFAULT, clock), most, clock)
          .discover(
              address,
              place -> {
                if (watched) {
                  System.err.println("asking " + place);
                }
              });
    }
  }

  private void subscribe(FoundFeed feed) {
    try (Subscriptions subscriptions = new Subscriptions(kafka)) {
      subscriptions.put(
          new FeedSubscription(
              feed.url(),
              null,
              labels == null ? List.of() : labels,
              FullText.PAGE,
              Map.of(),
              Selectors.NONE,
              false));
      subscriptions.flush();
    }
    if (!json) {
      Output.print("added " + feed.url());
    }
  }

  /** Whether the site did not answer at all, so that it may do so over plain http. */
  private static boolean isUnreachable(Discovery found) {
    return found.problems().stream()
        .anyMatch(
            p ->
                p.via() == Via.GIVEN
                    && (p.message().startsWith("connect")
                        || p.message().startsWith("tls")
                        || p.message().startsWith("timeout")));
  }

  private static String reason(Discovery found) {
    return found.problems().stream()
        .filter(p -> p.via() == Via.GIVEN)
        .findFirst()
        .map(p -> ": " + p.message())
        .orElse("");
  }
}
