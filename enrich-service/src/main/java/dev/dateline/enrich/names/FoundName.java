package dev.dateline.enrich.names;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.Span;

/**
 * Words that a recogniser takes for a name.
 *
 * @param span where
 * @param type person, organisation or place
 */
public record FoundName(Span span, Tag.Type type) {}
