package dev.dateline.benchmarks.dedupe.wire;

import java.time.Instant;

/**
 * An article of which it is known what it repeats.
 *
 * @param id the same for no two
 * @param label the same for all that repeat one another
 * @param kind how it was made, as figures are split by it
 * @param seenAt when it is seen
 * @param title may be empty
 * @param body paragraphs joined by one newline
 */
public record WireArticle(
    String id, String label, String kind, Instant seenAt, String title, String body) {}
