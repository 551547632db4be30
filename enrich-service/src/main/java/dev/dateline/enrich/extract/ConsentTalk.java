package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * What requests for consent speak of, by stems in groups: what is kept of a reader, who gets it, by
 * whose leave, for what. News and recipes know some of these words; a request has many.
 */
final class ConsentTalk {
  private static final List<List<String>> SUBJECTS = subjects();
  private static final int FEWEST_STEMS = 2;

  private ConsentTalk() {}

  private static List<List<String>> subjects() {
    List<List<String>> subjects = new ArrayList<>();
    for (String line : Lexicon.lines("consent-stems.txt")) {
      if (line.startsWith("[")) {
        subjects.add(new ArrayList<>());
      } else {
        subjects.getLast().add(line);
      }
    }
    return subjects.stream().map(List::copyOf).toList();
  }

  /** Whether the text whose key is given has at least two of the stems. */
  static boolean isOf(String key) {
    int stems = 0;
    for (List<String> subject : SUBJECTS) {
      for (String stem : subject) {
        stems += key.contains(stem) ? 1 : 0;
        if (stems == FEWEST_STEMS) {
          return true;
        }
      }
    }
    return false;
  }

  /** The subjects of the text whose key is given, a bit each; the lowest: what is kept. */
  static int subjects(String key) {
    int found = 0;
    for (int i = 0; i < SUBJECTS.size(); i++) {
      found |= SUBJECTS.get(i).stream().anyMatch(key::contains) ? 1 << i : 0;
    }
    return found;
  }

  /** Whether the text whose key is given speaks of what is kept of a reader. */
  static boolean isOfKeeping(String key) {
    return (subjects(key) & 1) > 0;
  }
}
