package dev.dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dateline.contract.Json;
import dev.dateline.ingest.partition.FeedReport;
import dev.dateline.ingest.partition.SubscriptionGroup;
import dev.dateline.runtime.UsageException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code /reports/feeds}: the feeds that this instance polls, a page at a time. Query: {@code
 * after} (an address), {@code limit} (1 to 1,000), {@code url} (that feed alone), {@code only}
 * ({@code failing} or {@code silent}).
 */
final class FeedsReport {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private FeedsReport() {}

  private record Page(List<FeedReport> feeds) {}

  static String json(SubscriptionGroup group, Map<String, String> query) {
    String after = query.getOrDefault("after", "");
    try {
      return Json.mapper()
          .writeValueAsString(new Page(group.report(after, limit(query), wanted(query))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }

  private static int limit(Map<String, String> query) {
    String text = query.getOrDefault("limit", Integer.toString(USUAL));
    int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw new UsageException("limit must be 1 to " + MOST);
    }
    return limit;
  }

  private static Predicate<FeedReport> wanted(Map<String, String> query) {
    String url = query.get("url");
    Predicate<FeedReport> named = feed -> url == null || feed.url().equals(url);
    return switch (query.getOrDefault("only", "")) {
      case "" -> named;
      case "failing" -> named.and(feed -> feed.health().errors() > 0);
      case "silent" -> named.and(feed -> feed.silent() != null);
      default -> throw new UsageException("only may be failing or silent");
    };
  }
}
