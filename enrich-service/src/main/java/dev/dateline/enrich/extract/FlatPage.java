package dev.dateline.enrich.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class FlatPage {
  private final ExtractLimits limits;
  FlatPage(ExtractLimits limits) { this.limits = limits; }
  ExtractedArticle read(String text, @Nullable String url, @Nullable Instant fetchedAt) { throw new IllegalStateException("todo" + limits); }
}
