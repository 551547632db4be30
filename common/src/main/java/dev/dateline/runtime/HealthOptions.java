package dev.dateline.runtime;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** Where a service answers for its health: a mixin of every service's command. */
public final class HealthOptions {
  @Option(
      names = "--health-port",
      paramLabel = "PORT",
      description =
          "Port of /health/live, /health/ready and /metrics; 0 takes any free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--health-host",
      paramLabel = "HOST",
      description = "Address that the health port listens on (default: ${DEFAULT-VALUE}).",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  /**
   * Starts answering.
   *
   * @throws UsageException if the port is out of range
   * @throws FailedException if the port is taken
   */
  public HealthServer serve(Health health, PrometheusMeterRegistry metrics) {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--health-port must be 0 to 65535, not " + port);
    }
    return HealthServer.start(new InetSocketAddress(host, port), health, metrics);
  }
}
