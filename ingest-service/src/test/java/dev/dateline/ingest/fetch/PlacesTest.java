package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls of slow sites beside those of quick ones, in time that stands still. */
class PlacesTest {
  private static final int PLACES = 3;
  private static final int SEATS = 15;
  private static final int LONG_SEATS = 7;

  private final Places places = new Places(PLACES);
  private final Stopped stopped = new Stopped();
  private final List<Thread> threads = new ArrayList<>();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT,
          new SimpleMeterRegistry(),
          Clock.systemUTC(),
          SiteShare.ALONE,
          places,
          stopped,
          stopped);

  /** A web that answers at once, and time in which whoever waits waits for good. */
  private static final class Stopped implements Timeline, Transport {
    final AtomicInteger waiting = new AtomicInteger();

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
      boolean slow = host.getHostName().startsWith("slow");
      response.setHeader("Content-Type", "text/html");
      response.setEntity(
          new StringEntity(
              "User-agent: *\nCrawl-delay: " + (slow ? 300 : 0),
              ContentType.TEXT_HTML.withCharset(StandardCharsets.UTF_8)));
      return reader.read(response);
    }

    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public Signal signal() {
      Semaphore raised = new Semaphore(0);
      return new Signal() {
        @Override
        public void raise() {
          raised.release();
        }

        @Override
        public void await(long nanos) throws InterruptedException {
          waiting.incrementAndGet();
          try {
            raised.acquire();
          } finally {
            waiting.decrementAndGet();
          }
        }
      };
    }

    @Override
    public void close() {}
  }

  @AfterEach
  void end() {
    threads.forEach(Thread::interrupt);
    fetching.close();
  }

  @Test
  void whoeverWaitsForASlowSiteHoldsNoPlace() {
    for (int i = 0; i < LONG_SEATS; i++) {
      poll("http://slow" + i + ".com/1"); // asked for robots.txt first, so that the page must wait
    }
    await().until(() -> stopped.waiting.get() == LONG_SEATS);

    assertThat(poll("http://slow0.com/other"))
        .as("no seat is left")
        .succeedsWithin(PATIENCE)
        .isEqualTo(FetchError.BUSY);
    for (int i = 0; i < 10 * PLACES; i++) {
      assertThat(feed("http://quick" + i + ".com/feed")).succeedsWithin(PATIENCE);
    }
  }

  @Test
  void shortWaitsFindSeatsBesideAnyNumberOfLongOnes() {
    for (int i = 0; i < 3 * SEATS; i++) {
      poll("http://slow" + i + ".com/1");
    }
    await().until(() -> stopped.waiting.get() == LONG_SEATS);

    poll("http://quick.com/1");

    await().until(() -> stopped.waiting.get() == LONG_SEATS + 1);
  }

  @Test
  void aPlaceIsHeldAgainAfterTheWaitEvenIfThatWasInterrupted() throws Exception {
    poll("http://slow.com/1");
    await().until(() -> stopped.waiting.get() == 1);

    threads.getFirst().interrupt();
    threads.getFirst().join();

    for (int i = 0; i < PLACES; i++) {
      places.enter();
    }
    CompletableFuture<FetchError> next = feed("http://quick.com/feed");
    assertThat(next).as("all places are taken").isNotDone();
    places.leave();
    assertThat(next).succeedsWithin(PATIENCE);
  }

  @Test
  void aLineThatIsTooLongSendsAwayAllButTheFirst() {
    for (int i = 0; i < 2; i++) {
      poll("http://slow.com/" + i);
    }
    await().until(() -> stopped.waiting.get() == 2);

    assertThat(poll("http://slow.com/third")).succeedsWithin(PATIENCE).isEqualTo(FetchError.BUSY);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private CompletableFuture<FetchError> poll(String page) {
    return inPlace(
        () ->
            fetching.page(page, Map.of(), page) instanceof PageResult.Failed failed
                ? failed.error()
                : null);
  }

  /** As the first request to its site it waits for nothing; robots.txt is not asked for. */
  private CompletableFuture<FetchError> feed(String url) {
    return inPlace(() -> fetching.sitemaps(url).isEmpty() ? null : FetchError.ROBOTS);
  }

  private interface Work {
    FetchError run() throws InterruptedException;
  }

  private CompletableFuture<FetchError> inPlace(Work work) {
    CompletableFuture<FetchError> result = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    places.enter();
                    try {
                      result.complete(work.run());
                    } finally {
                      places.leave();
                    }
                  } catch (InterruptedException e) {
                    result.completeExceptionally(e);
                  }
                });
    threads.add(thread);
    return result;
  }
}
