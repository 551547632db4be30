package dev.dateline.ingest.fetch;

import dev.dateline.url.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host for the connection about to be made, and hands over public addresses only: what
 * was vetted is what is connected to, so a name cannot point elsewhere a moment later (DNS
 * rebinding).
 *
 * <p>Look-ups run on threads of their own, because the JDK's block the few carriers that all
 * virtual threads share.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {
  private static final int THREADS = 32;

  /** A host with many dead addresses must not eat the whole time of a request. */
  private static final int MOST_ADDRESSES = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("dns-", 0).factory());
  private final Predicate<String> mayBePrivate;
  private final Duration timeout;

  /**
   * @param mayBePrivate hosts whose addresses need not be public
   * @param timeout for one look-up
   */
  GuardedResolver(Predicate<String> mayBePrivate, Duration timeout) {
    this.mayBePrivate = mayBePrivate;
    this.timeout = timeout;
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
    threads.shutdownNow();
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    if (Site.isLiteral(host)) {
      return InetAddress.getAllByName(host); // nothing is looked up
    }
    Future<InetAddress[]> answer;
    try {
      answer = threads.submit(() -> InetAddress.getAllByName(host));
    } catch (RejectedExecutionException e) {
      throw new UnknownHostException(host + " was not looked up: closing");
    }
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException("no address for " + host);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new UnknownHostException("no answer from the name server for " + host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted while looking up " + host);
    }
  }
}
