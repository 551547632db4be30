package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.contract.Evidence;
import dev.dateline.contract.Image;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as extracted, before it is identified, compared and tagged.
 *
 * @param kind what kind of page it stands on
 * @param title the headline as shown; empty if there is none
 * @param standfirst the paragraph between headline and text; {@code null} if none
 * @param paragraphs the text, without standfirst, captions and rails; no paragraph twice
 * @param authors persons only
 * @param byline whom the page credits, as it gives the names: persons, agencies, desks, outlets
 * @param agency the news agency whose copy it is; {@code null} if none is named
 * @param syndicated whether the text is another's, run as it came
 * @param place where it was written, from the dateline; {@code null} if none
 * @param publishedAt {@code null} if unknown; never after the fetch
 * @param publishedAtLocal the same with the page's own offset; {@code null} if it gives none
 * @param modifiedAt {@code null} if unknown
 * @param language BCP 47 as the page declares it; {@code null} if it does not
 * @param publisherName as the outlet calls itself; {@code null} if it does not say
 * @param canonicalUrl the address the page calls its canonical one, absolute; {@code null} if none
 * @param section {@code null} if the page does not say
 * @param breadcrumb from the home page down, without the article itself
 * @param image the lead image; {@code null} if none
 * @param keywords as the page declares them, each once
 * @param wordCount words of the text; each ideograph or kana counts as one, and so do five letters
 *     of scripts that write no spaces
 * @param paywalled whether the page says that it holds only a part for who does not pay
 * @param corrections notes by which the outlet corrects the article
 * @param evidence where these fields came from
 */
public record ExtractedArticle(
    Article.Kind kind,
    String title,
    @Nullable String standfirst,
    List<String> paragraphs,
    List<String> authors,
    List<String> byline,
    @Nullable String agency,
    boolean syndicated,
    @Nullable String place,
    @Nullable Instant publishedAt,
    @Nullable OffsetDateTime publishedAtLocal,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String publisherName,
    @Nullable String canonicalUrl,
    @Nullable String section,
    List<String> breadcrumb,
    @Nullable Image image,
    List<String> keywords,
    int wordCount,
    boolean paywalled,
    List<String> corrections,
    List<Evidence> evidence) {

  public ExtractedArticle {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
    corrections = List.copyOf(corrections);
    byline = List.copyOf(byline);
    evidence = List.copyOf(evidence);
    breadcrumb = List.copyOf(breadcrumb);
    keywords = List.copyOf(keywords);
  }

  /** The paragraphs joined by one newline. */
  public String body() {
    return String.join("\n", paragraphs);
  }
}
