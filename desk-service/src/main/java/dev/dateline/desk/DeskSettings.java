package dev.dateline.desk;

import dev.dateline.runtime.UsageException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the desk serves.
 *
 * @param host address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param baseUrl where it is reached from outside, for addresses in feeds, with a slash at the end;
 *     {@code null} for where it listens
 * @param dataDir folder of the index and of saved searches
 * @param retention how long articles are kept, at least an hour
 * @param streams how many clients may follow the wire at once, at least 1
 * @param privateWebhooks whether saved searches may push to private addresses and other ports
 */
public record DeskSettings(
    String host,
    int port,
    @Nullable String baseUrl,
    Path dataDir,
    Duration retention,
    int streams,
    boolean privateWebhooks) {
  private static final Duration LEAST = Duration.ofHours(1);

  /**
   * @throws UsageException if a value is out of range
   */
  public DeskSettings {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port must be 0 to 65535, not " + port);
    }
    baseUrl = baseUrl == null ? null : checked(baseUrl);
    if (retention.compareTo(LEAST) < 0) {
      throw new UsageException("--retention must be at least 1h");
    }
    if (streams < 1) {
      throw new UsageException("--streams must be at least 1, not " + streams);
    }
  }

  /** Loopback, any free port, 30 days, 2,000 live clients. */
  public static DeskSettings in(Path dataDir) {
    return new DeskSettings("127.0.0.1", 0, null, dataDir, Duration.ofDays(30), 2_000, false);
  }

  /** The same elsewhere. */
  public DeskSettings at(String host, int port) {
    return new DeskSettings(host, port, baseUrl, dataDir, retention, streams, privateWebhooks);
  }

  private static String checked(String baseUrl) {
    try {
      URI uri = new URI(baseUrl);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
      }
    } catch (URISyntaxException e) {
      throw new UsageException("--base-url must be an http or https address: " + baseUrl);
    }
    throw new UsageException("--base-url must be an http or https address: " + baseUrl);
  }
}
