package dev.dateline.desk.http;

import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Publisher;
import dev.dateline.desk.index.Copy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an article as a line beneath it: everything but its text.
 *
 * @param id the article id of the repeat
 * @param similarity 0 to 1
 */
record Repeat(
    String id,
    String url,
    @Nullable String title,
    Publisher outlet,
    String language,
    Duplicate.How how,
    double similarity,
    @Nullable Instant publishedAt,
    Instant firstSeenAt) {

  static Repeat of(Copy c) {
    return new Repeat(
        c.id(),
        c.url(),
        c.title(),
        c.outlet(),
        c.language(),
        c.how(),
        c.similarity(),
        c.publishedAt(),
        c.firstSeenAt());
  }
}
