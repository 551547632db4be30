package dev.dateline.standalone.live;

import dev.dateline.contract.Article;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has happened so far, by article id; several records of one kind for one article are kept
 * apart.
 */
public final class Tally {
  private final Map<String, Integer> published = new TreeMap<>();
  private final Map<String, Integer> revised = new TreeMap<>();
  private final Map<String, Integer> repeated = new TreeMap<>();
  private final Map<String, Integer> died = new TreeMap<>();
  private final Set<String> failedFeeds = new TreeSet<>();

  /** Counts events. */
  public void add(List<Event> events) {
    for (Event event : events) {
      switch (event) {
        case Event.Published(Article article) ->
            count(article.status() == Article.Status.NEW ? published : revised, article.id());
        case Event.Repeated(var duplicate) -> count(repeated, duplicate.id());
        case Event.Died letter -> count(died, letter.key());
        case Event.FeedFailed(var feed) -> failedFeeds.add(feed.url());
      }
    }
  }

  /** Ids of articles that came out new, each with the number of its records. */
  public Map<String, Integer> published() {
    return published;
  }

  /** Ids of articles that came out revised, each with the number of revisions. */
  public Map<String, Integer> revised() {
    return revised;
  }

  /** Ids of articles held to repeat another, each with the number of its records. */
  public Map<String, Integer> repeated() {
    return repeated;
  }

  /** Keys of dead letters, each with their number. */
  public Map<String, Integer> died() {
    return died;
  }

  /** Addresses of feeds that failed at least once. */
  public Set<String> failedFeeds() {
    return failedFeeds;
  }

  /** Whether something came of the article. */
  public boolean accountsFor(String id) {
    return published.containsKey(id) || repeated.containsKey(id) || died.containsKey(id);
  }

  private static void count(Map<String, Integer> counts, String id) {
    counts.merge(id, 1, Integer::sum);
  }
}
