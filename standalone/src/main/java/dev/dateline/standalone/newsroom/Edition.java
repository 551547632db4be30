package dev.dateline.standalone.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the outlets show at this moment: a story that has a revision is revised some time after its
 * first version was read, so that every reader has seen both.
 */
final class Edition {
  private final Clock clock;
  private final Duration delay;
  private final Map<String, Instant> firstRead = new ConcurrentHashMap<>();

  Edition(Clock clock, Duration delay) {
    this.clock = clock;
    this.delay = delay;
  }

  List<Story> stories(Outlet outlet) {
    return outlet.stories().stream().map(story -> now(outlet, story)).toList();
  }

  /** The story as it stands. */
  Story now(Outlet outlet, Story story) {
    Story revision = story.revision();
    Instant read = firstRead.get(key(outlet, story));
    if (revision == null || read == null || clock.instant().isBefore(read.plus(delay))) {
      return story;
    }
    return revision.modifiedAt(read.plus(delay));
  }

  /** The story as it stands, for somebody who reads it now. */
  Story read(Outlet outlet, Story story) {
    Story now = now(outlet, story);
    firstRead.putIfAbsent(key(outlet, story), clock.instant());
    return now;
  }

  private static String key(Outlet outlet, Story story) {
    return outlet.slug() + "/" + story.slug();
  }
}
