package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of words that may name something.
 *
 * @param span where
 * @param aliases all that the gazetteer has for it; may be empty
 * @param recognised what a recogniser takes the same words for; {@code null} if for nothing
 * @param named whether the words there are a name by themselves, rather than an adjective or part
 *     of a longer name that only tells of it
 */
record Candidate(Span span, List<Alias> aliases, Tag.@Nullable Type recognised, boolean named) {

  boolean isRecognisedAs(Tag.Type type) {
    return recognised == type;
  }
}
