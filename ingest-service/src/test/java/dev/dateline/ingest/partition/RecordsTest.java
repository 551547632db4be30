package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.Publication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String STATE = "news.feed-state";
  private static final String ENTRIES = "news.feed-entries";
  private static final String FEED = "https://harbour.example/rss";
  private final Topics topics = Topics.withPrefix("news.");
  private final Records records = new Records(topics, Clock.systemUTC());

  @Test
  void anArticleIsKeyedByItsIdAndDatedByItsIngest() {
    ProducerRecord<byte[], byte[]> record = of("<p>x</p>", "short").getFirst();

    assertThat(record.topic()).isEqualTo("news.raw");
    assertThat(record.partition()).isNull();
    assertThat(new String(record.key())).isEqualTo("0123456789abcdef0123456789abcdef");
    assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void entriesGoWithTheStateWhereTheyHaveChangedAndAreForgottenWithIt() {
    FeedMemory known = memory();

    assertThat(records.memory(known, 2)).extracting(ProducerRecord::topic).containsExactly(STATE);
    assertThat(records.memory(known.as("http://harbour.example/rss", null), 2))
        .extracting(ProducerRecord::topic)
        .containsExactly(STATE, ENTRIES);
    assertThat(records.oblivion(FEED, 2))
        .allSatisfy(record -> assertThat(record.value()).isNull())
        .extracting(ProducerRecord::topic)
        .containsExactly(STATE, ENTRIES);
  }

  @Test
  void theStateStandsLastInTheFeedsPartition() {
    ProducerRecord<byte[], byte[]> state = of("<p>x</p>", "short").getLast();

    assertThat(state.topic()).isEqualTo("news.feed-state");
    assertThat(state.partition()).isEqualTo(2);
    assertThat(new String(state.key())).isEqualTo(FEED);
  }

  @Test
  void whatDoesNotFitARecordIsLeftOutAndSaidSo() {
    String vast = "\u0001".repeat(4 << 20); // each is six characters in JSON

    RawArticle withoutPage = read(of(vast, "short").getFirst());
    RawArticle bare = read(of("<p>x</p>", vast).getFirst());

    assertThat(withoutPage.page()).isNull();
    assertThat(withoutPage.entry().content()).isEqualTo("short");
    assertThat(withoutPage.pageError()).startsWith("too-large");
    assertThat(bare.entry().content()).isNull();
    assertThat(bare.entry().title()).isEqualTo("Title");
    assertThat(bare.pageError()).startsWith("too-large");
  }

  private RawArticle read(ProducerRecord<byte[], byte[]> record) {
    return topics.raw().valueSerde().deserializer().deserialize("news.raw", record.value());
  }

  private List<ProducerRecord<byte[], byte[]>> of(String html, String content) {
    RawArticle.Entry entry =
        new RawArticle.Entry(
            "id", FEED, "Title", List.of(), null, null, null, content, List.of(), null);
    RawArticle article =
        new RawArticle(
            "0123456789abcdef0123456789abcdef",
            FEED,
            new RawArticle.Feed(FEED, null, List.of(), null, Selectors.NONE),
            entry,
            new RawArticle.Page(FEED, 200, "text/html", "UTF-8", NOON, html),
            null,
            NOON);
    return records.of(new Publication(FEED, List.of(article), memory()), 2);
  }

  private static FeedMemory memory() {
    return FeedMemory.unknown(FEED, new Schedule(null, NOON, Duration.ofMinutes(10), "test"));
  }
}
