package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.enrich.state.Probe;

/** What comes of an article at one step. */
sealed interface Outcome {

  /** The index is asked, or told. */
  record Ask(Probe probe) implements Outcome {}

  /** It goes out: new, or revised. */
  record Publish(Article article) implements Outcome {}

  /** It repeats another. */
  record Suppress(Duplicate duplicate) implements Outcome {}
}
