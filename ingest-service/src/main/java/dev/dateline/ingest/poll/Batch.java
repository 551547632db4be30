package dev.dateline.ingest.poll;

import dev.dateline.contract.RawArticle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles on their way, bounded in number and size. */
final class Batch {
  /** In UTF-16 units of text. */
  private static final long MOST_CHARS = 4L << 20;

  private final int most;
  private final List<RawArticle> articles = new ArrayList<>();
  private long chars;

  Batch(int most) {
    this.most = most;
  }

  void add(RawArticle article) {
    articles.add(article);
    chars += size(article.entry()) + (article.page() == null ? 0 : article.page().html().length());
  }

  boolean isFull() {
    return articles.size() >= most || chars >= MOST_CHARS;
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
