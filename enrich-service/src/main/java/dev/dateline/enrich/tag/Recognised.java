package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.names.NoAnswerException;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of an article that the first recogniser with an answer finds. */
final class Recognised {
  private List<FoundName> names = List.of();
  private Tag.@Nullable Source source;

  /**
   * @param recognisers in the order in which they are asked
   */
  Recognised(List<NameRecogniser> recognisers, TaggableText text) {
    for (NameRecogniser recogniser : recognisers) {
      if (recogniser.handles(text.input().language()) && ask(recogniser, text)) {
        return;
      }
    }
  }

  private boolean ask(NameRecogniser recogniser, TaggableText text) {
    try {
      names = recogniser.recognise(text);
      source = new Tag.Source(recogniser.name(), recogniser.version());
      return true;
    } catch (NoAnswerException e) {
      return false;
    }
  }

  /** In order. */
  List<FoundName> names() {
    return names;
  }

  /** Who found them; {@code null} if no recogniser was asked. */
  Tag.@Nullable Source source() {
    return source;
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
