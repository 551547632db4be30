package dev.dateline.enrich.gazetteer;

import dev.dateline.enrich.text.Span;
import java.util.List;

/**
 * A run of words that is a name.
 *
 * @param span where
 * @param aliases all that it may be; never empty
 */
public record Match(Span span, List<Alias> aliases) {}
