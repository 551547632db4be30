package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.List;

/** What is known of each word of an article by itself. Beyond both ends nothing is. */
final class WordFacts {
  private static final long OUTSIDE = 0x5bd1e995L;

  private final List<Word> words;
  private final int[] flags;
  private final int[] classes;
  private final int[] known;
  private final int[] shapes;

  WordFacts(TaggableText text, Lexicon lexicon, LanguageNames names) {
    words = text.words();
    flags = new int[words.size()];
    classes = new int[words.size()];
    shapes = new int[words.size()];
    known = KnownNames.of(words, names);
    for (int i = 0; i < flags.length; i++) {
      int entry = lexicon.entry(words.get(i).hash());
      flags[i] = Lexicon.flags(entry);
      classes[i] = Lexicon.wordClass(entry);
      shapes[i] = WordShape.of(text.written(i, i));
    }
  }

  long hash(int at) {
    return isOutside(at) ? OUTSIDE : words.get(at).hash();
  }

  /** Whether it is a first name, surname or common word: see {@link Lexicon}. */
  int flags(int at) {
    return isOutside(at) ? 0 : flags[at];
  }

  /** What kind of thing a common word names, or does: see {@link Lexicon}. */
  long wordClass(int at) {
    return isOutside(at) ? 0 : classes[at];
  }

  /** What the gazetteer has there: see {@link KnownNames}. */
  long known(int at) {
    return isOutside(at) ? 0 : known[at];
  }

  long shape(int at) {
    return isOutside(at) ? 0 : shapes[at];
  }

  boolean isOutside(int at) {
    return at < 0 || at >= flags.length;
  }
}
