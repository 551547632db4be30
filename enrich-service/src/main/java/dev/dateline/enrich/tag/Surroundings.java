package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;
import java.util.Set;

/**
 * What the words around an alias say: whether it is part of some other name, or stands for a
 * government.
 */
final class Surroundings {
  /** {@code Bank of X} is a bank; {@code government of X} is about X. */
  private static final Set<String> BODIES =
      words("bank university college trust times voice church museum institute star academy");

  /** {@code X Airlines} is an airline. */
  private static final Set<String> COMPANIES =
      words(
          "airlines airways air daily times today post herald tribune mail express telegraph"
              + " gazette telecom telekom mobile bank ltd limited inc corp corporation company"
              + " group plc holdings university college institute records street avenue road");

  /** {@code X Army}, {@code X Boy Scouts Association}: bodies of a country. */
  private static final Set<String> NATIONAL_BODIES =
      words(
          "army navy force forces guard police party league union federation association council"
              + " commission committee congress parliament assembly ministry government court"
              + " command fleet agency authority office department institute society scouts front"
              + " open cup championship championships olympics team");

  /** Longest name of a body behind its country's, in words. */
  private static final int LONGEST_BODY = 5;

  /** Before a place. */
  private static final Set<String> PREPOSITIONS = words("in to from near across into and");

  /** Before a place, not before a government. */
  private static final Set<String> LOCATIVES =
      words(
          "in at near from around outside inside across of into through throughout central"
              + " downtown northern southern eastern western greater visit visited visiting leave"
              + " left reach reached");

  /** What governments do. */
  private static final Set<String> ACTS =
      words(
          "said says say warned warns announced announces accused accuses denied denies wants want"
              + " wanted hopes insists insisted rejected rejects agreed agrees backed backs"
              + " condemned condemns called calls urged urges threatened threatens responded"
              + " vowed vows signalled signaled claims claimed imposed imposes blamed blames"
              + " demanded demands offered offers refused refuses sees fears argues argued"
              + " considers oppose opposes opposed supports supported would will has had could"
              + " may must should did does");

  private final List<Word> words;

  Surroundings(TaggableText text) {
    this.words = text.words();
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" +"));
  }

  /** Whether a name is part of another that says nothing of the country. */
  boolean insideOtherName(Span span) {
    int next = span.last() + 1;
    if (follows(next) && isCapital(next) && COMPANIES.contains(words.get(next).folded())) {
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
        && BODIES.contains(words.get(of - 1).folded());
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
      if (NATIONAL_BODIES.contains(words.get(i).folded())) {
        return true;
      }
    }
    return false;
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
        && PREPOSITIONS.contains(words.get(span.first() - 1).folded());
  }

  /** Whether a capital city acts, as in {@code Moscow said}, rather than being a place. */
  boolean acts(Span span) {
    if (follows(span.first()) && LOCATIVES.contains(words.get(span.first() - 1).folded())) {
      return false;
    }
    int next = span.last() + 1;
    return follows(next) && ACTS.contains(words.get(next).folded());
  }

  /** Whether two names are joined by {@code and}, as in {@code Moscow and Beijing}. */
  boolean joined(Span a, Span b) {
    int and = a.last() + 1;
    return b.first() == and + 1
        && follows(and)
        && follows(and + 1)
        && words.get(and).folded().equals("and");
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
