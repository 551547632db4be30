package dev.dateline.ingest.poll;

import dev.dateline.contract.RawArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles on their way, bounded in number, size and age. */
final class Batch {
  /** In UTF-16 units of text. */
  private static final long MOST_CHARS = 4L << 20;

  /** Slow sites keep nobody waiting for what has come already. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final int most;
  private final Clock clock;
  private final List<RawArticle> articles = new ArrayList<>();
  private long chars;
  private Instant since = Instant.MAX;

  Batch(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  void add(RawArticle article) {
    since = articles.isEmpty() ? clock.instant() : since;
    articles.add(article);
    chars += size(article.entry()) + (article.page() == null ? 0 : article.page().html().length());
  }

  boolean isFull() {
    return articles.size() >= most
        || chars >= MOST_CHARS
        || (!articles.isEmpty() && since.plus(LONGEST).isBefore(clock.instant()));
  }

  List<RawArticle> take() {
    List<RawArticle> taken = List.copyOf(articles);
    articles.clear();
    chars = 0;
    return taken;
  }

  static long size(RawArticle.Entry entry) {
    return length(entry.title()) + length(entry.summary()) + length(entry.content());
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
