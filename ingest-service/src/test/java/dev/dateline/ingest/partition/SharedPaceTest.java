package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.fetch.Transport;
import dev.dateline.ingest.fetch.WaitedTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** Several instances that are all led to one site, each as fast as it may. */
class SharedPaceTest {
  private static final int PARTITIONS = 6;
  private static final int REQUESTS = 60;
  private static final long PACE = FetchSettings.DEFAULT.pacing().toMillis();
  private static final String PAGE = "http://www.harbour.com/story/";

  /** An instance with its own time, which passes by being waited for. */
  private static final class Instance implements Transport {
    final List<Long> starts = new ArrayList<>();
    private final SiteOwners owners = new SiteOwners(PARTITIONS, Visits.UNHEARD);
    private final long answerMillis;
    private final WaitedTime time = new WaitedTime();

    Instance(int number, int of, long beganMillis, long answerMillis) {
      IntStream.range(0, PARTITIONS).filter(p -> p % of == number).forEach(owners::hold);
      owners.shareWith(of);
      time.now = beganMillis * 1_000_000;
      this.answerMillis = answerMillis;
    }

    void fetchPages() throws InterruptedException {
      try (Fetching fetching =
          new Fetching(
              FetchSettings.DEFAULT,
              new SimpleMeterRegistry(),
              Clock.systemUTC(),
              owners,
              Places.unlimited(),
              time,
              this)) {
        while (starts.size() < REQUESTS) {
          fetching.page(PAGE + starts.size(), Map.of(), PAGE);
        }
      }
    }

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      starts.add(time.now / 1_000_000);
      time.now += answerMillis * 1_000_000;
      BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
      response.setHeader("Content-Type", "text/html");
      response.setEntity(
          new StringEntity(
              "User-agent: *", ContentType.TEXT_HTML.withCharset(StandardCharsets.UTF_8)));
      return reader.read(response);
    }

    @Override
    public void close() {}
  }

  /**
   * Over any time the site sees no more than its rate, but for one request of each: a bucket that
   * leaks at the site's rate never holds more.
   */
  @Property(tries = 200)
  void togetherTheyAskNoMoreOftenThanOneAlone(
      @ForAll @IntRange(min = 1, max = 8) int instances,
      @ForAll @LongRange(min = 0, max = 20_000) long apartMillis,
      @ForAll @LongRange(min = 1, max = 5_000) long answerMillis)
      throws InterruptedException {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < Math.min(instances, PARTITIONS); i++) { // the others poll nothing
      Instance one = new Instance(i, instances, i * apartMillis, answerMillis);
      one.fetchPages();
      starts.addAll(one.starts);
    }
    starts.sort(null);

    double bucket = 0;
    long before = 0;
    for (long start : starts) {
      bucket = Math.max(0, bucket - (start - before) / (double) PACE) + 1;
      before = start;
      assertThat(bucket).isLessThanOrEqualTo(Math.min(instances, PARTITIONS) + 0.01);
    }
  }
}
