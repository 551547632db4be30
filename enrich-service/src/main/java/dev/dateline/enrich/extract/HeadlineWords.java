package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a headline as a text on the same matter repeats them: the beginnings of the longer
 * ones, which most forms of a word share; where no spaces part words, each few letters.
 */
record HeadlineWords(List<String> beginnings) {
  private static final int LETTERS = 4;

  /** Ideographs and syllables that carry as much. */
  private static final int SIGNS = 2;

  static HeadlineWords of(String title) {
    List<String> beginnings = new ArrayList<>();
    for (String word : Prose.key(title).split(" ")) {
      int length = Prose.mass(word) > word.length() ? SIGNS : LETTERS;
      int last = word.length() - length;
      int end = last > 0 && Lexicon.isUnspaced(word) ? last : Math.min(0, last);
      for (int i = 0; i <= end; i++) {
        beginnings.add(word.substring(i, i + length));
      }
    }
    return new HeadlineWords(beginnings);
  }

  /** Whether a quarter of them stand in the text, as in none that says nothing of the matter. */
  boolean areIn(String text) {
    String key = Prose.key(text);
    long found = beginnings.stream().filter(key::contains).count();
    return found > 0 && found * 4 >= beginnings.size();
  }
}
