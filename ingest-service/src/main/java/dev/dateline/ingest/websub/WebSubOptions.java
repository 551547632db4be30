package dev.dateline.ingest.websub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how hubs may push: a mixin of commands that poll. */
public final class WebSubOptions {
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

  /** What the options say. */
  public WebSubSettings settings() {
    return new WebSubSettings(webSubUrl, webSubHost, webSubPort, webSubLease, webSubPollFactor);
  }
}
