package dev.dateline.contract;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a publisher wants the feed left alone, as its last document says.
 *
 * @param ttl least time between two polls (RSS {@code ttl}, {@code sy:updatePeriod}); {@code null}
 *     if it does not say
 * @param skipHours hours of the day in UTC, 0 to 23
 * @param skipDays days of the week in UTC, such as {@code SUNDAY}
 * @param fresh how long the last answer that said so stays fresh (Cache-Control, Expires); {@code
 *     null} if none did
 */
public record FeedWishes(
    @Nullable Duration ttl,
    List<Integer> skipHours,
    List<String> skipDays,
    @Nullable Duration fresh) {
  /** For a feed that has none. */
  public static final FeedWishes NONE = new FeedWishes(null, List.of(), List.of());

  public FeedWishes {
    skipHours = Lists.copy(skipHours);
    skipDays = Lists.copy(skipDays);
  }

  /** What the document alone says. */
  public FeedWishes(@Nullable Duration ttl, List<Integer> skipHours, List<String> skipDays) {
    this(ttl, skipHours, skipDays, null);
  }

  /**
   * The same with what the answer says besides.
   *
   * @param lifetime zero if it does not stay fresh
   */
  public FeedWishes fresh(Duration lifetime) {
    return new FeedWishes(ttl, skipHours, skipDays, lifetime.isZero() ? null : lifetime);
  }
}
