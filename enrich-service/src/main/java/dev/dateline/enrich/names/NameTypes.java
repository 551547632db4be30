package dev.dateline.enrich.names;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word.Shape;
import java.util.Set;

/**
 * Puts the types of names right where the words beside them leave no doubt: what has shares is a
 * firm, and who said something under a first and a last name is a person.
 */
final class NameTypes {
  private static final Set<String> SPEECH =
      TitleWords.words("said says told tells tweeted recalled smiled laughed");

  /** Right before a firm's name. */
  private static final Set<String> TRADES =
      TitleWords.words(
          "carmaker automaker lender utility retailer airline insurer drugmaker chipmaker startup"
              + " brewer planemaker shipbuilder steelmaker broadcaster conglomerate bookmaker");

  /** Right behind a firm's name, or behind its possessive. */
  private static final Set<String> OF_FIRMS =
      TitleWords.words("ltd plc corp llc shares stock shareholders subsidiary");

  /** Before a firm's name with {@code of} or {@code in} between. */
  private static final Set<String> SHARES =
      TitleWords.words("shares stake subsidiary shareholders");

  private static final Set<String> OF = TitleWords.words("of in");

  private final WordRow words;
  private final Lexicon lexicon;
  private final LanguageNames known;

  NameTypes(TaggableText text, Lexicon lexicon, LanguageNames known) {
    this.words = new WordRow(text.words());
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
    boolean trade = words.isJoined(span.first()) && TRADES.contains(words.folded(before));
    boolean shares =
        before > 0
            && words.isJoined(span.first())
            && OF.contains(words.folded(before))
            && words.isJoined(before)
            && SHARES.contains(words.folded(before - 1));
    int behind = span.last() + 1;
    return trade
        || shares
        || words.isSameSentence(behind) && OF_FIRMS.contains(words.folded(behind));
  }

  private boolean speaks(Span span) {
    int behind = span.last() + 1;
    return span.last() == span.first() + 1
        && words.isJoined(behind)
        && SPEECH.contains(words.folded(behind))
        && words.at(span.last()).shape() == Shape.CAPITAL
        && isFirstName(span.first())
        && !TitleWords.BODIES.contains(words.folded(span.last()))
        && (isDemonym(span.last()) || !isPlainWord(span.last()));
  }

  /** Adjectives of nations are surnames behind first names: Dawn French. */
  private boolean isDemonym(int at) {
    Match match = known.longestAt(words.words(), at);
    return match != null
        && match.aliases().stream().allMatch(alias -> alias.kind() == Name.Kind.DEMONYM);
  }

  private boolean isFirstName(int at) {
    return (lexicon.entry(words.at(at).hash()) & Lexicon.FIRST_NAME) != 0;
  }

  private boolean isPlainWord(int at) {
    int entry = lexicon.entry(words.at(at).hash());
    return (entry & Lexicon.WORD) != 0 && (entry & Lexicon.SURNAME) == 0;
  }
}
