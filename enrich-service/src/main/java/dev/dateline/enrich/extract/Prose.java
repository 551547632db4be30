package dev.dateline.enrich.extract;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** What text looks like: its white space, its words, its sentences, in any script. */
final class Prose {
  /** What each character is in a key: a letter or digit in lower case, a space, or left out. */
  private static final char[] KEY = new char[0x10000];

  private static final char LEFT_OUT = 0;

  /** The first kana: what comes before it is no ideograph, nor a syllable of Hangul. */
  private static final char FIRST_WIDE = 0x3040;

  /** Letters of a word, vowel signs included, where no space tells. */
  private static final int UNSPACED_WORD = 5;

  /** Letters, vowel signs included, of a sentence in a script without stops: some six words. */
  private static final int STOPLESS_SENTENCE = 30;

  /** What ends a sentence in other scripts than Latin, Cyrillic and their like. */
  private static final String STOPS =
      "\u2026\u3002\uff01\uff1f\uff0e\u0964\u0965\u06d4\u061f\u1362\u104b\u0589\u0f0d\u17d4\u17d5";

  static {
    for (int i = 0; i < KEY.length; i++) {
      char c = (char) i;
      char gap = isInvisible(c) || isNukta(c) ? LEFT_OUT : ' ';
      KEY[i] = isWordPart(c) && !isNukta(c) ? Character.toLowerCase(undotted(c)) : gap;
    }
  }

  private Prose() {}

  /** White space of any kind to single spaces, ends trimmed, invisible characters dropped. */
  static String squash(String text) {
    int plain = squashed(text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, plain);
    boolean gap = false;
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = !out.isEmpty();
      } else if (!isInvisible(c)) {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Characters up to the last word that is in no need of it; all if the text needs none. */
  private static int squashed(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && (c < 0x80 || !(isSpace(c) || isInvisible(c)))) {
        words = i + 1;
      } else if (c != ' ' || words != i || i == 0) {
        return words;
      }
    }
    return words;
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u0085' || (c > 0x7f && Character.isSpaceChar(c));
  }

  static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\u00ad' || c == '\ufeff' || c == '\u2060' || c == '\ufffc';
  }

  /** The dot below a letter of Devanagari, Bengali and Gurmukhi, which many leave out. */
  private static boolean isNukta(char c) {
    return c == '\u093c' || c == '\u09bc' || c == '\u0a3c';
  }

  /** A letter that is written with such a dot in one character, without it. */
  private static char undotted(char c) {
    return isIndic(c) ? Normalizer.normalize(String.valueOf(c), Form.NFD).charAt(0) : c;
  }

  private static boolean isIndic(char c) {
    return (c >= '\u0958' && c <= '\u095f')
        || c == '\u0929'
        || c == '\u0931'
        || c == '\u0934'
        || (c >= '\u09dc' && c <= '\u09df')
        || (c >= '\u0a33' && c <= '\u0a5e');
  }

  /**
   * Letters and digits in lower case, all else as single spaces: what two texts are compared by.
   */
  static String key(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    for (int i = 0; i < out.length; i++) {
      char c = KEY[text.charAt(i)];
      if (c > ' ') {
        out[length++] = c;
      } else if (c == ' ' && length > 0 && out[length - 1] != ' ') {
        out[length++] = ' ';
      }
    }
    return new String(out, 0, length > 0 && out[length - 1] == ' ' ? length - 1 : length);
  }

  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Words; each ideograph or kana counts as one, and so do five letters of scripts that write no
   * spaces between words.
   */
  static int words(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x0e00 && isIdeographic(c)) {
        words++;
        inside = false;
      } else if (isUnspaced(c)) {
        unspaced++;
        inside = false;
      } else if (KEY[c] > ' ') {
        words += inside ? 0 : 1;
        inside = true;
      } else if (c != '\'' && c != '\u2019' && c != '-') {
        inside = false;
      }
    }
    return words + (unspaced + UNSPACED_WORD - 1) / UNSPACED_WORD;
  }

  /** Thai and Lao, Burmese, Khmer. */
  private static boolean isUnspaced(char c) {
    return c >= 0x0e00
        && ((c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff));
  }

  private static boolean isIdeographic(char c) {
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff);
  }

  /** The text's length in Latin letters: an ideograph carries about as much as three of them. */
  static int mass(String text) {
    int mass = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mass += c >= FIRST_WIDE && (isIdeographic(c) || (c >= 0xac00 && c <= 0xd7a3)) ? 3 : 1;
    }
    return mass;
  }

  /**
   * Whether the text ends as a sentence does, closing quotes and brackets aside. Thai and Lao set
   * no stop: any text of some length may be a sentence.
   */
  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    return isTerminal(last) || (isStopless(last) && isStoplessSentence(text));
  }

  private static boolean isStopless(char c) {
    return c >= 0x0e00 && c <= 0x0eff;
  }

  /** Whether the text is mostly in such a script, and long enough for a sentence. */
  private static boolean isStoplessSentence(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += isStopless(text.charAt(i)) ? 1 : 0;
    }
    return letters >= STOPLESS_SENTENCE && letters * 2 >= text.length();
  }

  /** Whether a sentence ends anywhere in the text. */
  static boolean hasSentenceEnd(String text) {
    boolean stopless = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isTerminal(c)
          && (c > 0x7f
              || i + 1 == text.length()
              || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return true;
      }
      stopless |= isStopless(c);
    }
    return stopless && isStoplessSentence(text);
  }

  static boolean isTerminal(char c) {
    return c < 0x80 ? c == '.' || c == '!' || c == '?' : STOPS.indexOf(c) >= 0;
  }

  private static boolean isClosing(char c) {
    return "\"')]\u201d\u2019\u00bb\u203a\u300d\u300f\uff09\u201c\u2018 ".indexOf(c) >= 0;
  }

  /** The text without what stands in double quotes of any script, closed or not. */
  static String unquoted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f".indexOf(c) >= 0) {
        quoted = !quoted;
      } else if (!quoted) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Commas of any script. */
  static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      if (",;\u3001\uff0c\u060c\u061b".indexOf(text.charAt(i)) >= 0) {
        commas++;
      }
    }
    return commas;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The first letters of words that begin with a capital. */
  static String initials(String text) {
    StringBuilder initials = new StringBuilder();
    boolean begins = true;
    for (int c : text.codePoints().toArray()) {
      if (begins && Character.isUpperCase(c)) {
        initials.appendCodePoint(c);
      }
      begins = !Character.isLetterOrDigit(c);
    }
    return initials.toString();
  }
}
