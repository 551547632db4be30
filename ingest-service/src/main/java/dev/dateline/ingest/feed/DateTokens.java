package dev.dateline.ingest.feed;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * The pieces of a date's text. Every question about a piece that is not there is answered with no.
 *
 * @param list in the order of the text
 */
record DateTokens(List<Token> list) {

  /**
   * A piece of the text.
   *
   * @param text in lower case, words without dots
   * @param glued whether no white space stands before it
   */
  record Token(String text, boolean glued) {
    boolean isNumber() {
      return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
      return Character.isLetter(text.charAt(0));
    }

    boolean is(char c) {
      return text.length() == 1 && text.charAt(0) == c;
    }

    int length() {
      return text.length();
    }

    /** The value of a number of up to nine digits. */
    int value() {
      return Integer.parseInt(text);
    }
  }

  DateTokens {
    list = List.copyOf(list);
  }

  int size() {
    return list.size();
  }

  Token get(int i) {
    return list.get(i);
  }

  int value(int i) {
    return list.get(i).value();
  }

  boolean is(int i, char c) {
    return i >= 0 && i < list.size() && list.get(i).is(c);
  }

  boolean is(int i, String text) {
    return i >= 0 && i < list.size() && list.get(i).text().equals(text);
  }

  /** Whether there is one character here, and one of these. */
  boolean isOneOf(int i, String characters) {
    return i < list.size() && list.get(i).length() == 1 && characters.contains(list.get(i).text());
  }

  boolean isNumber(int i, int maxDigits) {
    return i < list.size() && list.get(i).isNumber() && list.get(i).length() <= maxDigits;
  }

  boolean isGlued(int i) {
    return i < list.size() && list.get(i).glued();
  }

  boolean isLastNumber(int i) {
    return list.stream().skip(i + 1L).noneMatch(Token::isNumber);
  }

  /** Whether a word is written in Korean. */
  boolean isHangul() {
    return list.stream()
        .anyMatch(token -> UnicodeScript.of(token.text().charAt(0)) == UnicodeScript.HANGUL);
  }

  /** Before or after noon, written as a word of two letters or more. */
  boolean isDayHalf(int i) {
    boolean word =
        i < list.size() && list.get(i).length() > 1 && DayHalf.of(list.get(i).text()) != null;
    return word || isOneOf(i, "ap") && is(is(i + 1, '.') ? i + 2 : i + 1, 'm');
  }
}
