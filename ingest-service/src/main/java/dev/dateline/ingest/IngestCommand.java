package dev.dateline.ingest;

import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.RobotsScope;
import dev.dateline.ingest.poll.PollSettings;
import dev.dateline.ingest.websub.WebSubSettings;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.Foreground;
import dev.dateline.runtime.HealthOptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.Metrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ingest}: the service in the foreground, against a broker that is already there. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Polls the feeds of news.feeds and publishes what is new in them to news.raw.")
public final class IngestCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private HealthOptions health = new HealthOptions();

  @Option(
      names = "--user-agent-contact",
      paramLabel = "URL",
      description = "Where publishers can reach you; part of the User-Agent.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private-addresses",
      description =
          "Also reach private, local and reserved addresses, and other ports than 80 and 443.")
  private boolean allowPrivateAddresses;

  @Option(
      names = "--own-hosts",
      paramLabel = "HOST",
      split = ",",
      description =
          "Hosts of your own, separated by commas: reached at private addresses and on any port.")
  private Set<String> ownHosts = new LinkedHashSet<>();

  @Option(
      names = "--page-limit",
      paramLabel = "SIZE",
      defaultValue = "8MiB",
      description = "Most bytes of a page, decompressed (default: ${DEFAULT-VALUE}).")
  private ByteSize pageLimit = FetchSettings.DEFAULT.pageLimit();

  @Option(
      names = "--feed-limit",
      paramLabel = "SIZE",
      defaultValue = "16MiB",
      description = "Most bytes of a feed, decompressed (default: ${DEFAULT-VALUE}).")
  private ByteSize feedLimit = FetchSettings.DEFAULT.feedLimit();

  @Option(
      names = "--max-redirects",
      paramLabel = "N",
      defaultValue = "5",
      description = "Redirects followed for one request (default: ${DEFAULT-VALUE}).")
  private int maxRedirects;

  @Option(
      names = "--connect-timeout",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "For one connection (default: ${DEFAULT-VALUE}).")
  private Duration connectTimeout = FetchSettings.DEFAULT.connectTimeout();

  @Option(
      names = "--fetch-timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = "For one request from first to last byte (default: ${DEFAULT-VALUE}).")
  private Duration fetchTimeout = FetchSettings.DEFAULT.timeout();

  @Option(
      names = "--pacing",
      paramLabel = "TIME",
      defaultValue = "2s",
      description = "Least time between two requests to one site (default: ${DEFAULT-VALUE}).")
  private Duration pacing = FetchSettings.DEFAULT.pacing();

  @Option(
      names = "--per-site",
      paramLabel = "N",
      defaultValue = "2",
      description = "Requests to one site at once (default: ${DEFAULT-VALUE}).")
  private int perSite;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "400",
      description = "Connections open at once (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--robots",
      paramLabel = "SCOPE",
      defaultValue = "PAGES",
      description =
          "What robots.txt is asked about: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RobotsScope robots = FetchSettings.DEFAULT.robots();

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description =
          "Fetch everything through this proxy, such as http://proxy:3128. It looks names up, so it"
              + " must refuse private destinations itself.")
  private @Nullable URI proxy;

  @Option(
      names = "--first-interval",
      paramLabel = "TIME",
      defaultValue = "10m",
      description = "Between polls of a feed whose rhythm is unknown (default: ${DEFAULT-VALUE}).")
  private Duration firstInterval = PollSettings.DEFAULT.firstInterval();

  @Option(
      names = "--min-interval",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "Shortest time between polls of a feed (default: ${DEFAULT-VALUE}).")
  private Duration minInterval = PollSettings.DEFAULT.minInterval();

  @Option(
      names = "--max-interval",
      paramLabel = "TIME",
      defaultValue = "1h",
      description =
          "Longest time between polls of a feed that answers (default: ${DEFAULT-VALUE}).")
  private Duration maxInterval = PollSettings.DEFAULT.maxInterval();

  @Option(
      names = "--max-backoff",
      paramLabel = "TIME",
      defaultValue = "1d",
      description = "Longest time between polls of a feed that fails (default: ${DEFAULT-VALUE}).")
  private Duration maxBackoff = PollSettings.DEFAULT.maxBackoff();

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Entries read from one feed (default: ${DEFAULT-VALUE}).")
  private int maxEntries;

  @Option(
      names = "--page-attempts",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Polls in which a page is asked for before its entry goes without (default:"
              + " ${DEFAULT-VALUE}).")
  private int pageAttempts;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most articles of a poll in one transaction (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--websub-url",
      paramLabel = "URL",
      description =
          "Where hubs reach this very instance, to push what is new (WebSub); without it all feeds"
              + " are only polled.")
  private @Nullable String webSubUrl;

  @Option(
      names = "--websub-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address that the port for hubs listens on (default: ${DEFAULT-VALUE}).")
  private String webSubHost = WebSubSettings.OFF.host();

  @Option(
      names = "--websub-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port for hubs, if --websub-url is set (default: ${DEFAULT-VALUE}).")
  private int webSubPort;

  @Option(
      names = "--websub-lease",
      paramLabel = "TIME",
      defaultValue = "10d",
      description =
          "How long hubs are asked to push; renewed before its end (default: ${DEFAULT-VALUE}).")
  private Duration webSubLease = WebSubSettings.OFF.lease();

  @Option(
      names = "--websub-poll-factor",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "By how much the time between polls grows while a hub pushes (default:"
              + " ${DEFAULT-VALUE}).")
  private double webSubPollFactor;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "6",
      description = "Of topics that do not exist yet (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--polls",
      paramLabel = "N",
      defaultValue = "400",
      description = "Feeds polled at once (default: ${DEFAULT-VALUE}).")
  private int polls;

  @Option(
      names = "--instance-id",
      paramLabel = "ID",
      description =
          "A name of this instance's own that outlives a restart, so that it gets its partitions"
              + " back at once.")
  private @Nullable String instanceId;

  @Override
  public Integer call() throws InterruptedException {
    PrometheusMeterRegistry metrics = Metrics.registry("ingest");
    IngestService service = new IngestService(kafka, settings(), metrics, Clock.systemUTC());
    return Foreground.run(service, health, metrics);
  }

  /** What the options say. */
  IngestSettings settings() {
    return new IngestSettings(
        new FetchSettings(
            contact,
            allowPrivateAddresses,
            ownHosts,
            pageLimit,
            feedLimit,
            maxRedirects,
            connectTimeout,
            fetchTimeout,
            pacing,
            perSite,
            connections,
            robots,
            proxy),
        new PollSettings(
            firstInterval, minInterval, maxInterval, maxBackoff, maxEntries, pageAttempts, batch),
        new WebSubSettings(webSubUrl, webSubHost, webSubPort, webSubLease, webSubPollFactor),
        partitions,
        polls,
        instanceId);
  }
}
