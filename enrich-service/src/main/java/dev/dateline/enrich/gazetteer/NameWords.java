package dev.dateline.enrich.gazetteer;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name cut into words, as it is looked for; a gazetteer's file carries it, so that no name need
 * be cut at the start.
 *
 * @param hashes of its folded words
 * @param shapes as {@link Alias#shapes()}
 * @param commas as {@link Alias#commas()}
 */
record NameWords(long[] hashes, long shapes, int commas) {
  /** For a name that is not looked for: of no words, or of too many. */
  static final NameWords NONE = new NameWords(new long[0], 0, 0);

  static NameWords of(String written) {
    List<Word> words = new ArrayList<>(4);
    Tokenizer.tokenize(Field.BODY, written, words);
    return words.isEmpty() || words.size() > Alias.MAX_WORDS
        ? NONE
        : new NameWords(
            words.stream().mapToLong(Word::hash).toArray(),
            Alias.shapes(words),
            Alias.commas(words));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameWords(long[] hashesThere, long shapesThere, int commasThere)
        && Arrays.equals(hashes, hashesThere)
        && shapes == shapesThere
        && commas == commasThere;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(hashes) + Long.hashCode(shapes) + commas;
  }
}
