package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.DateTokens.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a date's text into numbers, words and single characters, in the manner of a reader who knows
 * no format. Decimal digits of any script become ASCII; comments in brackets are dropped.
 */
final class DateTokenizer {
  /** A comment that is none, as in {@code 14:05 (GMT+7)}. */
  private static final Pattern OFFSET =
      Pattern.compile("\\(\\s{0,2}(?:gmt|utc)\\s?[+\\-\u2212]\\d{1,2}(?::?\\d{2})?\\s{0,2}\\)");

  private DateTokenizer() {}

  static DateTokens cut(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<Token> tokens = new ArrayList<>();
    boolean glued = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        int end = i + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(new Token(ascii(text, i, end), glued));
        i = end;
        glued = true;
      } else if (HanNumeral.at(text, i) instanceof HanNumeral numeral) {
        tokens.add(new Token(Integer.toString(numeral.value()), glued));
        i = numeral.end();
        glued = true;
      } else if (Character.isLetter(c)) {
        int end = wordEnd(text, i);
        tokens.add(new Token(text.substring(i, end).replace(".", ""), glued));
        i = end;
        glued = true;
      } else if (c == '(' && OFFSET.matcher(text).region(i, text.length()).lookingAt()) {
        i++;
        glued = false;
      } else if (c == ')') {
        i++;
      } else if (c == '(') {
        int close = text.indexOf(')', i);
        i = close < 0 ? text.length() : close + 1;
        glued = false;
      } else {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (!space) {
          tokens.add(new Token(String.valueOf(c == '\u2212' || c == '\u2013' ? '-' : c), glued));
        }
        glued = !space;
        i++;
      }
    }
    return new DateTokens(tokens);
  }

  /** Ideographs count one by one; a zone such as {@code europe/paris} is one word. */
  private static int wordEnd(String text, int start) {
    if (Character.isIdeographic(text.charAt(start)) && !isDayHalf(text, start)) {
      return start + 1;
    }
    int end = start + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean nextIsLetter = end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
      boolean mark =
          Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.COMBINING_SPACING_MARK;
      boolean inside = (c == '/' || c == '_' || c == '.' || c == '\'') && nextIsLetter;
      if (!mark && !inside && (!Character.isLetter(c) || Character.isIdeographic(c))) {
        break;
      }
      end++;
    }
    if (Character.isIdeographic(text.charAt(start))) {
      return start + 2;
    }
    return end;
  }

  private static boolean isDayHalf(String text, int start) {
    return start + 1 < text.length() && DayHalf.of(text.substring(start, start + 2)) != null;
  }

  private static String ascii(String text, int from, int to) {
    StringBuilder digits = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
    }
    return digits.toString();
  }
}
