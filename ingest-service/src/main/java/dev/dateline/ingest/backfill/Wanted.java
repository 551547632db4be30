package dev.dateline.ingest.backfill;

import dev.dateline.url.CanonicalUrl;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which pages to take.
 *
 * @param from fetched at or after; {@code null} for no bound
 * @param to fetched before; {@code null} for no bound
 * @param hosts and their subdomains, in lower case; none for all
 */
public record Wanted(@Nullable Instant from, @Nullable Instant to, Set<String> hosts) {
  /** Every page. */
  public static final Wanted ALL = new Wanted(null, null, Set.of());

  public Wanted {
    Set<String> lower = new TreeSet<>();
    hosts.forEach(host -> lower.add(host.toLowerCase(Locale.ROOT)));
    hosts = java.util.Collections.unmodifiableSet(lower);
  }

  boolean includes(Instant fetchedAt) {
    return (from == null || !fetchedAt.isBefore(from)) && (to == null || fetchedAt.isBefore(to));
  }

  boolean includes(String url) {
    if (hosts.isEmpty()) {
      return true;
    }
    String host = CanonicalUrl.of(url).map(Wanted::host).orElse("");
    for (String tail = host; !tail.isEmpty(); tail = afterDot(tail)) {
      if (hosts.contains(tail)) {
        return true;
      }
    }
    return false;
  }

  private static String host(String canonical) {
    try {
      String host = URI.create(canonical).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String afterDot(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
