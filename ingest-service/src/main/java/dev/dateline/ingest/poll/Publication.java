package dev.dateline.ingest.poll;

import dev.dateline.contract.RawArticle;
import java.util.List;

/**
 * Articles and the state that covers them: both are published or neither is.
 *
 * @param feed the feed's address
 * @param articles to publish; may be empty
 * @param memory the feed's state once they are published
 */
public record Publication(String feed, List<RawArticle> articles, FeedMemory memory) {
  public Publication {
    articles = List.copyOf(articles);
  }
}
