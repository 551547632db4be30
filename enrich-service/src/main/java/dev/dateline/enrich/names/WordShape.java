package dev.dateline.enrich.names;

/** How a word is written: its runs of capitals, small letters and digits, as a number. */
final class WordShape {
  private static final int SMALL = 2;
  private static final int DIGIT = 3;
  private static final int OTHER = 4;

  private WordShape() {}

  static int of(String written) {
    int shape = 7;
    int last = -1;
    for (int i = 0; i < written.length(); i++) {
      int kind = kind(written.charAt(i));
      if (kind != last) {
        shape = shape * 31 + kind;
        last = kind;
      }
    }
    return shape * 4 + (written.length() == 1 ? 1 : 0);
  }

  private static int kind(char c) {
    if (Character.isUpperCase(c)) {
      return 1;
    }
    return Character.isLowerCase(c) ? SMALL : Character.isDigit(c) ? DIGIT : OTHER;
  }
}
