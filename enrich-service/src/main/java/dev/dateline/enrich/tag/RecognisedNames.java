package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.Arrays;

/** Which of the names that recognisers found are to be believed, beside what the gazetteer has. */
final class RecognisedNames {
  private final TaggableText text;
  private final LanguageNames names;
  private final Surroundings around;

  RecognisedNames(TaggableText text, LanguageNames names, Surroundings around) {
    this.text = text;
    this.names = names;
    this.around = around;
  }

  /** Whether words are a name, and one only. */
  boolean contains(Span span) {
    return !isTitled(span) && !isPair(span) && !isWord(span);
  }

  /** Whether words end in a person's whole name, as after titles: the President Ada Lindqvist. */
  private boolean isTitled(Span span) {
    for (int at = span.first() + 1; at < span.last(); at++) {
      Match match = names.longestAt(text.words(), at);
      if (match != null && match.span().last() == span.last() && isPerson(match)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a capital is due to its place only: the same word stands elsewhere without one. */
  private boolean isWord(Span span) {
    Word word = text.words().get(span.first());
    return span.first() == span.last()
        && word.gap().startsSentence()
        && Arrays.stream(text.positions(word.folded()))
            .anyMatch(at -> text.words().get(at).shape() == Word.Shape.LOWER);
  }

  private static boolean isPerson(Match match) {
    return match.aliases().stream()
        .anyMatch(
            alias ->
                alias.kind() == Name.Kind.NAME
                    && alias.entity() != null
                    && alias.entity().type() == Tag.Type.PERSON);
  }

  /**
   * Whether words are two names of the gazetteer beside each other: Russia, China; Russia-China.
   */
  private boolean isPair(Span span) {
    Match first = names.longestAt(text.words(), span.first());
    if (first == null || first.span().last() >= span.last()) {
      return false;
    }
    int next = first.span().last() + 1;
    Word.Gap gap = text.words().get(next).gap();
    boolean apart = gap == Word.Gap.PUNCTUATION || gap == Word.Gap.JOINT;
    int at = apart ? next : next + 1;
    if (at > span.last()) {
      return false;
    }
    Match second = names.longestAt(text.words(), at);
    return second != null
        && second.span().last() == span.last()
        && (apart || around.joined(first.span(), second.span()));
  }
}
