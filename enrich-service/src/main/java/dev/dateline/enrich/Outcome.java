package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;

/** What comes of a version of an article. */
sealed interface Outcome {

  /** It goes out: new, or revised. */
  record Publish(Article article) implements Outcome {}

  /** It repeats another. */
  record Suppress(Duplicate duplicate) implements Outcome {}
}
