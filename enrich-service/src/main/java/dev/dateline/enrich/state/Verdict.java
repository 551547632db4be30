package dev.dateline.enrich.state;

import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Relation;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The index's answer about a text.
 *
 * @param canonical id of the text to show of its story
 * @param copies how many other articles repeat the story's first one
 * @param finding what it was found to be
 */
public record Verdict(String canonical, int copies, Finding finding) {
  private static final Comparator<Verdict> BEST_FIRST =
      Comparator.comparingInt((Verdict v) -> rank(v.finding()))
          .thenComparingDouble(v -> -certainty(v.finding()))
          .thenComparingInt(v -> -v.copies())
          .thenComparing(Verdict::toString);

  /** What a text was found to be. */
  public sealed interface Finding {}

  /**
   * A repeat.
   *
   * @param of id of the article it repeats
   * @param how in which way
   * @param similarity 0 to 1
   * @param evidence the numbers behind it, by name
   */
  public record Repeat(
      String of, Duplicate.How how, double similarity, Map<String, Double> evidence)
      implements Finding {}

  /** No other article's text, but near one. */
  public record Near(Relation relation) implements Finding {}

  /**
   * No other article's text, and near none.
   *
   * @param evidence the numbers of the nearest text that was compared, by name; empty where nothing
   *     held shares enough with it
   */
  public record Alone(Map<String, Double> evidence) implements Finding {}

  /**
   * Not judged.
   *
   * @param reason why not
   */
  public record Unjudged(String reason) implements Finding {}

  /** What it repeats; nothing where it is no other article's text. */
  public Optional<Repeat> repeat() {
    return finding instanceof Repeat repeat ? Optional.of(repeat) : Optional.empty();
  }

  /**
   * Of the answers of two judges the one that holds: a repeat before none, what is near before what
   * is alone, the more similar before the less; whichever came first.
   */
  public static Verdict better(Verdict one, Verdict other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private static int rank(Finding finding) {
    return switch (finding) {
      case Repeat _ -> 0;
      case Near _ -> 1;
      case Alone _ -> 2;
      case Unjudged _ -> 3;
    };
  }

  private static double certainty(Finding finding) {
    return switch (finding) {
      case Repeat repeat -> repeat.similarity();
      case Near(Relation relation) -> relation.score();
      case Alone _, Unjudged _ -> 0;
    };
  }
}
