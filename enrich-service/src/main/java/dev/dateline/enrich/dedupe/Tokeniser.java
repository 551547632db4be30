package dev.dateline.enrich.dedupe;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Splits a text into tokens so that outlets' house styles make no difference: NFKC, lower case,
 * apostrophes and the points and commas inside a token dropped (U.S. = US, 1,200 = 1200), a clock
 * time one number however it is written (22:25 = 22.25). Where words are not separated (Chinese,
 * Japanese, Thai, Lao, Khmer, Burmese) tokens are overlapping runs of characters.
 */
final class Tokeniser {

  private final String text;
  private final Tokens tokens;
  private int at;
  private boolean sentenceStart = true;

  private Tokeniser(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
  }

  /** Tokenises at most the first {@code limit} UTF-16 units, before and after normalisation. */
  static Tokens tokens(String text, int limit) {
    String head = text.length() <= limit ? text : text.substring(0, limit);
    if (!Normalizer.isNormalized(head, Normalizer.Form.NFKC)) {
      String normal = Normalizer.normalize(head, Normalizer.Form.NFKC);
      head = normal.length() <= limit ? normal : normal.substring(0, limit);
    }
    Tokeniser tokeniser = new Tokeniser(head);
    tokeniser.run();
    return tokeniser.tokens;
  }

  private void run() {
    while (at < text.length()) {
      int unit = text.codePointAt(at);
      int run = unseparated(unit);
      if (run > 0) {
        characters(run);
      } else if (isWord(unit)) {
        word();
      } else {
        between(unit);
        at += Character.charCount(unit);
      }
    }
  }

  private void between(int unit) {
    switch (unit) {
      case '.', '?', '!', '"', '\u201c', '\u201d', '\n', '\u3002' -> sentenceStart = true;
      case '%' -> tokens.sign(unit);
      default -> {
        if (unit > ' ' && Character.getType(unit) == Character.CURRENCY_SYMBOL) {
          tokens.sign(unit);
        }
      }
    }
  }

  private void word() {
    long hash = Hashes.START;
    int length = 0;
    boolean number = false;
    boolean capital = Character.isUpperCase(text.codePointAt(at));
    int start = at;
    while (at < text.length()) {
      int unit = text.codePointAt(at);
      if (isWord(unit) && unseparated(unit) == 0) {
        number |= Character.isDigit(unit);
        hash = Hashes.add(hash, Character.toLowerCase(unit));
        length++;
      } else if (isInner(unit) && wordFollows(at + Character.charCount(unit))) {
        if (number && (unit == '.' || unit == ',')) {
          part(unit, length);
        }
      } else if (unit == ':' && number && isClock(start)) {
        tokens.point('.', length);
      } else if (Character.getType(unit) != Character.FORMAT) {
        break;
      }
      at += Character.charCount(unit);
    }
    boolean name = capital && !sentenceStart && !number && length > 1;
    tokens.add(
        Hashes.mix(hash),
        (number ? Tokens.NUMBER : 0)
            | (name ? Tokens.NAME : 0)
            | (length > 3 ? Tokens.WORD : 0)
            | (length > 5 && !number ? Tokens.CONTENT : 0),
        start,
        at);
    sentenceStart = false;
  }

  /** Three digits and no more behind a sign are taken for thousands. */
  private void part(int sign, int charactersBefore) {
    int end = at + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end - at == 4) {
      tokens.grouping(sign);
    } else {
      tokens.point(sign, charactersBefore);
    }
  }

  /** Whether two digits of minutes or seconds follow what was read so far of a token. */
  private boolean isClock(int start) {
    int next = at + 1;
    return at - start <= 5
        && isDigit(next)
        && text.charAt(next) < '6'
        && isDigit(next + 1)
        && !isDigit(next + 2);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** Adds the overlapping runs of {@code run} characters from here to where the script ends. */
  private void characters(int run) {
    int start = at;
    int count = 0;
    while (at < text.length()) {
      int unit = text.codePointAt(at);
      if (unseparated(unit) != run) {
        break;
      }
      at += Character.charCount(unit);
      if (++count >= run) {
        tokens.add(hash(start, at), Tokens.WORD | Tokens.CONTENT, start, at);
        start += Character.charCount(text.codePointAt(start));
      }
    }
    if (count < run) {
      tokens.add(hash(start, at), 0, start, at);
    }
    sentenceStart = false;
  }

  private long hash(int from, int to) {
    long hash = Hashes.START;
    for (int i = from; i < to; i++) {
      hash = Hashes.add(hash, text.charAt(i));
    }
    return Hashes.mix(hash);
  }

  /** How many characters make a token in the character's script; 0 where spaces separate words. */
  private static int unseparated(int unit) {
    if (unit < 0x0e00 || (unit < 0x2e80 && unit > 0x17ff)) {
      return 0;
    }
    if (!isWord(unit)) {
      return 0;
    }
    return switch (UnicodeScript.of(unit)) {
      case HAN, HIRAGANA, KATAKANA -> 2;
      case THAI, LAO, KHMER, MYANMAR -> 3;
      default -> 0;
    };
  }

  private boolean wordFollows(int index) {
    return index < text.length() && isWord(text.codePointAt(index));
  }

  private static boolean isInner(int unit) {
    return switch (unit) {
      case '.', ',', '\'', '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> true;
      default -> false;
    };
  }

  private static boolean isWord(int unit) {
    if (unit < 128) {
      return (unit >= 'a' && unit <= 'z')
          || (unit >= 'A' && unit <= 'Z')
          || (unit >= '0' && unit <= '9');
    }
    return unit != '\u02bc'
        && (Character.isLetterOrDigit(unit)
            || Character.getType(unit) == Character.NON_SPACING_MARK
            || Character.getType(unit) == Character.COMBINING_SPACING_MARK);
  }
}
