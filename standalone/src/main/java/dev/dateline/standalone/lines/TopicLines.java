package dev.dateline.standalone.lines;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Any record of any of our topics as a line for people. */
public final class TopicLines {
  private final NewsLines news;
  private final Map<String, Function<ConsumerRecord<byte[], byte[]>, String>> byTopic;

  public TopicLines(Topics topics, NewsLines news) {
    this.news = news;
    this.byTopic =
        Map.of(
            topics.siteNotices().name(),
                typed(topics.siteNotices(), (notice, record) -> notice(notice)),
            topics.articles().name(),
                typed(topics.articles(), (article, record) -> news.article(article, time(record))),
            topics.duplicates().name(),
                typed(topics.duplicates(), (copy, record) -> news.alsoIn(copy, time(record))),
            topics.feeds().name(), typed(topics.feeds(), (feed, record) -> feed(feed)),
            topics.feedState().name(), typed(topics.feedState(), this::state),
            topics.feedEntries().name(),
                typed(topics.feedEntries(), (entries, record) -> entries(entries)),
            topics.raw().name(), typed(topics.raw(), (raw, record) -> raw(raw)),
            topics.rules().name(), typed(topics.rules(), (rule, record) -> rule(rule)),
            topics.deadLetters().name(), this::deadLetter);
  }

  /** The record in one line; a removal and a record that cannot be read say so. */
  public String line(ConsumerRecord<byte[], byte[]> record) {
    return byTopic.getOrDefault(record.topic(), TopicLines::removed).apply(record);
  }

  private interface Shown<V> {
    String line(V value, ConsumerRecord<byte[], byte[]> record);
  }

  private static <V> Function<ConsumerRecord<byte[], byte[]>, String> typed(
      Topic<String, V> topic, Shown<V> shown) {
    return record -> {
      if (record.value() == null) {
        return removed(record);
      }
      try {
        return shown.line(
            topic.valueSerde().deserializer().deserialize(topic.name(), record.value()), record);
      } catch (SerializationException e) {
        return key(record) + "  " + NewsLines.clean(String.valueOf(e.getMessage()));
      }
    };
  }

  private static String feed(FeedSubscription feed) {
    String title = feed.title() == null ? "" : "  " + feed.title();
    return NewsLines.clean(feed.url() + title + (feed.paused() ? "  (paused)" : ""));
  }

  private String state(FeedState state, ConsumerRecord<byte[], byte[]> record) {
    return state.health().errors() > 0
        ? news.failingFeed(state, time(record))
        : NewsLines.clean(
            state.url()
                + "  next poll "
                + state.schedule().nextPoll()
                + ": "
                + state.schedule().reason());
  }

  private static String entries(FeedEntries entries) {
    return NewsLines.clean(entries.url())
        + "  "
        + entries.seen().length() * 3 / 4 / Long.BYTES
        + " fingerprints, "
        + entries.waiting().size()
        + " waiting for their pages";
  }

  private static String notice(SiteNotice notice) {
    return NewsLines.clean(notice.site())
        + (notice.heldUntil() == null
            ? "  visited"
            : "  to be left alone until " + notice.heldUntil());
  }

  private static String raw(RawArticle raw) {
    RawArticle.Page page = raw.page();
    String fetched =
        page == null
            ? String.valueOf(raw.pageError())
            : page.status() + ", " + page.html().length() + " characters";
    return NewsLines.clean(raw.ingestedAt() + "  " + raw.url() + "  " + fetched);
  }

  private static String rule(TagRule rule) {
    return NewsLines.clean(rule.id() + "  " + rule.label() + "  " + rule.query());
  }

  private String deadLetter(ConsumerRecord<byte[], byte[]> record) {
    return news.deadLetter(DeadLetter.of(record), key(record), time(record));
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }

  private static String removed(ConsumerRecord<byte[], byte[]> record) {
    return key(record) + "  removed";
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] key = record.key();
    return key == null ? "no key" : NewsLines.clean(new String(key, StandardCharsets.UTF_8));
  }
}
