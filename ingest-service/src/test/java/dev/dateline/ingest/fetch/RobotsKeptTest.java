package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.SetClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

/** Which copies of robots.txt are kept, and who is told of them. */
class RobotsKeptTest {
  private static final int KEPT = 3;

  private static final class Web implements Transport {
    final List<String> asked = new ArrayList<>();
    int status = 200;
    boolean interrupts;

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      asked.add(host.getHostName());
      if (interrupts) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
      BasicClassicHttpResponse response = new BasicClassicHttpResponse(status);
      response.setEntity(
          new StringEntity(
              "User-agent: *\nCrawl-delay: 7",
              ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8)));
      return reader.read(response);
    }

    @Override
    public void close() {}
  }

  private final Web web = new Web();
  private final WaitedTime time = new WaitedTime();
  private final SetClock clock = new SetClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Pacer pacer = new Pacer(Duration.ZERO, 2, time);
  private final RobotsFiles robots =
      new RobotsFiles(
          new HttpFetcher(FetchSettings.DEFAULT.onLoopback(Duration.ZERO), web, pacer, clock),
          pacer,
          Places.unlimited(),
          clock,
          time,
          KEPT);

  @Test
  void ofTooManyThoseAreForgottenThatWereAskedForLeastLately() throws Exception {
    for (String host : List.of("a.com", "b.com", "c.com", "a.com", "d.com", "a.com", "e.com")) {
      robots.crawlDelay(target(host));
    }
    assertThat(web.asked).containsExactly("a.com", "b.com", "c.com", "d.com", "e.com");

    robots.crawlDelay(target("a.com"));
    robots.crawlDelay(target("e.com"));
    assertThat(web.asked).hasSize(5);

    robots.crawlDelay(target("b.com"));
    assertThat(web.asked).hasSize(6);
  }

  @Test
  void thePacerIsToldTheDelayOfAnOldCopyToo() throws Exception {
    Target harbour = target("harbour.com");
    robots.crawlDelay(harbour);
    pacer.crawlDelay(Site.of(harbour), harbour.origin(), Duration.ZERO); // as if forgotten
    clock.pass(Duration.ofHours(25));
    web.status = 500;

    assertThat(robots.crawlDelay(harbour)).isEqualTo(Duration.ofSeconds(7));
    long asked = time.now;
    pacer.await(Site.of(harbour)).close();
    assertThat(time.now - asked).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void whoIsInterruptedLeavesNoSiteUnreachable() throws Exception {
    web.interrupts = true;
    assertThatThrownBy(() -> robots.refusal(target("harbour.com")))
        .isInstanceOf(InterruptedException.class);

    web.interrupts = false;
    assertThat(robots.refusal(target("harbour.com"))).isNull();
  }

  private static Target target(String host) throws IOException {
    return Target.parse("https://" + host + "/story");
  }
}
