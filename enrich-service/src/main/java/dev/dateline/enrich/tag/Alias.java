package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way to write an entity's name.
 *
 * @param entity what it names; {@code null} for a name that only hides shorter ones in it, as Nazi
 *     Germany hides Germany
 * @param kind how it names it
 * @param doubt what else it may be
 * @param words as it is written; a capital must be a capital in the text, a lower-case letter need
 *     not be one
 */
record Alias(@Nullable Entity entity, Kind kind, Doubt doubt, List<Word> words) {
  Alias {
    words = List.copyOf(words);
  }

  /** How an alias names its entity; the order is that of sureness. */
  enum Kind {
    NAME,
    DEMONYM,
    METONYM,
    /** A capital: names its country only where it stands for the government. */
    CAPITAL,
    SHADOW;

    /** As {@code Tag.via} has it. */
    String via() {
      return this == CAPITAL ? METONYM.via() : name().toLowerCase(Locale.ROOT);
    }
  }

  /** What else an alias may be, so that it needs evidence in the same article. */
  enum Doubt {
    /** Nothing. */
    NONE,
    /**
     * A person or a common word, as Jordan and Turkey; a surer name or its surroundings will do.
     */
    WORD,
    /** Another place of the same name, as Georgia; only a surer name will do. */
    NAMESAKE
  }

  static Alias of(@Nullable Entity entity, Kind kind, Doubt doubt, String written) {
    List<Word> words = new ArrayList<>();
    Tokenizer.tokenize(Field.BODY, written, words);
    return new Alias(entity, kind, doubt, words);
  }

  /** Whether it stands in the text from a word on. */
  boolean standsAt(List<Word> text, int first) {
    if (first + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = text.get(first + i);
      if (!word.folded().equals(words.get(i).folded()) || !fits(words.get(i), word)) {
        return false;
      }
      if (i > 0 && !holdsTogether(text.get(first + i - 1), word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Word alias, Word word) {
    return switch (alias.shape()) {
      case UPPER -> word.shape() == Shape.UPPER;
      case CAPITAL -> word.shape().namelike();
      case LOWER, CASELESS -> true;
    };
  }

  private static boolean holdsTogether(Word before, Word word) {
    boolean abbreviated = word.gap() == Gap.SENTENCE && before.folded().length() <= 3;
    return before.field() == word.field()
        && (abbreviated || word.gap().compareTo(Gap.PUNCTUATION) < 0);
  }
}
