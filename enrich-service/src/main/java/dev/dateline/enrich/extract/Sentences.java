package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** Parts a text where sentences end, in any script. */
final class Sentences {
  private Sentences() {}

  static List<String> of(String text) {
    return parts(text, false);
  }

  /** The same, parted at commas, semicolons and colons too. */
  static List<String> clauses(String text) {
    return parts(text, true);
  }

  private static List<String> parts(String text, boolean clauses) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isEnd(text, i) || (clauses && isPause(text.charAt(i)))) {
        sentences.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      sentences.add(text.substring(start));
    }
    return sentences;
  }

  private static boolean isPause(char c) {
    return ",;:\u3001\uff0c\uff1a\uff1b\u060c\u061b".indexOf(c) >= 0;
  }

  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    return Prose.isTerminal(c)
        && (c > 0x7f || at + 1 == text.length() || Prose.isSpace(text.charAt(at + 1)));
  }
}
