package dev.dateline.ingest.feed;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file attached to an entry.
 *
 * @param url absolute address
 * @param type media type as given; {@code null} if none
 * @param length in bytes; {@code null} if not given or no number
 * @param duration how long it plays (Media RSS, iTunes, JSON Feed); {@code null} if not given or no
 *     time
 */
public record Enclosure(
    String url, @Nullable String type, @Nullable Long length, @Nullable Duration duration) {

  /** A file of which is not said how long it plays. */
  public Enclosure(String url, @Nullable String type, @Nullable Long length) {
    this(url, type, length, null);
  }

  Enclosure lasting(Duration time) {
    return new Enclosure(url, type, length, time);
  }

  /** Whether it is one that plays, as far as its type tells. */
  boolean plays() {
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return kind.startsWith("audio/") || kind.startsWith("video/");
  }
}
