package dev.dateline.enrich.state;

/** What the index tells an article's own partition, under the article's id. */
public sealed interface Notice {

  /**
   * The answer to a probe.
   *
   * @param version the probe's
   * @param partition where the article waits
   * @param verdict the answer
   */
  record Answer(int version, int partition, Verdict verdict) implements Notice {}

  /**
   * Another article was found to repeat this one.
   *
   * @param by the other's id
   */
  record Copied(String by) implements Notice {}
}
