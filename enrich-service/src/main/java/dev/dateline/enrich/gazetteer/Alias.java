package dev.dateline.enrich.gazetteer;

import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name ready to be looked for.
 *
 * @param entity what it names; {@code null} for one that only hides others
 * @param kind how it names it
 * @param doubt what else it may be
 * @param languages numbers of the languages it is looked for in
 * @param shapes two bits for each word's {@link Shape}, first word lowest
 * @param commas a bit for each word that is set off by a comma, ampersand or the like
 */
public record Alias(
    @Nullable Entity entity,
    Name.Kind kind,
    Name.Doubt doubt,
    BitSet languages,
    long shapes,
    int commas) {
  /** Names of more words are not looked for. */
  static final int MAX_WORDS = 31;

  private static final Shape[] SHAPES = Shape.values();

  static long shapes(List<Word> words) {
    long shapes = 0;
    for (int i = 0; i < words.size(); i++) {
      shapes |= (long) words.get(i).shape().ordinal() << 2 * i;
    }
    return shapes;
  }

  static int commas(List<Word> words) {
    int commas = 0;
    for (int i = 1; i < words.size(); i++) {
      commas |= words.get(i).gap() == Gap.PUNCTUATION ? 1 << i : 0;
    }
    return commas;
  }

  /** Whether the case of the text's words from one to another is that of the name. */
  boolean fits(List<Word> text, int first, int last) {
    for (int i = first; i <= last; i++) {
      Shape shape = text.get(i).shape();
      boolean fits =
          switch (SHAPES[(int) (shapes >>> 2 * (i - first) & 3)]) {
            case UPPER -> shape == Shape.UPPER;
            case CAPITAL -> shape.namelike();
            case LOWER, CASELESS -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word may belong to the same name as the word before. */
  static boolean holdsTogether(Word before, Word word) {
    boolean abbreviated = word.gap() == Gap.SENTENCE && before.folded().length() <= 3;
    return before.field() == word.field()
        && (abbreviated || word.gap().compareTo(Gap.PUNCTUATION) <= 0);
  }
}
