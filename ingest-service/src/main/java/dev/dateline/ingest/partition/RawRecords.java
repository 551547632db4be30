package dev.dateline.ingest.partition;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Raw articles as records of {@code news.raw}, none larger than the topic takes. */
public final class RawRecords {
  /** Room for key, headers and framing. */
  private static final int MOST_VALUE = Topics.MAX_RECORD_BYTES - 64 * 1024;

  private final Topics topics;

  public RawRecords(Topics topics) {
    this.topics = topics;
  }

  /** What makes the article too large for a record is left out, and said so. */
  public ProducerRecord<byte[], byte[]> of(RawArticle article) {
    return new ProducerRecord<>(
        topics.raw().name(),
        null,
        article.ingestedAt().toEpochMilli(),
        article.id().getBytes(StandardCharsets.UTF_8),
        fitting(article));
  }

  private byte[] fitting(RawArticle article) {
    byte[] whole = serialize(article);
    if (whole.length <= MOST_VALUE) {
      return whole;
    }
    RawArticle.Entry entry = article.entry();
    byte[] withoutPage =
        serialize(with(article, entry, "too-large: the page does not fit a record"));
    if (withoutPage.length <= MOST_VALUE) {
      return withoutPage;
    }
    RawArticle.Entry bare =
        new RawArticle.Entry(
            entry.id(),
            entry.link(),
            entry.title(),
            List.of(),
            entry.published(),
            entry.updated(),
            null,
            null,
            List.of(),
            null);
    return serialize(with(article, bare, "too-large: page and entry do not fit a record"));
  }

  private static RawArticle with(RawArticle article, RawArticle.Entry entry, String error) {
    return new RawArticle(
        article.id(), article.url(), article.feed(), entry, null, error, article.ingestedAt());
  }

  private byte[] serialize(RawArticle article) {
    return topics.raw().valueSerde().serializer().serialize(topics.raw().name(), article);
  }
}
