package dev.dateline.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed and the page behind it, as fetched. The value of {@code news.raw}, keyed by
 * article id.
 *
 * @param id the article id: see {@code ArticleId}
 * @param url the entry's address, canonical
 * @param feed where the entry was found
 * @param entry the entry as the feed gave it
 * @param page the page as fetched; {@code null} where it was not fetched
 * @param pageError why there is no page although one was wanted; {@code null} otherwise
 * @param ingestedAt when it was published; also the record's timestamp
 */
public record RawArticle(
    String id,
    String url,
    Feed feed,
    Entry entry,
    @Nullable Page page,
    @Nullable String pageError,
    Instant ingestedAt) {

  /**
   * @param url the feed's address
   * @param title the user's name for the feed, else the feed's own; {@code null} if it has none
   * @param labels the user's labels
   * @param language as the feed declares it; {@code null} if it does not
   * @param selectors the user's hints for extraction
   */
  public record Feed(
      String url,
      @Nullable String title,
      List<String> labels,
      @Nullable String language,
      @MayBeAbsent Selectors selectors) {
    public Feed {
      labels = Lists.copy(labels);
      selectors = selectors == null ? Selectors.NONE : selectors;
    }
  }

  /**
   * @param id the entry's own identifier (guid, atom:id); {@code null} if it has none
   * @param link absolute address of the page
   * @param title as text, without markup
   * @param authors as the feed names them
   * @param published {@code null} if not given or not understood
   * @param updated {@code null} if not given or not understood
   * @param summary as HTML or text; {@code null} if none
   * @param content as HTML or text; {@code null} if none
   * @param tags categories and subjects
   * @param image address of a lead image; {@code null} if none
   */
  public record Entry(
      @Nullable String id,
      String link,
      @Nullable String title,
      List<String> authors,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String summary,
      @Nullable String content,
      List<String> tags,
      @Nullable String image) {
    public Entry {
      authors = Lists.copy(authors);
      tags = Lists.copy(tags);
    }
  }

  /**
   * @param url the address after redirects
   * @param status HTTP status
   * @param contentType the header as sent; {@code null} if none
   * @param charset the charset that the body was decoded with
   * @param fetchedAt when the response came
   * @param html the body, decoded
   */
  public record Page(
      String url,
      int status,
      @Nullable String contentType,
      String charset,
      Instant fetchedAt,
      String html) {}
}
