package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Folding;
import dev.dateline.enrich.text.Letters;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads the words of a phrase, each with a star behind it where longer words will do. */
final class PhraseReader {
  /** Shortest start of a word: shorter ones match nearly every article. */
  static final int MIN_PREFIX = 3;

  private PhraseReader() {}

  static List<Query.Term> terms(QueryToken token, boolean exact) throws QuerySyntaxException {
    String text = token.text();
    List<Word> words = new ArrayList<>();
    Tokenizer.tokenize(Field.BODY, text, words);
    if (words.isEmpty()) {
      throw new QuerySyntaxException("there is no letter or digit to look for", token.offset());
    }
    List<Query.Term> terms = new ArrayList<>();
    for (Word word : words) {
      boolean star = word.end() < text.length() && text.charAt(word.end()) == '*';
      // Where each character is a word of its own, every phrase is already a prefix.
      boolean prefix = star && !Letters.isUnspaced(text.codePointAt(word.start()));
      if (prefix && word.folded().length() < MIN_PREFIX) {
        throw new QuerySyntaxException(
            "a word needs " + MIN_PREFIX + " letters before the *", token.offset());
      }
      String written = exact ? Folding.written(text.substring(word.start(), word.end())) : null;
      terms.add(new Query.Term(word.folded(), prefix, written));
    }
    return terms;
  }
}
