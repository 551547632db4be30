package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clean article, as {@code news.articles} holds it under its id: one record when it is new and
 * one more for each revision.
 *
 * @param id first 128 bits of SHA-256 of the canonical URL, lower-case hex; where the address is
 *     used again for another text, that is another article, whose id is made of the first one's and
 *     its number
 * @param url canonical address it was found at
 * @param canonicalUrl the address that the page itself names as canonical; {@code null} if it names
 *     none
 * @param revision 1 for a new article, one more for each revision
 * @param status new or revised
 * @param kind what kind of page it is
 * @param title the headline as shown
 * @param standfirst the paragraph between headline and text; {@code null} if none
 * @param body the text: paragraphs joined by one newline, without standfirst, captions and rails
 * @param authors persons only
 * @param byline whom the page credits, as it gives the names: persons, agencies, desks, outlets
 * @param agency the news agency whose copy it is; {@code null} if none is named
 * @param syndicated whether the text is another outlet's or an agency's, run as it came
 * @param place where it was written, from the dateline; {@code null} if none
 * @param publishedAt when the page says it was published; {@code null} if neither page nor feed
 *     says
 * @param publishedAtLocal the same with the page's own offset; {@code null} if it gives none
 * @param modifiedAt {@code null} if the page does not say
 * @param firstSeenAt when ingest first published it
 * @param language BCP 47; {@code und} when unsure
 * @param publisher the outlet
 * @param section {@code null} if the page does not say
 * @param breadcrumb from the home page down
 * @param image {@code null} if none
 * @param keywords as the page declares them, each once
 * @param tags what it is about
 * @param wordCount words of the body; how long it takes to read follows from it and is not given,
 *     for that depends on the reader: about 230 words a minute in English
 * @param paywalled whether the page says that it holds only a part
 * @param fullText false where the page was not fetched and the feed's own content stands in
 * @param copies other articles known to repeat it when the record was written
 * @param feed address of the feed it was found in
 * @param labels the user's labels of that feed
 * @param source the raw record
 * @param change by how much a revision differs from the version before, over 0 to 1; {@code null}
 *     for a new article
 * @param canonical id of the text to show of this story, by the order of: a news agency's own, the
 *     longest, the earliest seen. Its own id, or that of a copy in {@code news.duplicates}; {@code
 *     null} in records written before 0.2
 * @param corrections notes by which the outlet corrects the article
 * @param evidence where the fields that the page gives came from; empty in records of versions that
 *     did not say
 * @param related the nearest story that it does not repeat; {@code null} if none is near
 * @param unjudged why it could not be told whether it repeats another, so that it passes as new;
 *     {@code null} where it could
 * @param compared the numbers behind what it is, by name. Of a revision by how much it differs from
 *     the version before ({@code change, least-change, unchanged, subject, facts-changed,
 *     words-before, words-after, words-ignored}), of another text for which an address is used
 *     again the same of the former text; and of what is near no story, how it compares with the
 *     nearest text, as in {@link Relation#evidence}. Empty of a first text that shares too little
 *     with any to be compared, and in records of versions that did not say
 */
public record Article(
    String id,
    String url,
    @Nullable String canonicalUrl,
    int revision,
    Status status,
    Kind kind,
    String title,
    @Nullable String standfirst,
    String body,
    List<String> authors,
    List<String> byline,
    @Nullable String agency,
    boolean syndicated,
    @Nullable String place,
    @Nullable Instant publishedAt,
    @Nullable OffsetDateTime publishedAtLocal,
    @Nullable Instant modifiedAt,
    Instant firstSeenAt,
    String language,
    Publisher publisher,
    @Nullable String section,
    List<String> breadcrumb,
    @Nullable Image image,
    List<String> keywords,
    List<Tag> tags,
    int wordCount,
    boolean paywalled,
    boolean fullText,
    int copies,
    String feed,
    List<String> labels,
    Source source,
    @Nullable Double change,
    @Nullable String canonical,
    List<String> corrections,
    List<Evidence> evidence,
    @Nullable Relation related,
    @Nullable String unjudged,
    Map<String, Double> compared) {

  public Article {
    authors = Lists.copy(authors);
    byline = Lists.copy(byline);
    corrections = Lists.copy(corrections);
    evidence = Lists.copy(evidence);
    breadcrumb = Lists.copy(breadcrumb);
    keywords = Lists.copy(keywords);
    tags = Lists.copy(tags);
    labels = Lists.copy(labels);
    compared = Lists.copy(compared);
  }

  /** Whether a record is an article's first. */
  public enum Status {
    @JsonProperty("new")
    NEW,
    @JsonEnumDefaultValue
    @JsonProperty("revised")
    REVISED
  }

  /** What kind of page an article stands on. */
  public enum Kind {
    @JsonEnumDefaultValue
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("gallery")
    GALLERY,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("audio")
    AUDIO
  }
}
