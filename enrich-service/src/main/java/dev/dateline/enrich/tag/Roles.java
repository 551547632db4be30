package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;

/**
 * Parts of the body that say who wrote it and where, not what it is about: the dateline before the
 * first dash, and credits in brackets at the end.
 */
final class Roles {
  private static final int LONGEST_DATELINE = 80;

  private final int datelineEnd;
  private final int creditsStart;

  private Roles(int datelineEnd, int creditsStart) {
    this.datelineEnd = datelineEnd;
    this.creditsStart = creditsStart;
  }

  static Roles of(TaggableText text) {
    String body = text.input().body();
    return new Roles(datelineEnd(text.words(), body), creditsStart(body));
  }

  /** Whether a word tells of the report rather than of what is reported. */
  boolean covers(Word word) {
    return word.field() == Field.BODY
        && (word.start() < datelineEnd || word.start() >= creditsStart);
  }

  /** {@code HARBOUR CITY, May 9 (Agency) — The bridge …}: the dash's place; 0 if there is none. */
  private static int datelineEnd(List<Word> words, String body) {
    int from = 0;
    while (from < words.size() && words.get(from).field() != Field.BODY) {
      from++;
    }
    if (from == words.size() || !words.get(from).shape().namelike()) {
      return 0;
    }
    for (int i = from + 1; i < words.size() && words.get(i).end() <= LONGEST_DATELINE; i++) {
      Word before = words.get(i - 1);
      Word word = words.get(i);
      if (word.gap() == Gap.PARAGRAPH) {
        return 0;
      }
      String between = body.substring(before.end(), word.start());
      if (between.strip().endsWith("—")
          || between.contains(" – ")
          || between.contains(" - ")
          || between.contains(" -- ")
          || between.contains(") -")) {
        boolean agency = between.indexOf(')') >= 0;
        boolean shouted = words.get(from).shape() == Shape.UPPER;
        return agency || shouted ? word.start() : 0;
      }
    }
    return 0;
  }

  /** A last paragraph wholly in brackets. */
  private static int creditsStart(String body) {
    String text = body.stripTrailing();
    int start = text.lastIndexOf('\n') + 1;
    return start > 0 && text.startsWith("(", start) && text.endsWith(")")
        ? start
        : Integer.MAX_VALUE;
  }
}
