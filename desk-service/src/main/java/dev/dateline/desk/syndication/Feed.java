package dev.dateline.desk.syndication;

import dev.dateline.desk.index.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says, whatever its format.
 *
 * @param title for people
 * @param home the page that shows the same
 * @param self the feed's own address
 * @param next address of the following part; {@code null} if there is none
 * @param stories newest first
 */
public record Feed(
    String title, String home, String self, @Nullable String next, List<Story> stories) {
  public Feed {
    stories = List.copyOf(stories);
  }

  /** When the newest of its articles was ingested; the epoch if there is none. */
  public Instant updated() {
    return stories.stream().map(Story::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
