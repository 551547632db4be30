package dev.dateline.ingest.discover;

import java.util.List;

/**
 * What was found.
 *
 * @param feeds the best first
 * @param problems places that a page named, or that were asked about, and that hold no feed
 */
public record Discovery(List<FoundFeed> feeds, List<Problem> problems) {
  public Discovery {
    feeds = List.copyOf(feeds);
    problems = List.copyOf(problems);
  }

  /**
   * @param url where there is no feed
   * @param via what points there
   * @param message what is there instead, in one line
   */
  public record Problem(String url, Via via, String message) {}
}
