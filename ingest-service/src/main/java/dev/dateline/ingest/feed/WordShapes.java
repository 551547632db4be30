package dev.dateline.ingest.feed;

import java.lang.Character.UnicodeScript;

/** How unlikely a text is as words of a language, judged by its characters beyond ASCII. */
final class WordShapes {
  /** Of what no text holds: control characters, characters that do not exist. */
  private static final double IMPOSSIBLE = 14;

  /** Of letters of two scripts in one word, and of signs and capitals in the middle of one. */
  private static final double MISPLACED = 7;

  private static final double CAPITAL = 1;

  private static final double PUNCTUATION = 4.5;

  /** Of a letter with a mark right after another, which Latin letters seldom are. */
  private static final double CROWDED = 2;

  private static final double SIGN = 6.5;

  private static final String PUNCTUATION_MARKS = "“”„‘’‚–—…«»‹›•·§°©®™€£\u00a0¿¡№،؛؟";

  /** Of these, the ones that stand inside words. */
  private static final String INSIDE_WORDS = "’·\u00ad";

  private WordShapes() {}

  /** The sum over all characters beyond ASCII; 0 for a text that has none. */
  static double cost(String text, Alphabet alphabet) {
    double cost = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        cost += isLetter(c) ? letter(before, c, after, alphabet) : other(before, c, after);
      }
    }
    return cost;
  }

  private static double letter(char before, char c, char after, Alphabet alphabet) {
    double cost = alphabet.cost(c);
    if (Character.isUpperCase(c)) {
      cost += Character.isLowerCase(before) ? MISPLACED : CAPITAL;
    }
    if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
      return before >= 0x80 && isLetter(before) ? cost + CROWDED : cost;
    }
    return isAsciiLetter(before) || isAsciiLetter(after) ? cost + MISPLACED : cost;
  }

  private static double other(char before, char c, char after) {
    boolean inside = isLetter(before) && isLetter(after);
    if (c == '’' && !isLetter(before) && isLetter(after)) {
      return SIGN;
    }
    if (PUNCTUATION_MARKS.indexOf(c) >= 0 || INSIDE_WORDS.indexOf(c) >= 0) {
      return PUNCTUATION + (inside && INSIDE_WORDS.indexOf(c) < 0 ? MISPLACED : 0);
    }
    boolean exists = Character.isDefined(c) && !Character.isISOControl(c) && c != '\ufffd';
    return exists ? SIGN + (inside ? MISPLACED : 0) : IMPOSSIBLE;
  }

  /** Marks are parts of letters: Thai vowels, Hebrew points. */
  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u200c';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
