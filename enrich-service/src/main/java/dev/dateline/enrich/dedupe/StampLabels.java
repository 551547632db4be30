package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases that stamps begin with ("last updated"), in the languages that dates are read in. */
final class StampLabels {

  /** By their first word; the longest first. */
  private final Map<String, List<String>> phrases = new HashMap<>();

  /**
   * @param phrase in lower case, its words parted by a space
   */
  void add(String phrase) {
    String first = phrase.split(" ", 2)[0];
    List<String> same = phrases.computeIfAbsent(first, word -> new ArrayList<>());
    same.add(phrase);
    same.sort((a, b) -> b.length() - a.length());
  }

  /** Where a label that begins here ends; -1 if none does. */
  int end(String text, int start, int end) {
    String first =
        text.substring(start, Math.max(start, WordRun.end(text, start, end)))
            .toLowerCase(Locale.ROOT);
    for (int length = first.length(); length > 0; length--) {
      for (String label : phrases.getOrDefault(first.substring(0, length), List.of())) {
        int after = start + label.length();
        if (after <= end
            && text.regionMatches(true, start, label, 0, label.length())
            && (after == end
                || WordRun.isUnspaced(label)
                || !Character.isLetter(text.charAt(after)))) {
          return after;
        }
      }
      if (!WordRun.isUnspaced(first)) {
        break;
      }
    }
    return -1;
  }
}
