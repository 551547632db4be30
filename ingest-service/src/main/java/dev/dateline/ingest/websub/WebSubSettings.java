package dev.dateline.ingest.websub;

import dev.dateline.runtime.UsageException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how hubs may push.
 *
 * @param url where hubs reach this very instance, without a slash at its end; {@code null} or blank
 *     to do without hubs
 * @param host address to listen on
 * @param port to listen on; 0 takes any free one
 * @param lease asked for; the hub may give another
 * @param pollFactor by how much the time between polls grows while a hub pushes
 */
public record WebSubSettings(
    @Nullable String url, String host, int port, Duration lease, double pollFactor) {

  /** Off. */
  public static final WebSubSettings OFF =
      new WebSubSettings(null, "127.0.0.1", 8081, Duration.ofDays(10), 6);

  public WebSubSettings {
    if (url != null && url.isBlank()) {
      url = null;
    }
    if (url != null) {
      url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
      check(url);
    }
    if (port < 0 || port > 65_535) {
      throw new UsageException("--websub-port must be 0 to 65535, not " + port);
    }
    if (lease.compareTo(Duration.ofSeconds(10)) < 0 || lease.compareTo(Duration.ofDays(365)) > 0) {
      throw new UsageException("--websub-lease must be 10 s to 365 d");
    }
    if (!(pollFactor >= 1 && pollFactor <= 1_000)) {
      throw new UsageException("--websub-poll-factor must be 1 to 1000, not " + pollFactor);
    }
  }

  private static void check(String url) {
    try {
      URI uri = URI.create(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new UsageException(
        "--websub-url must be an http or https address without a query, not '" + url + "'");
  }
}
