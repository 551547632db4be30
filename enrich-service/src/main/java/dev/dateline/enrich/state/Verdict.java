package dev.dateline.enrich.state;

import dev.dateline.contract.Duplicate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The index's answer about a text.
 *
 * @param canonical id of the text to show of its story
 * @param copies how many other articles repeat the story's first one
 * @param repeat what it repeats; nothing where it is no other article's text
 */
public record Verdict(String canonical, int copies, Optional<Repeat> repeat) {
  private static final Comparator<Verdict> BEST_FIRST =
      Comparator.comparingDouble((Verdict v) -> v.repeat().map(r -> -r.similarity()).orElse(1.0))
          .thenComparingInt(v -> -v.copies())
          .thenComparing(v -> v.repeat().map(Repeat::of).orElse(""))
          .thenComparing(Verdict::canonical);

  /**
   * A repeat.
   *
   * @param of id of the article it repeats
   * @param how in which way
   * @param similarity 0 to 1
   * @param evidence the numbers behind it, by name
   */
  public record Repeat(
      String of, Duplicate.How how, double similarity, Map<String, Double> evidence) {}

  /**
   * Of the answers of two judges the one that holds: a repeat before none, the more similar before
   * the less; whichever came first.
   */
  public static Verdict better(Verdict one, Verdict other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
