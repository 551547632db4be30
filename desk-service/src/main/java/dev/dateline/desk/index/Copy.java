package dev.dateline.desk.index;

import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Publisher;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repeat of an article somewhere else.
 *
 * @param id the article id of the repeat
 * @param of the article id of what it repeats
 * @param url its address
 * @param title its title, cut after {@value #MAX_TITLE} UTF-16 units; {@code null} if it has none
 * @param outlet who ran it
 * @param language BCP 47; {@code und} when unsure
 * @param how in which way it repeats the article
 * @param similarity 0 to 1
 * @param publishedAt as its page says; {@code null} if it does not
 * @param firstSeenAt when ingest published it
 * @param standfirst its standfirst; {@code null} if it has none or the record does not say
 * @param body its text; {@code null} if the record does not carry it
 */
public record Copy(
    String id,
    String of,
    String url,
    @Nullable String title,
    Publisher outlet,
    String language,
    Duplicate.How how,
    double similarity,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    @Nullable String standfirst,
    @Nullable String body) {

  private static final int MAX_TITLE = 300;

  static Copy of(Duplicate d) {
    return new Copy(
        d.id(),
        d.of(),
        d.url(),
        cut(d.title()),
        d.publisher(),
        d.language(),
        d.how(),
        d.similarity(),
        d.publishedAt(),
        d.firstSeenAt(),
        d.standfirst(),
        d.body());
  }

  private static @Nullable String cut(@Nullable String title) {
    return title == null || title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
  }
}
