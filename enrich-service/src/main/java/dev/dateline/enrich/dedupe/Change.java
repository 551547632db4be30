package dev.dateline.enrich.dedupe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two versions of a page.
 *
 * @param comparison of the two
 * @param measure of what was changed, 0 to 1; 0 where every word is the same
 * @param unchanged share of the passages of either that are in both, 0 to 1
 * @param subject agreement of their names, numbers, long words and beginnings
 * @param facts whether the title or a number is another
 * @param before words of the earlier version
 * @param after words of the later one
 */
record Change(
    Comparison comparison,
    double measure,
    double unchanged,
    Overlap subject,
    boolean facts,
    int before,
    int after) {

  /** A change of the title or a number counts as so much at least. */
  private static final double LEAST_OF_FACTS = RevisionJudge.LEAST_CHANGE;

  static Change between(Sketch before, Sketch after) {
    Comparison comparison = Comparison.plain(before, after, Duration.ZERO);
    boolean same = before.digest() == after.digest();
    boolean facts = before.facts() != after.facts();
    double unchanged = same ? 1 : unchanged(comparison.anchors());
    double oneWord = 1.0 / Math.max(1, comparison.longer());
    double least = Math.max(oneWord, facts ? LEAST_OF_FACTS : 0);
    double measure = Math.max(Math.max(1 - unchanged, 1 - comparison.lengthRatio()), least);
    return new Change(
        comparison,
        same ? 0 : Math.min(1, measure),
        unchanged,
        subject(comparison),
        facts,
        before.words(),
        after.words());
  }

  /** Whether nothing at all differs of what is compared. */
  boolean isNone() {
    return measure == 0;
  }

  /**
   * The numbers by name.
   *
   * @param leastChange from which measure on they count
   */
  Evidence evidence(double leastChange) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("change", rounded(measure));
    numbers.put("least-change", leastChange);
    numbers.put("unchanged", rounded(unchanged));
    numbers.put("subject", isNone() ? 1 : rounded(subject.share()));
    numbers.put("facts-changed", facts ? 1.0 : 0);
    numbers.put("words-before", (double) before);
    numbers.put("words-after", (double) after);
    return new Evidence(numbers);
  }

  private static double unchanged(AnchorMatch anchors) {
    double either = anchors.first() + anchors.second() - anchors.shared();
    return either == 0 ? 0 : anchors.shared() / either;
  }

  private static Overlap subject(Comparison comparison) {
    List<Overlap> words =
        List.of(
            comparison.names(), comparison.numbers(), comparison.vocabulary(), comparison.lead());
    return new Overlap(
        words.stream().mapToInt(Overlap::shared).sum(),
        words.stream().mapToInt(Overlap::least).sum());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
