package dev.dateline.ingest.discover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was asked for and read.
 *
 * @param url where it is, as the site names it
 * @param via what points to it
 * @param scope what part of the site it brings
 * @param format such as {@code rss 2.0}
 * @param title as text; {@code null} if it has none
 * @param language as declared; {@code null} if it is not
 * @param entries how many it has; of an index of sitemaps, how many sitemaps
 * @param newest the date of its newest entry; {@code null} if none has a date
 * @param fullText whether most entries bring a whole text
 * @param sameAs a better ranked feed with the same entries, as in another format; {@code null} if
 *     there is none
 * @param score the higher, the better; only good for comparing feeds of one discovery
 */
public record FoundFeed(
    String url,
    Via via,
    Scope scope,
    String format,
    @Nullable String title,
    @Nullable String language,
    int entries,
    @Nullable Instant newest,
    boolean fullText,
    @Nullable String sameAs,
    int score) {

  FoundFeed repeating(FoundFeed better) {
    return new FoundFeed(
        url,
        via,
        scope,
        format,
        title,
        language,
        entries,
        newest,
        fullText,
        better.url(),
        Math.min(score, better.score() - 1) - Ranking.REPEATED);
  }
}
