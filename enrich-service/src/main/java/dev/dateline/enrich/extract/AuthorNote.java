package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** What pages tell of their writers below the text: {@code Jane Roe covers transport.} */
final class AuthorNote {
  private static final int MOST = 3;
  private static final int FEWEST = 2;
  private static final int LONGEST = 160;

  private AuthorNote() {}

  /**
   * The text without the notes at its end.
   *
   * @param persons who wrote it
   */
  static List<String> off(List<String> paragraphs, List<String> persons) {
    int end = paragraphs.size() - MOST;
    if (end < FEWEST || persons.isEmpty()) {
      return paragraphs;
    }
    List<String> kept = new ArrayList<>(paragraphs.subList(0, end));
    paragraphs.subList(end, paragraphs.size()).stream()
        .filter(paragraph -> !is(paragraph, persons))
        .forEach(kept::add);
    return kept;
  }

  private static boolean is(String paragraph, List<String> persons) {
    return paragraph.length() <= LONGEST
        && persons.stream()
            .anyMatch(person -> person.indexOf(' ') > 0 && paragraph.startsWith(person));
  }
}
