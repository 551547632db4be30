package dev.dateline.ingest.fetch;

import dev.dateline.runtime.ByteSize;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What fetching may reach and cost: a mixin of every command that asks sites for something. */
public final class FetchOptions {
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

  /**
   * What the options say.
   *
   * @param pacing least time between two requests to one site
   * @param perSite requests to one site at once
   * @param connections open at once
   */
  public FetchSettings settings(Duration pacing, int perSite, int connections) {
    return new FetchSettings(
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
        proxy);
  }
}
