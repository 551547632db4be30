package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article that repeats one already sent, as {@code news.duplicates} holds it under its own
 * article id.
 *
 * @param id the article id of the repeat
 * @param of the article id of what it repeats
 * @param how in which way it repeats it
 * @param similarity 0 to 1
 * @param evidence the numbers behind the decision, by name
 * @param url the repeat's address
 * @param title the repeat's title; {@code null} if it has none
 * @param publisher the outlet that ran the repeat
 * @param language BCP 47; {@code und} when unsure
 * @param publishedAt as its page says; {@code null} if it does not
 * @param firstSeenAt when ingest published it
 * @param feed address of the feed it was found in
 * @param source the raw record
 * @param canonical id of the text to show of the story, by the order of: a news agency's own, the
 *     longest, the earliest seen. Mostly {@code of}; where it is {@code id}, this copy is the
 *     better one, and the story keeps its id all the same. {@code null} in records written before
 *     0.2
 * @param copies how many articles were known to repeat {@code of} then, this one included
 * @param standfirst the repeat's standfirst; {@code null} if it has none, and in records written
 *     before 0.2
 * @param body the repeat's text, paragraphs joined by one newline, so that consumers can show what
 *     the outlet changed; {@code null} in records written before 0.2
 */
public record Duplicate(
    String id,
    String of,
    How how,
    double similarity,
    Map<String, Double> evidence,
    String url,
    @Nullable String title,
    Publisher publisher,
    String language,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    String feed,
    Source source,
    @Nullable String canonical,
    int copies,
    @Nullable String standfirst,
    @Nullable String body) {

  public Duplicate {
    evidence = Lists.copy(evidence);
  }

  /** Ways to repeat an article. */
  public enum How {
    /** The same page under another address. */
    @JsonProperty("same-page")
    SAME_PAGE,
    /** Nearly the same text: a syndicated copy, cut or edited. */
    @JsonEnumDefaultValue
    @JsonProperty("near-duplicate")
    NEAR_DUPLICATE,
    /** The text stands inside a longer one. */
    @JsonProperty("contained")
    CONTAINED
  }
}
