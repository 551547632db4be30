package dev.dateline.enrich.text;

import java.lang.Character.UnicodeScript;

/** Which characters make words, and how scripts part them. */
public final class Letters {
  private Letters() {}

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '＇';
  }

  static boolean isWordStart(int c) {
    return Character.isLetterOrDigit(c) && c != 'ʼ';
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || isJoiner(c);
  }

  /** Whether it only tells how the letters beside it are joined: U+200C, U+200D. */
  static boolean isJoiner(int c) {
    return c == 0x200c || c == 0x200d;
  }

  static boolean isKatakana(int c) {
    return c >= 0x30a1 && c <= 0x30ff && c != 0x30fb || c >= 0xff66 && c <= 0xff9f;
  }

  /** Whether each character of its script is a word by itself. */
  public static boolean isUnspaced(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
      default -> false;
    };
  }
}
