package dev.dateline.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every topic of Dateline: the one place that names them and says how each is kept.
 *
 * @param feeds what to poll, by feed URL
 * @param feedState what the poller knows of each feed, by feed URL
 * @param feedEntries the entries that the poller knows of each feed, by feed URL
 * @param siteNotices what instances of the poller tell each other about sites
 * @param raw entries and pages as fetched, by article id
 * @param articles clean articles, by article id
 * @param duplicates what repeats an article, by article id
 * @param rules the user's own tags, by rule id
 * @param deadLetters what no step could handle, with its original key and bytes
 */
public record Topics(
    Topic<String, FeedSubscription> feeds,
    Topic<String, FeedState> feedState,
    Topic<String, FeedEntries> feedEntries,
    Topic<String, SiteNotice> siteNotices,
    Topic<String, RawArticle> raw,
    Topic<String, Article> articles,
    Topic<String, Duplicate> duplicates,
    Topic<String, TagRule> rules,
    Topic<byte[], byte[]> deadLetters) {

  /** The prefix that topic names carry unless another is set. */
  public static final String DEFAULT_PREFIX = "news.";

  /**
   * Largest record, in bytes, that the topics with pages or texts take: a page at its limit of 8
   * MiB, escaped as JSON.
   */
  public static final int MAX_RECORD_BYTES = 20 * 1024 * 1024;

  private static final String MINUTES = Long.toString(Duration.ofMinutes(10).toMillis());
  private static final String HOUR = Long.toString(Duration.ofHours(1).toMillis());
  private static final String DAYS = Long.toString(Duration.ofDays(2).toMillis());
  private static final String DAY = Long.toString(Duration.ofDays(1).toMillis());
  private static final String WEEK = Long.toString(Duration.ofDays(7).toMillis());
  private static final String MONTH = Long.toString(Duration.ofDays(30).toMillis());

  /** The topics under a prefix such as {@code news.}; it may be empty. */
  public static Topics withPrefix(String prefix) {
    JsonMapper mapper = Json.mapper();
    Map<String, String> compact = Map.of("cleanup.policy", "compact");
    return new Topics(
        topic(prefix + "feeds", FeedSubscription.class, mapper, compact),
        topic(prefix + "feed-state", FeedState.class, mapper, restored()),
        topic(prefix + "feed-entries", FeedEntries.class, mapper, restored()),
        topic(
            prefix + "site-notices",
            SiteNotice.class,
            mapper,
            Map.of(
                "cleanup.policy",
                "compact,delete",
                "retention.ms",
                DAYS,
                "segment.ms",
                MINUTES,
                "min.cleanable.dirty.ratio",
                "0.2")),
        topic(
            prefix + "raw",
            RawArticle.class,
            mapper,
            large(
                Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    WEEK,
                    "compression.type",
                    "zstd",
                    "message.timestamp.after.max.ms",
                    DAY))),
        topic(
            prefix + "articles",
            Article.class,
            mapper,
            large(Map.of("cleanup.policy", "compact,delete", "retention.ms", MONTH))),
        topic(
            prefix + "duplicates",
            Duplicate.class,
            mapper,
            Map.of("cleanup.policy", "delete", "retention.ms", MONTH)),
        topic(prefix + "rules", TagRule.class, mapper, compact),
        new Topic<>(
            prefix + "dead-letters",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            large(Map.of("cleanup.policy", "delete", "retention.ms", MONTH))));
  }

  /** All of them, in the order in which they are declared. */
  public List<Topic<?, ?>> all() {
    return List.of(
        feeds, feedState, feedEntries, siteNotices, raw, articles, duplicates, rules, deadLetters);
  }

  private static <V> Topic<String, V> topic(
      String name, Class<V> type, JsonMapper mapper, Map<String, String> config) {
    Serde<V> values = new JsonSerde<>(type, mapper);
    return new Topic<>(name, Serdes.String(), values, config);
  }

  /**
   * Written with every poll and read whole by whoever takes a partition over: only what was written
   * in the last minutes may stand there more than once. By default a broker compacts nothing of the
   * last GiB or week.
   */
  private static Map<String, String> restored() {
    return large(
        Map.of(
            "cleanup.policy",
            "compact",
            "segment.ms",
            MINUTES,
            "min.cleanable.dirty.ratio",
            "0.2",
            "delete.retention.ms",
            HOUR));
  }

  private static Map<String, String> large(Map<String, String> config) {
    Map<String, String> result = new java.util.HashMap<>(config);
    result.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    return result;
  }
}
