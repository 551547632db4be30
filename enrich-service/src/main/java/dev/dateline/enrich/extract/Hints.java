package dev.dateline.enrich.extract;

import dev.dateline.contract.Selectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** The user's own hints on a site's pages. A hint that cannot be read is no hint. */
record Hints(Selectors selectors) {
  /** Removes what they name as none of the article. */
  void drop(Document document) {
    for (String selector : selectors.drop()) {
      try {
        document.select(selector).remove();
      } catch (SelectorParseException | IllegalArgumentException unreadable) {
        // As if it were not there.
      }
    }
  }

  /** What they name as the article; {@code null} if they name nothing that the page has. */
  @Nullable Element article(Document document) {
    String selector = selectors.article();
    if (selector == null) {
      return null;
    }
    try {
      return document.selectFirst(selector);
    } catch (SelectorParseException | IllegalArgumentException unreadable) {
      return null;
    }
  }
}
