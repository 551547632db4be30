package dev.dateline.desk.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into words (Unicode Standard Annex 29); Han, kana and Hangul into pairs of characters,
 * Thai by a dictionary. Case and accents do not count.
 */
final class Words {
  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u0640\\u064b-\\u0652]");
  private static final Pattern THAI = Pattern.compile("\\p{InThai}");

  private Words() {}

  /** The words of a query's text, folded, in their order. */
  static List<String> of(String text) {
    Tokenizer tokenizer = tokenizer(THAI.matcher(text).find());
    tokenizer.setReader(new StringReader(text));
    List<String> words = new ArrayList<>();
    try (TokenStream stream = filtered(tokenizer)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return words;
  }

  static Tokenizer tokenizer(boolean thai) {
    return thai && ThaiTokenizer.DBBI_AVAILABLE ? new ThaiTokenizer() : new StandardTokenizer();
  }

  static TokenStream filtered(Tokenizer tokenizer) {
    return new CJKBigramFilter(new CJKWidthFilter(new EnglishPossessiveFilter(tokenizer)));
  }

  /** Without case and accents; letters such as ø and ß become plain ones. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String bare =
        Normalizer.normalize(
            MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll(""),
            Normalizer.Form.NFKC);
    char[] folded = new char[bare.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(bare.toCharArray(), 0, folded, 0, bare.length());
    return new String(folded, 0, length).replace('ς', 'σ');
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
