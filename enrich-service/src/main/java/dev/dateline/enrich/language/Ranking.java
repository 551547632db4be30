package dev.dateline.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the languages of a text by what the table says of its letters, by how much news there is in
 * each, and by what page and feed declare. Immutable.
 */
final class Ranking {
  /** What the page's declaration counts, as the table does. */
  private static final int PAGE = 6 * LanguageTable.STEPS;

  /** What the feed's counts: it is the outlet's, not the article's. */
  private static final int FEED = 4 * LanguageTable.STEPS;

  /** How far the best must be ahead of the second. */
  private static final int CLEAR = 2;

  /** Languages with little news, whose words their larger neighbours also use. */
  private static final Set<String> SELDOM =
      Set.of(
          "af", "ba", "bo", "br", "ce", "co", "cv", "dz", "eo", "fo", "fy", "ga", "gd", "gl", "ha",
          "ig", "jv", "ku", "la", "lb", "mg", "mi", "mt", "nn", "oc", "rw", "sd", "su", "tg", "tt",
          "ug", "yi");

  private static final int SELDOM_MALUS = 3 * LanguageTable.STEPS;

  /**
   * Languages that share nearly all words with one of which there is several times as much: unless
   * they are declared, or the evidence is plain, a text is the other's.
   */
  private static final Map<String, Integer> TWINS =
      Map.of("bs", 16 * LanguageTable.STEPS, "ms", 10 * LanguageTable.STEPS);

  private static final int[] NONE = {};

  private final LanguageTable table;
  private final List<String> codes;
  private final int[] malus;
  private final Map<UnicodeScript, int[]> fitting = new EnumMap<>(UnicodeScript.class);

  /**
   * A ranking.
   *
   * @param isCandidate which languages it knows of, primary BCP 47 tags
   */
  Ranking(LanguageTable table, Predicate<String> isCandidate) {
    this.table = table;
    this.codes = table.languages().stream().map(Ranking::code).toList();
    this.malus =
        codes.stream()
            .mapToInt(code -> TWINS.getOrDefault(code, SELDOM.contains(code) ? SELDOM_MALUS : 0))
            .toArray();
    for (UnicodeScript script : UnicodeScript.values()) {
      fitting.put(
          script,
          IntStream.range(0, codes.size())
              .filter(i -> isCandidate.test(codes.get(i)) && Scripts.fits(codes.get(i), script))
              .toArray());
    }
  }

  /** The languages that the table tells. */
  Set<String> languages() {
    return new HashSet<>(codes);
  }

  /** Whether the table tells a language. */
  boolean knows(String language) {
    return codes.contains(language);
  }

  /**
   * The likeliest language.
   *
   * @param script that the sample is in
   * @param page what the page declares
   * @param feed what the feed declares
   * @return {@code und} if two are level; {@code null} if the table knows none of the letters
   */
  @Nullable String likeliest(
      String sample, UnicodeScript script, @Nullable String page, @Nullable String feed) {
    int[] scores = table.score(sample);
    String best = null;
    int first = 0;
    int second = 0;
    for (int i : fitting.getOrDefault(script, NONE)) {
      if (scores[i] == 0) {
        continue;
      }
      String code = codes.get(i);
      int score =
          scores[i] + (code.equals(page) ? PAGE : 0) + (code.equals(feed) ? FEED : 0) - malus[i];
      if (best == null || score > first) {
        second = code.equals(best) ? second : first;
        first = score;
        best = code;
      } else if (!code.equals(best)) {
        second = Math.max(second, score);
      }
    }
    return best != null && first - second < CLEAR ? LanguageDetector.UNDETERMINED : best;
  }

  /** Without the script that the table may tell behind a dash. */
  private static String code(String entry) {
    int dash = entry.indexOf('-');
    return dash < 0 ? entry : entry.substring(0, dash).toLowerCase(Locale.ROOT);
  }
}
