package dev.dateline.enrich.extract;

import java.util.Set;

/**
 * Tells a line that says whose an image is, or ends so, as captions do: a word for image or credit
 * and a colon, or a copyright sign, and a short name.
 */
final class CreditLine {
  private static final Lexicon WORDS = Lexicon.load("credit-words.txt");
  private static final int LONGEST = 400;
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_WORD = 24;

  /** Words that mean a credit only where a line or a bracket begins with them. */
  private static final Set<String> AMBIGUOUS = Set.of("credit", "credits");

  /** What stands before a credit that begins anew. */
  private static final String OPENING = ".!?…。！？।۔)(|/[]（）【】–—-:;,\"”“»«";

  private CreditLine() {}

  /** Whether the line is a caption with its credit, or the credit alone. */
  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    for (int i = line.length() - 1; i >= Math.max(0, line.length() - LONGEST_NAME); i--) {
      char c = line.charAt(i);
      if (c == '©' || c == 'Ⓒ' || c == 'ⓒ') {
        return i < line.length() - 2;
      }
      if (isSign(c) && word(line, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the sign stands that parts a word for a credit from a name; -1 if nowhere. */
  static int sign(String line) {
    for (int i = line.length() - 1; i >= Math.max(0, line.length() - LONGEST_NAME); i--) {
      if (isSign(line.charAt(i)) && word(line, i) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSign(char c) {
    return c == ':' || c == '：' || c == '=';
  }

  /** Where the one, two or three words of the lexicon begin that end here; -1 if none do. */
  static int word(String line, int end) {
    int start = end;
    for (int words = 0; words < 3; words++) {
      start--;
      while (start > 0 && !isBreak(line.charAt(start - 1))) {
        start--;
      }
      if (start < 0 || end - start > LONGEST_WORD) {
        return -1;
      }
      String word = line.substring(start, end);
      if (WORDS.is(word) && (opens(line, start) || isInside(line, start, end, word))) {
        return start;
      }
    }
    return -1;
  }

  /** Whether a line, a bracket or a sentence begins here. */
  private static boolean opens(String line, int start) {
    int before = start - 1;
    while (before >= 0 && Prose.isSpace(line.charAt(before))) {
      before--;
    }
    return before < 0 || OPENING.indexOf(line.charAt(before)) >= 0;
  }

  /**
   * Whether the word means a credit behind other words: not where it is a word of a sentence, which
   * begins small or goes on to the sentence's end.
   */
  private static boolean isInside(String line, int start, int end, String word) {
    return !AMBIGUOUS.contains(Prose.lower(word))
        && !Character.isLowerCase(line.charAt(start))
        && !Prose.endsSentence(line.substring(end));
  }

  private static boolean isBreak(char c) {
    return Prose.isSpace(c) || "()[]|（【,.;–—-".indexOf(c) >= 0;
  }
}
