package dev.dateline.enrich.extract;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page to extract.
 *
 * @param html the page, decoded
 * @param url its address after redirects; {@code null} if unknown
 * @param fetchedAt when it was fetched: nothing on it can be published later; {@code null} if
 *     unknown
 * @param selectors the user's own hints; {@link Selectors#NONE} for none
 * @param entry what the feed says of it, used where the page itself is silent; {@code null} for
 *     nothing
 */
public record Page(
    String html,
    @Nullable String url,
    @Nullable Instant fetchedAt,
    Selectors selectors,
    RawArticle.@Nullable Entry entry) {

  /** A page with nothing known but its address. */
  public static Page of(String html, @Nullable String url) {
    return new Page(html, url, null, Selectors.NONE, null);
  }
}
