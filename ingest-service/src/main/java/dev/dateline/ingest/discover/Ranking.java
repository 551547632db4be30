package dev.dateline.ingest.discover;

import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.MarkupText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how well a feed answers the question. The part of the site that it brings counts most, then
 * whether it is alive, whether it has texts, how much is in it and who names it.
 */
final class Ranking {
  /** What a feed loses when a better one has the same entries. */
  static final int REPEATED = 60;

  private static final int A_SCOPE = 100;
  private static final int EMPTY = -80;
  private static final int ASKED_FOR = 70;

  /** A page's markup changes without notice, and is no feed that anybody tends. */
  private static final int A_PAGE = -150;

  /** A text of fewer characters is a teaser. */
  private static final int WHOLE_TEXT = 1_200;

  /** Words of an address that say "feed" or "all of it", and no section. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "",
          "rss",
          "rss2",
          "rdf",
          "atom",
          "feed",
          "feeds",
          "xml",
          "json",
          "index",
          "default",
          "all",
          "main",
          "home",
          "news",
          "latest",
          "top",
          "front",
          "full",
          "frontpage",
          "services",
          "public",
          "www",
          "en");

  private final String asked;
  private final Instant now;

  /**
   * @param asked the address that discovery began with
   */
  Ranking(String asked, Instant now) {
    this.asked = section(asked);
    this.now = now;
  }

  FoundFeed rank(Candidate candidate, Feed feed) {
    String name = candidate.name() == null ? "" : candidate.name();
    Scope scope = Scope.of(feed, candidate.url(), name);
    Instant newest = newest(feed);
    boolean fullText = hasWholeTexts(feed);
    int score =
        A_SCOPE * (Scope.COMMENTS.ordinal() - scope.ordinal())
            + (size(feed) == 0 ? EMPTY : Math.min(10, size(feed) / 3))
            + (isPage(feed) ? A_PAGE : 0)
            + freshness(newest)
            + (fullText ? 15 : 0)
            + source(candidate.via())
            - 6 * Math.min(4, depth(candidate.url()))
            + (!asked.isEmpty() && section(candidate.url()).startsWith(asked) ? ASKED_FOR : 0);
    String title = feed.title() == null ? null : MarkupText.plain(feed.title());
    return new FoundFeed(
        candidate.url(),
        candidate.via(),
        scope,
        feed.format(),
        title == null || title.isBlank() ? null : title,
        feed.language(),
        size(feed),
        newest,
        fullText,
        null,
        score);
  }

  /** Whether it is the markup of a page that stands in for a feed. */
  static boolean isPage(Feed feed) {
    return feed.format().equals("h-feed");
  }

  private static int size(Feed feed) {
    return feed.parts().isEmpty() ? feed.entries().size() : feed.parts().size();
  }

  private int freshness(@Nullable Instant newest) {
    if (newest == null) {
      return 5;
    }
    Duration age = Duration.between(newest, now);
    if (age.toDays() <= 2) {
      return 30;
    }
    return age.toDays() <= 30 ? 20 : age.toDays() <= 365 ? 8 : -20;
  }

  private static int source(Via via) {
    return switch (via) {
      case GIVEN -> 40;
      case LINK -> 12;
      case ANCHOR -> 4;
      case ROBOTS, PATH -> 0;
    };
  }

  private static @Nullable Instant newest(Feed feed) {
    return feed.entries().stream()
        .map(e -> e.updated() == null ? e.published() : e.updated())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean hasWholeTexts(Feed feed) {
    long whole = feed.entries().stream().filter(Ranking::hasWholeText).count();
    return whole * 2 > feed.entries().size();
  }

  private static boolean hasWholeText(Entry entry) {
    String text = entry.content() == null ? entry.summary() : entry.content();
    return text != null && MarkupText.plain(text).length() >= WHOLE_TEXT;
  }

  /** How many words of the path name something narrower than the site. */
  private static int depth(String url) {
    return (int)
        Arrays.stream(path(url).split("[/._-]"))
            .filter(word -> !NEUTRAL.contains(word) && !word.matches("\\d+|html?|php|aspx?"))
            .count();
  }

  /** The path of a section's page, with its last slash; empty for a whole site. */
  private static String section(String url) {
    String path = path(url);
    return path.equals("/") || path.isEmpty() ? "" : path.endsWith("/") ? path : path + "/";
  }

  private static String path(String url) {
    int host = url.indexOf("//") + 2;
    int path = url.indexOf('/', host);
    if (path < 0) {
      return "";
    }
    String rest = url.substring(path).toLowerCase(Locale.ROOT);
    int end = rest.indexOf('?');
    return end < 0 ? rest : rest.substring(0, end);
  }
}
