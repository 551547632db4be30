package dev.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up names on threads of its own, because the JDK blocks the few carriers that all virtual
 * threads share. A look-up cannot be broken off: one that gets no answer keeps its thread for as
 * long as the system's resolver tries. So there are many threads, one look-up of a name at a time,
 * and whoever asks for a name that is late already is told so at once. What was answered, and what
 * does not exist, the JDK remembers for some seconds. Thread-safe.
 */
final class LookUps implements AutoCloseable {
  private static final int THREADS = 256;
  private static final int IDLE_SECONDS = 30;

  private final Source source;
  private final Duration timeout;
  private final ThreadPoolExecutor threads;
  private final Map<String, LookUp> underWay = new ConcurrentHashMap<>();

  /** What knows the addresses of names; blocks. */
  interface Source {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static final class LookUp {
    final CountDownLatch begun = new CountDownLatch(1);
    final CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
    volatile long beganNanos;
  }

  /**
   * @param timeout for a look-up from its beginning; a place is waited for as long again
   */
  LookUps(Duration timeout, Source source) {
    this.timeout = timeout;
    this.source = source;
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("dns-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** The addresses of a name; at least one. */
  InetAddress[] addresses(String host) throws UnknownHostException {
    try {
      return answer(host, underWay.computeIfAbsent(host, this::begin));
    } catch (RejectedExecutionException e) {
      throw new UnknownHostException(host + " was not looked up: closing");
    } catch (ExecutionException e) {
      throw new UnknownHostException("no address for " + host);
    } catch (TimeoutException e) {
      throw new UnknownHostException("no answer from the name server for " + host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted while looking up " + host);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private LookUp begin(String host) {
    LookUp lookUp = new LookUp();
    threads.execute(
        () -> {
          lookUp.beganNanos = System.nanoTime();
          lookUp.begun.countDown();
          try {
            lookUp.answer.complete(source.addresses(host));
          } catch (UnknownHostException | RuntimeException e) {
            lookUp.answer.completeExceptionally(e);
          } finally {
            underWay.remove(host, lookUp);
          }
        });
    return lookUp;
  }

  private InetAddress[] answer(String host, LookUp lookUp)
      throws UnknownHostException, InterruptedException, ExecutionException, TimeoutException {
    if (!lookUp.begun.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new UnknownHostException(host + " was not looked up: too many names wait");
    }
    long left = timeout.toNanos() - (System.nanoTime() - lookUp.beganNanos);
    return lookUp.answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
  }
}
