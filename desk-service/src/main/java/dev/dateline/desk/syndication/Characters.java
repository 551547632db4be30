package dev.dateline.desk.syndication;

/** The characters that XML 1.0 has (its production 2). */
final class Characters {
  private Characters() {}

  /** The text without those that XML cannot hold. */
  static String clean(String text) {
    int at = firstBad(text);
    if (at == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(Characters::isGood).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int firstBad(String text) {
    int at = 0;
    while (at < text.length() && isGood(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isGood(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000 && c <= 0x10ffff;
  }
}
