package dev.dateline.enrich.names;

import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;
import java.util.Set;

/** Where the sentences of an article start, and where no name goes on. */
final class Boundaries {
  /** Marks that stand in no name. */
  private static final String APART = "()[];:\u2014\u2013!?\u201c\u201d\"";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "mr", "mrs", "ms", "st", "lt", "gen", "col", "sgt", "capt", "maj", "adm", "rev",
          "sen", "gov", "rep", "prof", "hon", "mt", "ft", "jr", "sr", "co", "no", "bros", "cmdr",
          "pres");

  private static final int BEYOND = 7;

  private final TaggableText text;
  private final List<Word> words;
  private final int[] marks;

  Boundaries(TaggableText text) {
    this.text = text;
    this.words = text.words();
    this.marks = new int[words.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mark(i);
    }
  }

  /** Whether a sentence starts with a word. */
  boolean startsSentence(int at) {
    if (at == 0 || !sameField(at)) {
      return true;
    }
    return switch (words.get(at).gap()) {
      case PARAGRAPH -> true;
      case SENTENCE -> marks[at] != '.' || !isAbbreviated(at - 1);
      case NONE, SPACE, JOINT, PUNCTUATION -> false;
    };
  }

  /** Whether no name goes on from the word before to this one. */
  boolean isApart(int at) {
    return startsSentence(at) || APART.indexOf(marks[at]) >= 0;
  }

  /** Whether a word follows the one before without a mark, or with one that belongs to it. */
  boolean isJoined(int at) {
    Gap gap = words.get(at).gap();
    return gap == Gap.SPACE || gap == Gap.JOINT || gap == Gap.SENTENCE && !startsSentence(at);
  }

  /** What stands between a word and the one before, as a number. */
  int gap(int at) {
    return at < 0 || at >= marks.length ? BEYOND : marks[at];
  }

  /** Whether the point behind a word is its own: an initial, {@code Dr.}, {@code St.} */
  private boolean isAbbreviated(int at) {
    Word word = words.get(at);
    return word.shape() != Shape.LOWER
        && (word.folded().length() == 1 || ABBREVIATIONS.contains(word.folded()));
  }

  /** The first mark between a word and the one before; how they are set apart if there is none. */
  private int mark(int at) {
    Word word = words.get(at);
    if (at == 0 || !sameField(at)) {
      return Gap.SENTENCE.ordinal();
    }
    String field = text.input().text(word.field());
    for (int i = words.get(at - 1).end(); i < word.start(); i++) {
      if (!Character.isWhitespace(field.charAt(i))) {
        return field.charAt(i);
      }
    }
    return word.gap().ordinal();
  }

  private boolean sameField(int at) {
    return words.get(at).field() == words.get(at - 1).field();
  }
}
