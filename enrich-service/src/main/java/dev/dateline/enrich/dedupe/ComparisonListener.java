package dev.dateline.enrich.dedupe;

/** Is told what the index compared, for training and for explaining. */
@FunctionalInterface
public interface ComparisonListener {

  /** An article was compared with one held. */
  void compared(String id, String candidate, Comparison comparison);
}
