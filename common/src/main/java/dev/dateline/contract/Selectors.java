package dev.dateline.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's own hints for extracting a site's pages, as CSS selectors.
 *
 * @param article the element that holds the article's text; {@code null} to let the extractor find
 *     it
 * @param drop elements to remove before extraction; never {@code null}
 */
public record Selectors(@Nullable String article, List<String> drop) {
  /** No hints. */
  public static final Selectors NONE = new Selectors(null, List.of());

  public Selectors {
    drop = Lists.copy(drop);
  }
}
