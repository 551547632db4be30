package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.SetClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

/** A request whose kept connection turns out to be closed is sent once more. */
class StaleConnectionTest {
  private static final Duration SEEN_AFTER = Duration.ofSeconds(3);

  /** Redirects once, each time over a connection that is closed. */
  private final class Web implements Transport {
    final List<Duration> limits = new ArrayList<>();

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      limits.add(limit);
      if (limits.size() % 2 == 1) {
        time.now += SEEN_AFTER.toNanos();
        throw new StaleConnectionException(new NoHttpResponseException("closed"));
      }
      BasicClassicHttpResponse response =
          new BasicClassicHttpResponse(limits.size() == 2 && isGet(request) ? 302 : 204);
      response.setHeader("Location", "/next");
      return reader.read(response);
    }

    private static boolean isGet(HttpUriRequestBase request) {
      return request.getMethod().equals("GET");
    }

    @Override
    public void close() {}
  }

  private final WaitedTime time = new WaitedTime();
  private final Web web = new Web();
  private final FetchSettings settings = FetchSettings.DEFAULT.onLoopback(Duration.ZERO);
  private final Clock clock = new SetClock(Instant.parse("2026-03-04T12:00:00Z"));

  @Test
  void bothTriesShareTheTimeLimitOfTheWholeFetch() throws Exception {
    HttpFetcher fetcher = new HttpFetcher(settings, web, new Pacer(Duration.ZERO, 2, time), clock);

    fetcher.fetch(FetchRequest.robots("https://harbour.com/robots.txt", 1000));

    Duration whole = settings.timeout();
    Duration second = whole.minus(SEEN_AFTER);
    assertThat(web.limits).containsExactly(whole, second, second, second.minus(SEEN_AFTER));
  }

  @Test
  void aFormIsSentOnceMoreToo() throws Exception {
    FormSender forms = new FormSender(settings, web, clock);

    assertThat(forms.post("https://hub.com/", "a=b")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(web.limits).hasSize(2);
  }
}
