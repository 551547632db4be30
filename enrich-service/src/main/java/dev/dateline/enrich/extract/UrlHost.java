package dev.dateline.enrich.extract;

import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The host of an address, and whether two are of one site. */
final class UrlHost {
  /** Labels such as {@code co} in {@code courier.co.example} are no domain of their own. */
  private static final int SHORT_LABEL = 3;

  private UrlHost() {}

  /** {@code null} if it has none. */
  static @Nullable String of(@Nullable String url) {
    try {
      return url == null ? null : URI.create(url).getHost();
    } catch (IllegalArgumentException invalid) {
      return null;
    }
  }

  /** Whether both are of one domain: {@code sport.courier.example}, {@code www.courier.example}. */
  static boolean isSameSite(String host, String other) {
    return domain(host).equals(domain(other));
  }

  private static String domain(String host) {
    String[] labels = host.split("\\.");
    int second = labels.length - 2;
    int first = second > 0 && labels[second].length() <= SHORT_LABEL ? second - 1 : second;
    return String.join(".", Arrays.copyOfRange(labels, Math.max(0, first), labels.length));
  }
}
