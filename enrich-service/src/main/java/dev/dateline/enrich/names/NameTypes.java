package dev.dateline.enrich.names;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;
import java.util.Set;

/**
 * Puts the types of names right where the words beside them leave no doubt: what has shares is a
 * firm, and who said something under a first and a last name is a person.
 */
final class NameTypes {
  private static final Set<String> SPEECH =
      words("said says told tells tweeted recalled smiled laughed");

  /** Right before a firm's name. */
  private static final Set<String> TRADES =
      words(
          "carmaker automaker lender utility retailer airline insurer drugmaker chipmaker startup"
              + " brewer planemaker shipbuilder steelmaker broadcaster conglomerate bookmaker");

  /** Right behind a firm's name, or behind its possessive. */
  private static final Set<String> OF_FIRMS =
      words("ltd plc corp llc shares stock shareholders subsidiary");

  /** Before a firm's name with {@code of} or {@code in} between. */
  private static final Set<String> SHARES = words("shares stake subsidiary shareholders");

  private static final Set<String> OF = words("of in");

  private final List<Word> words;
  private final Lexicon lexicon;
  private final LanguageNames known;

  NameTypes(TaggableText text, Lexicon lexicon, LanguageNames known) {
    this.words = text.words();
    this.lexicon = lexicon;
    this.known = known;
  }

  /** The name with the type that it surely has. */
  FoundName settle(FoundName name) {
    if (name.type() != Tag.Type.ORGANISATION && isFirm(name.span())) {
      return new FoundName(name.span(), Tag.Type.ORGANISATION);
    }
    if (name.type() != Tag.Type.PERSON && speaks(name.span())) {
      return new FoundName(name.span(), Tag.Type.PERSON);
    }
    return name;
  }

  private boolean isFirm(Span span) {
    int before = span.first() - 1;
    boolean trade = joined(span.first()) && TRADES.contains(folded(before));
    boolean shares =
        before > 0
            && joined(span.first())
            && OF.contains(folded(before))
            && joined(before)
            && SHARES.contains(folded(before - 1));
    int behind = span.last() + 1;
    return trade || shares || sameField(behind) && OF_FIRMS.contains(folded(behind));
  }

  private boolean speaks(Span span) {
    int behind = span.last() + 1;
    return span.last() == span.first() + 1
        && joined(behind)
        && SPEECH.contains(folded(behind))
        && words.get(span.last()).shape() == Shape.CAPITAL
        && isFirstName(span.first())
        && !TitleWords.BODIES.contains(folded(span.last()))
        && (isDemonym(span.last()) || !isPlainWord(span.last()));
  }

  /** Adjectives of nations are surnames behind first names: Dawn French. */
  private boolean isDemonym(int at) {
    Match match = known.longestAt(words, at);
    return match != null
        && match.aliases().stream().allMatch(alias -> alias.kind() == Name.Kind.DEMONYM);
  }

  private boolean isFirstName(int at) {
    return (lexicon.entry(words.get(at).hash()) & Lexicon.FIRST_NAME) != 0;
  }

  private boolean isPlainWord(int at) {
    int entry = lexicon.entry(words.get(at).hash());
    return (entry & Lexicon.WORD) != 0 && (entry & Lexicon.SURNAME) == 0;
  }

  private boolean sameField(int at) {
    return at > 0
        && at < words.size()
        && words.get(at).field() == words.get(at - 1).field()
        && !words.get(at).gap().startsSentence();
  }

  /** Whether nothing but spaces stand before a word of the same field. */
  private boolean joined(int at) {
    return sameField(at) && words.get(at).gap() == Gap.SPACE;
  }

  private String folded(int at) {
    return words.get(at).folded();
  }

  private static Set<String> words(String list) {
    return Set.copyOf(java.util.Arrays.asList(list.split(" ")));
  }
}
