package dev.dateline.enrich.tag;

/**
 * An alias that stands in a text.
 *
 * @param alias what
 * @param span where
 */
record Mentioned(Alias alias, Span span) {}
