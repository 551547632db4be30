package dev.dateline.ingest.discover;

import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the feeds that were read in order. */
final class Results {
  /** Entries by which two feeds are taken for one. */
  private static final int COMPARED = 20;

  private static final Comparator<FoundFeed> BEST_FIRST =
      Comparator.comparingInt(FoundFeed::score).reversed();

  private Results() {}

  /** The best first; one with the entries of a better one, as in another format, far behind it. */
  static List<FoundFeed> ranked(List<Reply> replies, Ranking ranking) {
    Map<FoundFeed, Set<String>> links = new HashMap<>();
    List<FoundFeed> ranked = new ArrayList<>();
    for (Reply reply : replies) {
      if (reply.feed() instanceof FeedResult.Parsed(Feed feed)) {
        FoundFeed found = ranking.rank(reply.candidate(), feed);
        ranked.add(found);
        links.put(found, links(feed));
      }
    }
    ranked.sort(BEST_FIRST);
    for (int i = 1; i < ranked.size(); i++) {
      FoundFeed feed = ranked.get(i);
      Set<String> own = links.getOrDefault(feed, Set.of());
      for (FoundFeed better : List.copyOf(ranked.subList(0, i))) {
        if (!own.isEmpty() && own.equals(links.get(better))) {
          ranked.set(i, feed.repeating(better));
          break;
        }
      }
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  private static Set<String> links(Feed feed) {
    Stream<String> links =
        feed.entries().stream().map(Entry::link).filter(Objects::nonNull).limit(COMPARED);
    return new HashSet<>(links.toList());
  }
}
