package dev.dateline.ingest.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.SiteNotice;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.PageResult;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.fetch.Timeline;
import dev.dateline.ingest.fetch.Transport;
import dev.dateline.ingest.subscription.FeedPartitioner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site that changes hands as fast as it can, between instances of several threads each. */
class SiteTurnsRaceTest {
  private static final int PARTITIONS = 3;
  private static final int PAGES = 500;
  private static final String PAGE = "http://www.harbour.com/story/";
  private static final int OWN = FeedPartitioner.partition(PAGE, PARTITIONS);

  private final ExecutorService log = Executors.newSingleThreadExecutor();
  private final List<Instance> instances = new CopyOnWriteArrayList<>();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();

  private final class Instance implements Bulletin, Transport {
    final AtomicInteger open = new AtomicInteger();
    final SiteTurns turns;
    final Fetching fetching;

    Instance(String name, int partition) {
      FetchSettings settings = FetchSettings.DEFAULT.onLoopback(Duration.ZERO);
      Clock clock = Clock.systemUTC();
      turns =
          new SiteTurns(name, PARTITIONS, this, settings.timeout(), clock, Timeline.REAL::nanos);
      fetching =
          new Fetching(
              settings,
              new SimpleMeterRegistry(),
              clock,
              turns,
              Places.unlimited(),
              Timeline.REAL,
              this);
      turns.start(fetching.sites());
      turns.take(List.of(partition));
      turns.read(1);
    }

    @Override
    public void write(SiteNotice notice) {
      told.incrementAndGet();
      log.execute(() -> instances.forEach(one -> one.hear(notice)));
    }

    private void hear(SiteNotice notice) {
      if (notice.turn() != null) {
        turns.hear(notice.site(), notice.turn());
      }
    }

    @Override
    public void flush() {}

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      open.incrementAndGet();
      for (int i = 0; i < 50; i++) {
        Thread.yield();
      }
      if (instances.stream().filter(one -> one.open.get() > 0).count() > 1) {
        together.incrementAndGet();
      }
      open.decrementAndGet();
      BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
      response.setHeader("Content-Type", "text/html");
      response.setEntity(
          new StringEntity(
              "User-agent: *", ContentType.TEXT_HTML.withCharset(StandardCharsets.UTF_8)));
      return reader.read(response);
    }

    int visit() throws InterruptedException {
      int fetched = 0;
      for (int i = 0; i < PAGES; i++) {
        fetched += fetching.page(PAGE + i, Map.of(), PAGE) instanceof PageResult.Fetched ? 1 : 0;
        Thread.yield();
      }
      return fetched;
    }

    @Override
    public void close() {}
  }

  @Test
  @Timeout(60) // they would wait for each other's locks for ever
  void threadsThatAskTellAndHearAtOnceNeitherMeetNorBlockEachOther() throws Exception {
    for (int i = 0; i < PARTITIONS; i++) {
      instances.add(new Instance("i" + i, (OWN + i) % PARTITIONS));
    }
    List<Future<Integer>> visits = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      instances.forEach(one -> visits.add(threads.submit(one::visit)));
      instances.forEach(one -> visits.add(threads.submit(one::visit)));
    }
    log.shutdown();

    for (Future<Integer> visit : visits) {
      assertThat(visit.get()).isEqualTo(PAGES);
    }
    assertThat(told.get()).as("it changed hands").isGreaterThan(100);
    assertThat(together).hasValue(0);
  }
}
