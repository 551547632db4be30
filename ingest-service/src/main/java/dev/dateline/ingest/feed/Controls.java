package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dateline.ingest.charset.CharsetLabels;

/** Characters that XML does not allow, or that nobody means. */
final class Controls {
  private static final String C1_MEANT = c1();

  private Controls() {}

  /**
   * Drops the characters outside XML 1.0's production {@code Char} and byte order marks; reads the
   * C1 controls as windows-1252, which is what their writers meant (as HTML does for references).
   */
  static String clean(String text) {
    int first = 0;
    while (first < text.length() && !isUnwanted(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isC1(c)) {
        clean.append(C1_MEANT.charAt(c - 0x80));
      } else if (!isUnwanted(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isUnwanted(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r'
        || isC1(c)
        || c >= '\ufffe'
        || c == '\ufeff';
  }

  private static boolean isC1(char c) {
    return c >= 0x80 && c < 0xa0;
  }

  private static String c1() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    // The five bytes that windows-1252 leaves undefined stay what they are.
    String meant = new String(bytes, CharsetLabels.WINDOWS_1252);
    return meant.indexOf('\ufffd') < 0 ? meant : merge(meant, new String(bytes, ISO_8859_1));
  }

  private static String merge(String meant, String original) {
    StringBuilder merged = new StringBuilder(meant);
    for (int i = 0; i < merged.length(); i++) {
      if (merged.charAt(i) == '\ufffd') {
        merged.setCharAt(i, original.charAt(i));
      }
    }
    return merged.toString();
  }
}
