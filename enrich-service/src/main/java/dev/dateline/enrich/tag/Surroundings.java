package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;

/**
 * What the words around an alias say: whether it is part of some other name, or stands for a
 * government.
 */
final class Surroundings {
  /** Longest name of a body behind its country's, in words. */
  private static final int LONGEST_BODY = 5;

  /** Longest clause inside a past of two words. */
  private static final int LONGEST_FRAME = 8;

  private final List<Word> words;

  Surroundings(TaggableText text) {
    this.words = text.words();
  }

  /** Whether a name is part of another that says nothing of the country. */
  boolean insideOtherName(Span span) {
    int next = span.last() + 1;
    if (follows(next) && isCapital(next) && CueWords.COMPANIES.contains(words.get(next).folded())) {
      return true;
    }
    int before = span.first() - 1;
    if (follows(span.first()) && isCapital(before) && words.get(before).folded().equals("new")) {
      return true;
    }
    return of(span, before);
  }

  private boolean of(Span span, int of) {
    return of > 0
        && follows(span.first())
        && follows(of)
        && words.get(of).folded().equals("of")
        && isCapital(of - 1)
        && CueWords.BODIES.contains(words.get(of - 1).folded());
  }

  /** Whether a name opens that of a body of its country; in headlines capitals say nothing. */
  boolean insideNationalBody(Span span) {
    if (words.get(span.first()).field() == Field.TITLE) {
      return false;
    }
    for (int i = span.last() + 1; i <= span.last() + LONGEST_BODY && follows(i); i++) {
      boolean goesOn = isCapital(i) || words.get(i).folded().equals("of");
      if (!goesOn) {
        return false;
      }
      if (CueWords.NATIONAL_BODIES.contains(words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a place's name goes on in, or ends, a longer name of something else, as in Hudson Bay
   * Company or FC Basel; in headlines capitals say nothing.
   */
  boolean insideLongerName(Span span) {
    if (words.get(span.first()).field() == Field.TITLE) {
      return false;
    }
    int next = span.last() + 1;
    if (goesOn(next) && isCapital(next) && !CueWords.ROLES.contains(words.get(next).folded())) {
      return true;
    }
    int before = span.first() - 1;
    if (!goesOn(span.first())) {
      return false;
    }
    if (words.get(before).folded().equals("of") && follows(before)) {
      return isHead(before - 1);
    }
    return isHead(before);
  }

  /** Whether a word is set apart from the one before by no more than spaces or a hyphen. */
  private boolean goesOn(int word) {
    return word > 0
        && word < words.size()
        && (words.get(word).gap() == Gap.SPACE || words.get(word).gap() == Gap.JOINT)
        && words.get(word).field() == words.get(word - 1).field();
  }

  private boolean isHead(int word) {
    return isCapital(word)
        && !words.get(word).gap().startsSentence()
        && !CueWords.ROLES.contains(words.get(word).folded());
  }

  /** Whether a name has another capital word beside it, as first and last names have. */
  boolean looksLikePerson(Span span) {
    int before = span.first() - 1;
    boolean named =
        follows(span.first())
            && isCapital(before)
            && !words.get(before).gap().startsSentence()
            && words.get(before).folded().length() > 2;
    return named || follows(span.last() + 1) && isCapital(span.last() + 1);
  }

  /** Whether a name stands as a place does, in the middle of a sentence of the text. */
  boolean located(Span span) {
    Word first = words.get(span.first());
    return first.field() != Field.TITLE
        && follows(span.first())
        && CueWords.PREPOSITIONS.contains(words.get(span.first() - 1).folded());
  }

  /** The same, of a town, in headlines and in more languages. */
  boolean locatedAnywhere(Span span) {
    int before = span.first() - 1;
    return follows(span.first())
        && words.get(before).shape() == Shape.LOWER
        && CueWords.ANY_PREPOSITIONS.contains(words.get(before).folded());
  }

  /**
   * Whether an adjective's capital follows another that is no title and starts no sentence, as a
   * surname does: Dawn French. In headlines capitals say nothing.
   */
  boolean followsFirstName(Span span) {
    Word word = words.get(span.first());
    int before = span.first() - 1;
    return word.field() != Field.TITLE
        && word.shape() == Shape.CAPITAL
        && follows(span.first())
        && words.get(before).shape() == Shape.CAPITAL
        && isHead(before);
  }

  /** Whether a name's capital is not due to its place in the text. */
  boolean insideSentence(Span span) {
    return words.get(span.first()).field() != Field.TITLE
        && !words.get(span.first()).gap().startsSentence();
  }

  /** Whether what is beside a name says that it is a company's. */
  boolean looksLikeCompany(Span span) {
    int next = span.last() + 1;
    if (follows(next) && CueWords.OF_COMPANIES.contains(words.get(next).folded())) {
      return true;
    }
    int before = span.first() - 1;
    boolean of = follows(span.first()) && words.get(before).folded().equals("of");
    int telling = of ? before - 1 : before;
    return follows(span.first())
        && telling >= 0
        && CueWords.BEFORE_COMPANIES.contains(words.get(telling).folded());
  }

  /** Whether a person's name opens that of a body or place, as a university's. */
  boolean namesAfter(Span span) {
    int next = span.last() + 1;
    return follows(next)
        && isCapital(next)
        && CueWords.NAMED_AFTER.contains(words.get(next).folded());
  }

  /** Whether a second name follows a first behind a comma only. */
  boolean setOff(Span a, Span b) {
    return b.first() == a.last() + 1
        && words.get(b.first()).field() == words.get(a.last()).field()
        && words.get(b.first()).gap() == Gap.PUNCTUATION;
  }

  /** Whether a capital city acts, as in {@code Moscow said}, rather than being a place. */
  boolean acts(Span span) {
    if (isLocated(span.first()) || isSecondOfLocated(span.first())) {
      return false;
    }
    int next = span.last() + 1;
    if (isActed(span.first(), next) || isFramed(span.first(), next)) {
      return true;
    }
    if (!follows(next)) {
      return false;
    }
    String verb = words.get(next).folded();
    return CueWords.ACTS.contains(verb)
        || CueWords.AUXILIARIES.contains(verb)
            && follows(next + 1)
            && CueWords.PARTICIPLES.contains(words.get(next + 1).folded());
  }

  /** Whether the verb stands before: {@code teilte Berlin mit}, {@code accused Moscow of}. */
  private boolean isActed(int first, int next) {
    return follows(first)
        && CueWords.ACTS_BEFORE.contains(words.get(first - 1).folded())
        && !(goesOn(next) && isCapital(next));
  }

  /** Whether it stands between the two words of a past: {@code hatte Moskau mehrfach gewarnt}. */
  private boolean isFramed(int first, int next) {
    if (!follows(first) || !CueWords.FRAMING_AUXILIARIES.contains(words.get(first - 1).folded())) {
      return false;
    }
    for (int at = next; at < next + LONGEST_FRAME && follows(at); at++) {
      String word = words.get(at).folded();
      if (CueWords.FRAMED.contains(word)) {
        return endsClause(at);
      }
      if (CueWords.CLAUSE_JOINS.contains(word) || CueWords.PARTICIPLES.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Whether no more of the clause follows a word: what does may have another object. */
  private boolean endsClause(int word) {
    return !follows(word + 1) || CueWords.CLAUSE_JOINS.contains(words.get(word + 1).folded());
  }

  /** Whether signs only happen to stand together, the first as the end of another word. */
  boolean endsWord(Span span) {
    int before = span.first() - 1;
    return words.get(span.first()).gap() == Gap.NONE
        && CueWords.WORD_ENDS.contains(words.get(span.first()).folded())
        && !CueWords.BEFORE_SIGNS.contains(words.get(before).folded());
  }

  private boolean isLocated(int word) {
    if (!follows(word)) {
      return false;
    }
    String before = words.get(word - 1).folded();
    return CueWords.LOCATIVES.contains(before) || CueWords.ANY_PREPOSITIONS.contains(before);
  }

  /** Whether a word is joined by {@code and} to a single one that stands as a place does. */
  private boolean isSecondOfLocated(int word) {
    return word > 2
        && follows(word)
        && CueWords.AND.contains(words.get(word - 1).folded())
        && follows(word - 2)
        && CueWords.ANY_PREPOSITIONS.contains(words.get(word - 3).folded());
  }

  /** Whether two names are joined by {@code and}, as in {@code Moscow and Beijing}. */
  boolean joined(Span a, Span b) {
    int and = a.last() + 1;
    return b.first() == and + 1
        && follows(and)
        && follows(and + 1)
        && CueWords.AND.contains(words.get(and).folded());
  }

  /** Whether a word is set apart from the one before by spaces only. */
  private boolean follows(int word) {
    return word > 0
        && word < words.size()
        && words.get(word).gap() == Gap.SPACE
        && words.get(word).field() == words.get(word - 1).field();
  }

  private boolean isCapital(int word) {
    Shape shape = words.get(word).shape();
    return shape == Shape.CAPITAL || shape == Shape.UPPER;
  }
}
