package dev.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A number of a date in Chinese characters: {@code 二〇二六} digit by digit, {@code 二十三} in tens.
 *
 * @param end index behind it
 */
record HanNumeral(int value, int end) {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final char ALSO_ZERO = '零';
  private static final char TEN = '十';

  /** What tells a number of a date from the name of a day, as in {@code 星期三}. */
  private static final String UNITS = "年月日号號时時点點分秒";

  private static final int MOST_DIGITS = 4;

  /** The number that begins at an index and stands before a unit; {@code null} if there is none. */
  static @Nullable HanNumeral at(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= MOST_DIGITS && isNumeral(text.charAt(end))) {
      end++;
    }
    boolean counted = end > start && end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
    if (!counted || end - start > MOST_DIGITS) {
      return null;
    }
    String numeral = text.substring(start, end).replace(ALSO_ZERO, DIGITS.charAt(0));
    int ten = numeral.indexOf(TEN);
    return ten < 0 ? new HanNumeral(number(numeral), end) : tens(numeral, ten, end);
  }

  private static @Nullable HanNumeral tens(String numeral, int ten, int end) {
    String units = numeral.substring(ten + 1);
    if (ten > 1 || units.length() > 1 || units.indexOf(TEN) >= 0) {
      return null;
    }
    int tens = ten == 0 ? 1 : number(numeral.substring(0, 1));
    return new HanNumeral(10 * tens + number(units), end);
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = 10 * value + DIGITS.indexOf(digits.charAt(i));
    }
    return value;
  }

  private static boolean isNumeral(char c) {
    return DIGITS.indexOf(c) >= 0 || c == ALSO_ZERO || c == TEN;
  }
}
