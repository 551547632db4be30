package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.SetClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RFC 9309 where a robots.txt is old, late, large or led to by a redirect. */
class RobotsFilesTest {
  private static final String RULES = "User-agent: *\nDisallow: /secret\n";

  private final Loopback server = new Loopback();
  private final SetClock clock = new SetClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO), new SimpleMeterRegistry(), clock);
  private final AtomicInteger status = new AtomicInteger(200);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void isAskedForOnceADay() throws Exception {
    serve(RULES);

    page("/open/1");
    clock.pass(Duration.ofHours(23));
    page("/open/2");
    assertThat(asked).hasValue(1);

    clock.pass(Duration.ofHours(2));
    page("/open/3");
    assertThat(asked).hasValue(2);
  }

  @Test
  void anOldCopyStaysGoodForAMonthWhileANewOneCannotBeHad() throws Exception {
    serve(RULES);
    page("/open/1");
    status.set(503);

    clock.pass(Duration.ofDays(29));
    assertThat(page("/open/2")).isInstanceOf(PageResult.Fetched.class);
    assertThat(error(page("/secret/1"))).isEqualTo(FetchError.ROBOTS);

    clock.pass(Duration.ofDays(2));
    assertThat(error(page("/open/3"))).isEqualTo(FetchError.ROBOTS_UNREACHABLE);
  }

  @Test
  void aFileThatIsNotThereAllowsAll() throws Exception {
    serve(RULES);
    status.set(403);

    assertThat(page("/secret/1")).isInstanceOf(PageResult.Fetched.class);
  }

  @Test
  void aServerThatFailsForbidsAllWhateverItSays() throws Exception {
    serve("<title>Just a moment...</title>");
    status.set(503);

    assertThat(error(page("/open/1"))).isEqualTo(FetchError.ROBOTS_UNREACHABLE);
  }

  @Test
  void theBeginningOfALargeFileIsHeeded() throws Exception {
    serve(RULES + "# and so on\n".repeat(60_000));

    assertThat(error(page("/secret/1"))).isEqualTo(FetchError.ROBOTS);
  }

  @Test
  void aRedirectToWhatIsForbiddenIsNotFollowed() throws Exception {
    serve(RULES);
    server.on(
        "/open/door",
        e -> {
          e.getResponseHeaders().set("Location", "/secret/room");
          Loopback.send(e, 302, "text/plain", new byte[0]);
        });

    assertThat(error(page("/open/door"))).isEqualTo(FetchError.ROBOTS);
    assertThat(server.requests).containsExactly("/open/door");
  }

  private void serve(String robots) {
    server.on(
        "/robots.txt",
        e -> {
          asked.incrementAndGet();
          Loopback.send(e, status.get(), "text/plain", robots.getBytes(StandardCharsets.UTF_8));
        });
    server.on("/", 200, "text/html", "<p>The ferry sails again.</p>");
  }

  private PageResult page(String path) throws InterruptedException {
    return fetching.page(server.url(path), Map.of(), server.url("/feed"));
  }

  private static FetchError error(PageResult result) {
    return ((PageResult.Failed) result).error();
  }
}
