package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what two texts have word for word in common, to be shown to people. */
final class Passages {

  /** Shorter runs stand in many texts. */
  private static final int LEAST_WORDS = 6;

  private static final int MOST_PASSAGES = 5;
  private static final int MOST_CHARACTERS = 240;

  private Passages() {}

  /** The longest passages in both, longest first, as the second text has them. */
  static List<String> shared(String first, String second) {
    Tokens a = Tokeniser.tokens(first, Sketcher.BODY_LIMIT);
    Tokens b = Tokeniser.tokens(second, Sketcher.BODY_LIMIT);
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i + LEAST_WORDS <= a.size(); i++) {
      places.putIfAbsent(run(a, i), i);
    }
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i + LEAST_WORDS <= b.size(); ) {
      Integer place = places.get(run(b, i));
      int length = place == null ? 0 : common(a, place, b, i);
      if (length >= LEAST_WORDS) {
        found.add(new int[] {i, i + length - 1});
      }
      i += Math.max(1, length);
    }
    found.sort(Comparator.comparingInt(run -> run[0] - run[1]));
    return found.stream()
        .limit(MOST_PASSAGES)
        .map(run -> shortened(b.between(run[0], run[1]).replaceAll("\\s+", " ")))
        .toList();
  }

  private static long run(Tokens tokens, int from) {
    long hash = LEAST_WORDS;
    for (int i = from; i < from + LEAST_WORDS; i++) {
      hash = Hashes.chain(hash, tokens.hash(i));
    }
    return hash;
  }

  private static int common(Tokens a, int from, Tokens b, int at) {
    int length = 0;
    while (from + length < a.size()
        && at + length < b.size()
        && a.hash(from + length) == b.hash(at + length)) {
      length++;
    }
    return length;
  }

  /** A long passage without its middle. */
  private static String shortened(String passage) {
    if (passage.length() <= MOST_CHARACTERS) {
      return passage;
    }
    int half = MOST_CHARACTERS / 2;
    int head = passage.offsetByCodePoints(0, passage.codePointCount(0, half));
    int tail = passage.length() - half;
    tail += Character.isLowSurrogate(passage.charAt(tail)) ? 1 : 0;
    return passage.substring(0, head) + " … " + passage.substring(tail);
  }
}
