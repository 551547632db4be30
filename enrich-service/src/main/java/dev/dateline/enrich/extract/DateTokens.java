package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that may hold a date, cut into numbers, words and single other characters; blanks vanish.
 * Digits of any script are written as ASCII, and the ideographs that count years to seconds are
 * words of their own.
 */
record DateTokens(List<String> tokens) {
  /** Thailand counts years from the death of the Buddha: 1990 to 2100 are these. */
  private static final int BUDDHIST_FROM = 2533;

  private static final int BUDDHIST_TO = 2643;
  private static final int BUDDHIST_ERA = 543;
  private static final int BUDDHIST_CENTURY = 2500;
  private static final int CENTURY = 2000;

  static DateTokens of(String text) {
    return new DateTokens(List.copyOf(tokens(text)));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      char c = text.charAt(i++);
      if (isDigit(c)) {
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
        tokens.add(digits(text.substring(start, i)));
      } else if (isLetter(c)) {
        while (i < text.length()
            && isLetter(text.charAt(i))
            && !isCounter(text.charAt(i))
            && !isCounter(c)) {
          i++;
        }
        if (isAbbreviated(text, start, i)) {
          tokens.add(text.substring(start, i) + text.charAt(i + 1));
          i += 2;
        } else {
          tokens.add(text.substring(start, i));
        }
      } else if (!Prose.isSpace(c)) {
        tokens.add(String.valueOf(c));
      }
    }
    return tokens;
  }

  /** Thai writes a month as two letters with points: {@code มี.ค.} */
  private static boolean isAbbreviated(String text, int start, int end) {
    return end + 2 < text.length()
        && isThai(text.charAt(start))
        && text.charAt(end) == '.'
        && isThai(text.charAt(end + 1))
        && text.charAt(end + 2) == '.';
  }

  private static boolean isThai(char c) {
    return c >= '\u0e01' && c <= '\u0e2e';
  }

  /** The year that two digits behind this month's name count from. */
  int century(int index) {
    return isThai(token(index).isEmpty() ? ' ' : token(index).charAt(0))
        ? BUDDHIST_CENTURY - BUDDHIST_ERA
        : CENTURY;
  }

  private static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isCounter(char c) {
    return "年月日時时分秒년월일시분초".indexOf(c) >= 0;
  }

  private static String digits(String any) {
    StringBuilder out = new StringBuilder(any.length());
    any.chars().forEach(c -> out.append(Character.digit(c, 10)));
    return out.toString();
  }

  int size() {
    return tokens.size();
  }

  /** The token; empty beyond the ends. */
  String token(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
  }

  /** The token as a number of at most four digits; -1 if it is none. */
  int number(int index) {
    String token = token(index);
    return !token.isEmpty() && token.length() <= 4 && isDigit(token.charAt(0))
        ? Integer.parseInt(token)
        : -1;
  }

  /** The token as a year of four digits; -1 if it is none. */
  int year(int index) {
    int year = number(index);
    if (year >= BUDDHIST_FROM && year <= BUDDHIST_TO) {
      year -= BUDDHIST_ERA;
    }
    return token(index).length() == 4 && year >= 1900 && year <= 2200 ? year : -1;
  }

  boolean isNumber(int index) {
    return !token(index).isEmpty() && isDigit(token(index).charAt(0));
  }
}
