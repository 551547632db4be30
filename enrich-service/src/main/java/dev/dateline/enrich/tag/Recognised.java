package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What recognisers find in an article; where two overlap, the one asked first has its way. */
final class Recognised {
  private final List<FoundName> names = new ArrayList<>();
  private final Map<Span, Tag.Source> sources = new HashMap<>();

  Recognised(List<NameRecogniser> recognisers, TaggableText text) {
    boolean[] covered = new boolean[text.words().size()];
    for (NameRecogniser recogniser : recognisers) {
      if (recogniser.handles(text.input().language())) {
        for (FoundName name : recogniser.recognise(text)) {
          if (cover(name.span(), covered)) {
            names.add(name);
            sources.put(name.span(), new Tag.Source(recogniser.name(), recogniser.version()));
          }
        }
      }
    }
    names.sort((a, b) -> Integer.compare(a.span().first(), b.span().first()));
  }

  private static boolean cover(Span span, boolean[] covered) {
    for (int i = span.first(); i <= span.last(); i++) {
      if (covered[i]) {
        return false;
      }
    }
    for (int i = span.first(); i <= span.last(); i++) {
      covered[i] = true;
    }
    return true;
  }

  /** In order. */
  List<FoundName> names() {
    return names;
  }

  /** Who found it; {@code null} if no recogniser did. */
  Tag.@Nullable Source source(Span span) {
    return sources.get(span);
  }

  /** An entity of ours for words that the gazetteer does not know. */
  static Entity entity(TaggableText text, Span span, Tag.Type type) {
    List<String> folded =
        text.words().subList(span.first(), span.last() + 1).stream().map(Word::folded).toList();
    return new Entity(
        "x:" + String.join("-", folded),
        type,
        text.written(span.first(), span.last()),
        List.of(),
        0);
  }
}
