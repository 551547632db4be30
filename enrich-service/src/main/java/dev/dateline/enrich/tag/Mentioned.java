package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Span;

/**
 * An alias that stands in a text.
 *
 * @param alias what
 * @param span where
 * @param named whether the words there are a name of the place by themselves, rather than an
 *     adjective or part of a longer name that only tells of it
 */
record Mentioned(Alias alias, Span span, boolean named) {}
