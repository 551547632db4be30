package dev.dateline.enrich.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The host of an address, and whether two are of one site. */
final class UrlHost {
  private UrlHost() {}

  /** {@code null} if it has none. */
  static @Nullable String of(@Nullable String url) {
    try {
      return url == null ? null : URI.create(url).getHost();
    } catch (IllegalArgumentException invalid) {
      return null;
    }
  }

  /**
   * Whether both are of one registrable domain, by the Public Suffix List: {@code
   * sport.courier.example} and {@code www.courier.example}.
   */
  static boolean isSameSite(String host, String other) {
    return host.equalsIgnoreCase(other) || domain(host).equals(domain(other));
  }

  private static String domain(String host) {
    String domain =
        host.indexOf('.') < 0 ? null : EffectiveTldFinder.getAssignedDomain(host, false, false);
    return domain == null ? host : domain;
  }
}
