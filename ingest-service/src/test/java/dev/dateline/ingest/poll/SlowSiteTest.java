package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.SetClock;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.fetch.SiteShare;
import dev.dateline.ingest.fetch.Timeline;
import dev.dateline.ingest.fetch.Transport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

/** A feed of many entries on a site that asks for a long Crawl-delay, in time that waits pass. */
class SlowSiteTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String FEED = "http://harbour.com/feed";
  private static final int ENTRIES = 300;
  private static final Duration DELAY = Duration.ofSeconds(60);

  private final SetClock clock = new SetClock(NOON);
  private final SlowWeb web = new SlowWeb();
  private final TopicForm topics = new TopicForm();
  private final List<String> titles = new ArrayList<>();
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private int allowed = Integer.MAX_VALUE;

  private final class SlowWeb implements Timeline, Transport {
    int feedRequests;

    @Override
    public <T> T exchange(
        HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
        throws IOException {
      String body =
          switch (request.getPath()) {
            case "/robots.txt" -> "User-agent: *\nCrawl-delay: " + DELAY.toSeconds();
            case "/feed" -> feed();
            default -> "<p>The ferry sails again.";
          };
      BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
      response.setHeader("Content-Type", "text/html");
      response.setEntity(
          new StringEntity(body, ContentType.TEXT_HTML.withCharset(StandardCharsets.UTF_8)));
      return reader.read(response);
    }

    private String feed() {
      feedRequests++;
      StringBuilder rss = new StringBuilder("<rss><channel><title>Harbour</title>");
      for (int i = 0; i < ENTRIES; i++) {
        rss.append(
            "<item><title>%d</title><link>http://harbour.com/%d</link></item>".formatted(i, i));
      }
      return rss.append("</channel></rss>").toString();
    }

    @Override
    public long nanos() {
      return Duration.between(NOON, clock.instant()).toNanos();
    }

    @Override
    public Signal signal() {
      return new Signal() {
        @Override
        public void raise() {}

        @Override
        public void await(long nanos) {
          clock.pass(Duration.ofNanos(nanos));
        }
      };
    }

    @Override
    public void close() {}
  }

  @Test
  void noPollTakesLongAndTogetherTheyPublishEveryEntryOnce() throws Exception {
    int polls = pollUntilDone();

    assertThat(titles).hasSize(ENTRIES).doesNotHaveDuplicates();
    assertThat(polls).isGreaterThan(20);
    assertThat(web.feedRequests).isEqualTo(polls);
  }

  @Test
  void entriesThatWaitAreNotReadFromTheFeedAgain() throws Exception {
    poll();

    assertThat(titles).hasSizeBetween(5, 12);
    assertThat(topics.read().waiting()).hasSize(100);
    assertThat(topics.read().schedule().nextPoll()).isBeforeOrEqualTo(clock.instant());
    assertThat(topics.read().health().errors()).isZero();
  }

  @Test
  void aPollThatIsCutOffBetweenBatchesLosesNothing() throws Exception {
    allowed = 3;
    poll();
    allowed = Integer.MAX_VALUE;

    pollUntilDone();

    assertThat(titles).hasSize(ENTRIES).doesNotHaveDuplicates();
  }

  private int pollUntilDone() throws InterruptedException {
    int polls = 0;
    while (titles.size() < ENTRIES) {
      assertThat(polls).as("polls, with %d published", titles.size()).isLessThan(100);
      Instant begun = clock.instant();
      poll();
      polls++;
      assertThat(Duration.between(begun, clock.instant())).isLessThan(Duration.ofMinutes(13));
      Instant due = topics.read().schedule().nextPoll();
      clock.pass(
          Duration.between(clock.instant(), due.isAfter(clock.instant()) ? due : clock.instant()));
    }
    return polls;
  }

  private void poll() throws InterruptedException {
    try (Fetching fetching =
        new Fetching(
            FetchSettings.DEFAULT,
            new SimpleMeterRegistry(),
            clock,
            SiteShare.ALONE,
            Places.unlimited(),
            web,
            web)) {
      FeedPoller poller = Pollers.of(fetching, schedule, clock);
      FeedMemory memory =
          topics.isEmpty()
              ? FeedMemory.unknown(FEED, schedule.first(clock.instant()))
              : topics.read();
      poller.recall(memory, Duration.ZERO);
      poller.poll(FeedSubscription.of(FEED), memory, this::publish);
    }
  }

  private boolean publish(Publication publication) {
    if (allowed-- <= 0) {
      return false;
    }
    publication.articles().stream()
        .map(RawArticle::entry)
        .map(RawArticle.Entry::title)
        .forEach(titles::add);
    topics.write(publication.memory());
    return true;
  }
}
