package dev.dateline.ingest.charset;

import java.lang.Character.UnicodeScript;

/** How unlikely a text is as words of a language, judged by its characters beyond ASCII. */
final class WordShapes {
  /** Of what no text holds: control characters, characters that do not exist. */
  private static final double IMPOSSIBLE = 14;

  /** Of letters of two scripts in one word, and of signs and capitals in the middle of one. */
  private static final double MISPLACED = 7;

  private static final double CAPITAL = 1;

  /** Of words of capitals, once for all that follow each other. */
  private static final double SHOUTED = 2;

  /** Of a capital that is a word of its own, and of a letter without words of its script around. */
  private static final double LONE = 3;

  /** Of a consonant after two others. */
  private static final double UNSPEAKABLE = 2;

  /** Of a letter that touches a digit, as signs do. */
  private static final double NUMBERED = 4;

  private static final double PUNCTUATION = 4.5;

  /** Of a letter with a mark right after another, which Latin letters seldom are. */
  private static final double CROWDED = 2;

  private static final double SIGN = 6.5;

  /** Of a sign beside a number: a price, a degree, a measure. */
  private static final double MEASURE = 2.5;

  private static final String PUNCTUATION_MARKS = "“”„‘’‚–—…«»‹›•·§°©®™€£\u00a0¿¡½¼¾±²³×¢¥µªº№،؛؟";

  /** Of these, the ones that stand inside words. */
  private static final String INSIDE_WORDS = "’·\u00ad";

  /** Signs that end a word. */
  private static final String ORDINALS = "ªº";

  private final String text;
  private final Alphabet alphabet;

  /** Whether the word before was one of capitals. */
  private boolean shouting;

  private WordShapes(String text, Alphabet alphabet) {
    this.text = text;
    this.alphabet = alphabet;
  }

  /** The sum over all characters beyond ASCII; 0 for a text that has none. */
  static double cost(String text, Alphabet alphabet) {
    WordShapes shapes = new WordShapes(text, alphabet);
    double cost = 0;
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      cost += end > i ? shapes.word(i, end) : text.charAt(i) >= 0x80 ? shapes.sign(i) : 0;
      i = Math.max(i + 1, end);
    }
    return cost;
  }

  private double word(int start, int end) {
    int capitals = 0;
    int cased = 0;
    int marked = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean capital = Character.isUpperCase(c);
      capitals += capital ? 1 : 0;
      // ß has no capital in any of these charsets
      cased += capital || Character.isLowerCase(c) && c != 'ß' ? 1 : 0;
      marked += c >= 0x80 ? 1 : 0;
    }
    if (marked == 0) {
      return 0;
    }
    boolean shouted = capitals == cased && (capitals > 1 || shouting && capitals > 0);
    double cost = shouted && !shouting ? SHOUTED : 0;
    shouting = shouted;
    int consonants = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      consonants = Alphabet.isConsonant(c) ? consonants + 1 : 0;
      cost += c < 0x80 ? 0 : letter(start, i, end, shouted);
      cost += consonants > 2 ? UNSPEAKABLE : 0;
    }
    return cost;
  }

  private double letter(int start, int i, int end, boolean shouted) {
    char c = text.charAt(i);
    double cost = alphabet.cost(c);
    if (Character.isUpperCase(c) && !shouted) {
      cost += i > start ? MISPLACED : end - start == 1 ? LONE : CAPITAL;
      // no word begins with two capitals
      cost += i == start && end - i > 1 && Character.isUpperCase(at(i + 1)) ? MISPLACED : 0;
    }
    cost += isDigit(at(i - 1)) || isDigit(at(i + 1)) ? NUMBERED : 0;
    if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
      return cost + (i > start && at(i - 1) >= 0x80 ? CROWDED : 0);
    }
    cost += isAlone(i) ? LONE : 0;
    return cost + (isAsciiLetter(at(i - 1)) || isAsciiLetter(at(i + 1)) ? MISPLACED : 0);
  }

  /** Whether no letter beyond ASCII stands beside this one, nor behind a space. */
  private boolean isAlone(int i) {
    for (int step = -1; step <= 1; step += 2) {
      char next = at(i + step);
      char further = next == ' ' || next == '\u00a0' ? at(i + 2 * step) : next;
      if (further >= 0x80 && isLetter(further)) {
        return false;
      }
    }
    return true;
  }

  private double sign(int i) {
    char c = text.charAt(i);
    char before = at(i - 1);
    char after = at(i + 1);
    boolean inside = isLetter(before) && isLetter(after);
    if (c == '’' && !isLetter(before) && isLetter(after)) {
      return SIGN;
    }
    if (PUNCTUATION_MARKS.indexOf(c) >= 0 || INSIDE_WORDS.indexOf(c) >= 0) {
      boolean misplaced =
          inside && INSIDE_WORDS.indexOf(c) < 0 || ORDINALS.indexOf(c) >= 0 && isLetter(after);
      boolean measure = isNumber(before, at(i - 2)) || isNumber(after, at(i + 2));
      return (measure ? MEASURE : PUNCTUATION) + (misplaced ? MISPLACED : 0);
    }
    // KOI8 can draw frames, which newspapers do not
    boolean drawing = c >= '\u2500' && c <= '\u259f';
    boolean exists =
        Character.isDefined(c) && !Character.isISOControl(c) && c != '\ufffd' && !drawing;
    return exists ? SIGN + (inside ? MISPLACED : 0) : IMPOSSIBLE;
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  /** Marks are parts of letters: Thai vowels, Hebrew points. */
  static boolean isLetter(char c) {
    return (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
            && "ªºµ".indexOf(c) < 0
        || c == '\u200c';
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** A digit, or one behind a space. */
  private static boolean isNumber(char next, char further) {
    return isDigit(next) || (next == ' ' || next == '\u00a0') && isDigit(further);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
