package dev.dateline.ingest.opml;

import dev.dateline.contract.FeedSubscription;
import java.util.List;

/**
 * What an OPML document holds.
 *
 * @param feeds each address once; folders and categories are labels
 * @param problems outlines passed over, one line each
 */
public record Opml(List<FeedSubscription> feeds, List<String> problems) {
  public Opml {
    feeds = List.copyOf(feeds);
    problems = List.copyOf(problems);
  }
}
