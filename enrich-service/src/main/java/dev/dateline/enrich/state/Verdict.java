package dev.dateline.enrich.state;

import dev.dateline.contract.Duplicate;
import java.util.Map;

/** The index's answer about a text. */
public sealed interface Verdict {

  /** No other article's text; what may be close to it is not told. */
  record Unlike() implements Verdict {}

  /**
   * A repeat.
   *
   * @param of id of the article it repeats
   * @param how in which way
   * @param similarity 0 to 1
   * @param evidence the numbers behind it, by name
   */
  record Repeats(String of, Duplicate.How how, double similarity, Map<String, Double> evidence)
      implements Verdict {}
}
