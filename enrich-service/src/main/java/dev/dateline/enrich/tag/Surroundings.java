package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.HashSet;
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

  /** {@code X University}, after a person: no person. */
  private static final Set<String> NAMED_AFTER =
      words(
          "university college school airport street avenue road bridge foundation center centre"
              + " institute prize award medal library stadium arena hospital museum park square"
              + " trophy cup memorial hall house tower building lecture day administration");

  /** Beside a place's name without being part of it. */
  private static final Set<String> ROLES =
      words(
          "president prime minister premier chancellor king queen prince princess emperor pope"
              + " governor gov mayor senator sen rep representative congressman congresswoman"
              + " secretary ambassador foreign defence defense finance interior minister vice"
              + " deputy attorney general judge justice chief captain coach manager director"
              + " chairman chairwoman ceo mr mrs ms dr sir lord lady bishop archbishop cardinal"
              + " duke duchess earl emir sultan sheikh crown first monday tuesday wednesday thursday"
              + " friday saturday sunday january february march april may june july august"
              + " september october november december republic kingdom federation state states"
              + " government the in on at for from and but while after when as of to by with"
              + " central northern southern eastern western north south east west");

  /** Behind a company, or before it with {@code of}. */
  private static final Set<String> OF_COMPANIES =
      words(
          "inc corp ltd group plc ceo cfo shares stock stocks chief executive executives boss"
              + " spokesman spokeswoman spokesperson employees workers factory plant plants store"
              + " stores investors customers shareholders users engineers headquarters devices");

  private static final Set<String> BEFORE_COMPANIES =
      words("shares stock chief ceo at by like against owner rival rivals giant company");

  /** Before a place. */
  private static final Set<String> PREPOSITIONS = words("in to from near across into and");

  /** The same in more languages, in all of them at once: capitals must follow. */
  private static final Set<String> ANY_PREPOSITIONS =
      words(
          "in to from near across into at outside around through toward towards downtown"
              + " nach aus bei von um über à de dans vers près pour en desde hacia hasta a da di"
              + " em no na para do uit naar bij te till från i w do z we v ve do na из в во под до"
              + " у к");

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

  private static final Set<String> AND = words("and und et y e en och og и i");

  private final List<Word> words;

  Surroundings(TaggableText text) {
    this.words = text.words();
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" +")));
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

  /**
   * Whether a place's name goes on in, or ends, a longer name of something else, as in Hudson Bay
   * Company or FC Basel; in headlines capitals say nothing.
   */
  boolean insideLongerName(Span span) {
    if (words.get(span.first()).field() == Field.TITLE) {
      return false;
    }
    int next = span.last() + 1;
    if (goesOn(next) && isCapital(next) && !ROLES.contains(words.get(next).folded())) {
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
        && !ROLES.contains(words.get(word).folded());
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

  /** The same, of a town, in headlines and in more languages. */
  boolean locatedAnywhere(Span span) {
    int before = span.first() - 1;
    return follows(span.first())
        && words.get(before).shape() == Shape.LOWER
        && ANY_PREPOSITIONS.contains(words.get(before).folded());
  }

  /** Whether a name's capital is not due to its place in the text. */
  boolean insideSentence(Span span) {
    return words.get(span.first()).field() != Field.TITLE
        && !words.get(span.first()).gap().startsSentence();
  }

  /** Whether what is beside a name says that it is a company's. */
  boolean looksLikeCompany(Span span) {
    int next = span.last() + 1;
    if (follows(next) && OF_COMPANIES.contains(words.get(next).folded())) {
      return true;
    }
    int before = span.first() - 1;
    boolean of = follows(span.first()) && words.get(before).folded().equals("of");
    int telling = of ? before - 1 : before;
    return follows(span.first())
        && telling >= 0
        && BEFORE_COMPANIES.contains(words.get(telling).folded());
  }

  /** Whether a person's name opens that of a body or place, as a university's. */
  boolean namesAfter(Span span) {
    int next = span.last() + 1;
    return follows(next) && isCapital(next) && NAMED_AFTER.contains(words.get(next).folded());
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
    return follows(next) && ACTS.contains(words.get(next).folded());
  }

  private boolean isLocated(int word) {
    return follows(word) && LOCATIVES.contains(words.get(word - 1).folded());
  }

  /** Whether a word is joined by {@code and} to a single one that stands as a place does. */
  private boolean isSecondOfLocated(int word) {
    return word > 2
        && follows(word)
        && AND.contains(words.get(word - 1).folded())
        && follows(word - 2)
        && ANY_PREPOSITIONS.contains(words.get(word - 3).folded());
  }

  /** Whether two names are joined by {@code and}, as in {@code Moscow and Beijing}. */
  boolean joined(Span a, Span b) {
    int and = a.last() + 1;
    return b.first() == and + 1
        && follows(and)
        && follows(and + 1)
        && AND.contains(words.get(and).folded());
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
