package dev.dateline.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's own hints for extracting a site's pages, as CSS selectors.
 *
 * @param article the element that holds the article's text; {@code null} to let the extractor find
 *     it
 * @param drop elements to remove before extraction; never {@code null}
 * @param teasers on a section page that is polled in place of a feed, the links to articles or the
 *     elements that hold one each; {@code null} to go by microformats (h-feed)
 */
public record Selectors(@Nullable String article, List<String> drop, @Nullable String teasers) {
  /** No hints. */
  public static final Selectors NONE = new Selectors(null, List.of(), null);

  public Selectors {
    drop = Lists.copy(drop);
  }

  /** Hints for the pages of articles only. */
  public Selectors(@Nullable String article, List<String> drop) {
    this(article, drop, null);
  }
}
