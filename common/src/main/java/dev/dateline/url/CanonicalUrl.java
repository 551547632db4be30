package dev.dateline.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of an article's address: what stays of it when everything is taken off that
 * does not choose the page (RFC 3986, section 6, and the habits of publishers).
 *
 * <ul>
 *   <li>scheme and host in lower case, IDN as A-labels, default ports, user info, fragments and the
 *       host's last dot gone; {@code http} at its default port becomes {@code https}
 *   <li>dot segments resolved, needless percent-escapes undone, the rest in upper case
 *   <li>tracking parameters and session ids gone, what is left sorted by name
 *   <li>AMP caches, AMP paths and mobile hosts led back to the page they stand for
 * </ul>
 *
 * <p>It is a fixed point: the canonical form of a canonical form is itself.
 */
public final class CanonicalUrl {
  /** Longest address accepted, in UTF-16 units. */
  public static final int MAX_LENGTH = 4096;

  private static final Pattern GOOGLE = Pattern.compile("(www\\.)?google\\.[a-z.]{2,6}");

  private static final Pattern SHAPE =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

  /** AMP caches name the origin in their path: {@code /c/s/host/path}, {@code /amp/s/host/path}. */
  private static final Pattern AMP_CACHE_PATH =
      Pattern.compile("/(?:(?:[cvi]|amp)/)(s/)?([a-z0-9.-]+\\.[a-z]{2,}(?::\\d+)?)(/.*)?");

  /** Unwrapping an AMP cache may show another; no honest address nests deeper. */
  private static final int MAX_UNWRAPS = 3;

  private CanonicalUrl() {}

  /**
   * @param url an absolute address; white space around it is ignored
   * @return its canonical form; empty if it is none of http or https, has no host, or is too long
   */
  public static Optional<String> of(@Nullable String url) {
    return url == null ? Optional.empty() : of(url.strip(), MAX_UNWRAPS);
  }

  /** The host of an address without {@code www.} and port; empty as for {@link #of}. */
  public static Optional<String> domain(@Nullable String url) {
    return of(url)
        .map(SHAPE::matcher)
        .filter(Matcher::matches)
        .map(m -> Host.parse(m.group(2)))
        .map(host -> host.name().startsWith("www.") ? host.name().substring(4) : host.name());
  }

  private static Optional<String> of(String url, int unwraps) {
    if (url.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher m = SHAPE.matcher(url.replaceAll("[\\t\\n\\r]", ""));
    if (!m.matches()) {
      return Optional.empty();
    }
    Host host = Host.parse(m.group(2));
    if (host == null) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    String path = Path.normalise(m.group(3));
    Matcher cached = AMP_CACHE_PATH.matcher(path);
    if (unwraps > 0 && isAmpCache(host.name()) && cached.matches()) {
      String rest = cached.group(3) == null ? "/" : cached.group(3);
      String query = m.group(4) == null ? "" : "?" + m.group(4);
      return of(
          (cached.group(1) == null ? "http://" : "https://") + cached.group(2) + rest + query,
          unwraps - 1);
    }
    boolean secure = scheme.equals("https") || (host.isPublicName() && host.hasDefaultPort(scheme));
    Host shown = host.hasDefaultPort(scheme) ? host.withoutPort() : host;
    return Optional.of(
        (secure ? "https://" : "http://")
            + shown.desktop()
            + Path.canonical(path)
            + query(m.group(4)));
  }

  private static boolean isAmpCache(String host) {
    return host.endsWith(".cdn.ampproject.org")
        || host.equals("cdn.ampproject.org")
        || host.equals("ampproject.org")
        || GOOGLE.matcher(host).matches()
        || host.equals("www.bing-amp.com")
        || host.endsWith(".bing-amp.com");
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      if (!parameter.isEmpty() && !Noise.isNoise(name, value)) {
        kept.add(PercentEncoding.normalise(parameter));
      }
    }
    if (kept.isEmpty()) {
      return "";
    }
    kept.sort(java.util.Comparator.naturalOrder());
    return "?" + String.join("&", kept);
  }
}
