package dev.dateline.ingest.fetch;

import dev.dateline.url.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host for the connection about to be made, and hands over public addresses only: what
 * was vetted is what is connected to, so a name cannot point elsewhere a moment later (DNS
 * rebinding).
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {
  /** A host with many dead addresses must not eat the whole time of a request. */
  private static final int MOST_ADDRESSES = 4;

  private final Predicate<String> mayBePrivate;
  private final LookUps names;

  /**
   * @param mayBePrivate hosts whose addresses need not be public
   * @param timeout for one look-up
   */
  GuardedResolver(Predicate<String> mayBePrivate, Duration timeout) {
    this.mayBePrivate = mayBePrivate;
    names = new LookUps(timeout, InetAddress::getAllByName);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> safe = new ArrayList<>();
    String refusal = "";
    for (InetAddress address : lookUp(host)) {
      String reason = mayBePrivate.test(host) ? null : AddressGuard.refusal(address);
      if (reason == null) {
        safe.add(address);
      } else {
        refusal = address.getHostAddress() + " is " + reason;
      }
    }
    if (safe.isEmpty()) {
      throw new UnsafeAddressException(host + " is not public: " + refusal);
    }
    return safe.stream().limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  @Override
  public void close() {
    names.close();
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    return Site.isLiteral(host)
        ? InetAddress.getAllByName(host) // nothing is looked up
        : names.addresses(host);
  }
}
