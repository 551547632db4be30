package dev.dateline.standalone.live;

import dev.dateline.contract.Article;
import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.FeedState;

/** Something that happened to an article or a feed. */
public sealed interface Event {
  /** An article came out, new or revised. */
  record Published(Article article) implements Event {}

  /** An article was held to repeat another. */
  record Repeated(Duplicate duplicate) implements Event {}

  /**
   * Something could not be handled.
   *
   * @param key the article's id as a rule
   */
  record Died(DeadLetter letter, String key) implements Event {}

  /** A feed's poll failed, for the first time in a row or in another way than before. */
  record FeedFailed(FeedState feed) implements Event {}
}
