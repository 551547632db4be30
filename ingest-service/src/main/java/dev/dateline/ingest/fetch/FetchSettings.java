package dev.dateline.ingest.fetch;

import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.UsageException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What fetching may do and cost.
 *
 * @param contact an address in the User-Agent where a publisher can complain; {@code null} for none
 * @param allowPrivateAddresses whether private, local and reserved addresses and ports other than
 *     80 and 443 may be reached
 * @param ownHosts hosts of the user's own, which may be reached so whatever the rest may
 * @param pageLimit most bytes of a page, decompressed
 * @param feedLimit most bytes of a feed, decompressed
 * @param maxRedirects followed for one request
 * @param connectTimeout for one connection
 * @param timeout for one request with its redirects, from first to last byte
 * @param pacing least time between two requests to one site
 * @param perSite requests to one site at once
 * @param connections open at once
 * @param robots what robots.txt is asked about
 * @param proxy through which everything goes, as in {@code http://proxy.example:3128}; {@code null}
 *     for none. It looks names up in our place, so it must refuse private destinations itself
 */
public record FetchSettings(
    @Nullable String contact,
    boolean allowPrivateAddresses,
    Set<String> ownHosts,
    ByteSize pageLimit,
    ByteSize feedLimit,
    int maxRedirects,
    Duration connectTimeout,
    Duration timeout,
    Duration pacing,
    int perSite,
    int connections,
    RobotsScope robots,
    @Nullable URI proxy) {

  /** Large enough for any honest page or feed, small enough for memory. */
  private static final long MOST_BYTES = 256L << 20;

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]*)|[0-9a-f:.]*:[0-9a-f:.]*");

  /** Nothing in it may end the comment of a header in which it stands. */
  private static final Pattern CONTACT =
      Pattern.compile("(?i)(https?://[^\\s()<>/]|mailto:[^\\s()<>@]+@)[^\\s()<>]+");

  /** As documented: 8 MiB a page, 16 MiB a feed, 5 redirects, 30 s, 2 s between requests. */
  public static final FetchSettings DEFAULT =
      new FetchSettings(
          null,
          false,
          Set.of(),
          new ByteSize(8L << 20),
          new ByteSize(16L << 20),
          5,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          2,
          400,
          RobotsScope.PAGES,
          null);

  public FetchSettings {
    ownHosts =
        ownHosts.stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String host : ownHosts) {
      if (!HOST.matcher(host).matches()) {
        throw new UsageException("--own-hosts takes bare names or addresses, not '" + host + "'");
      }
    }
    if (contact != null && !CONTACT.matcher(contact).matches()) {
      throw new UsageException(
          "--user-agent-contact must be an http, https or mailto address, not '" + contact + "'");
    }
    if (pageLimit.bytes() < 1 || pageLimit.bytes() > MOST_BYTES) {
      throw new UsageException("--page-limit must be 1B to 256MiB, not " + pageLimit);
    }
    if (feedLimit.bytes() < 1 || feedLimit.bytes() > MOST_BYTES) {
      throw new UsageException("--feed-limit must be 1B to 256MiB, not " + feedLimit);
    }
    if (maxRedirects < 0 || maxRedirects > 20) {
      throw new UsageException("--max-redirects must be 0 to 20, not " + maxRedirects);
    }
    if (!connectTimeout.isPositive() || !timeout.isPositive()) {
      throw new UsageException("--connect-timeout and --fetch-timeout must be longer than zero");
    }
    if (proxy != null && !isProxy(proxy)) {
      throw new UsageException(
          "--proxy must be http://host:port without user, path or query, not " + hidden(proxy));
    }
    if (perSite < 1 || connections < 1) {
      throw new UsageException("--per-site and --connections must be at least 1");
    }
  }

  /** Whether a host may have a private address and any port. */
  boolean mayBePrivate(String host) {
    return allowPrivateAddresses || ownHosts.contains(host);
  }

  private static boolean isProxy(URI proxy) {
    String path = proxy.getRawPath();
    return "http".equalsIgnoreCase(proxy.getScheme())
        && proxy.getHost() != null
        && proxy.getPort() > 0
        && proxy.getRawUserInfo() == null
        && (path == null || path.isEmpty() || path.equals("/"))
        && proxy.getRawQuery() == null;
  }

  private static String hidden(URI proxy) {
    return proxy.toString().replaceFirst("//[^/@]*@", "//…@");
  }

  /** The User-Agent, whose first word is also our name in robots.txt. */
  String userAgent() {
    return contact == null ? "Dateline/0.1" : "Dateline/0.1 (+" + contact + ")";
  }

  /** The same, for outlets on loopback: private addresses allowed, and the given pace. */
  public FetchSettings onLoopback(Duration pacing) {
    return new FetchSettings(
        contact,
        true,
        ownHosts,
        pageLimit,
        feedLimit,
        maxRedirects,
        connectTimeout,
        timeout,
        pacing,
        perSite,
        connections,
        robots,
        proxy);
  }
}
