package dev.dateline.ingest.discover;

import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.Feed;
import java.util.Locale;
import java.util.regex.Pattern;

/** What part of a site a feed brings, the most wanted first. */
public enum Scope {
  /** The news of the site. */
  NEWS,
  /** One section, tag or author. */
  SECTION,
  /** A sitemap: every page of late, without texts. */
  SITEMAP,
  /** Episodes of a programme. */
  AUDIO,
  /** What readers wrote. */
  COMMENTS;

  private static final Pattern IS_COMMENTS =
      Pattern.compile(
          "\\bcomments?\\b|\\bkommentare?\\b|\\bcommentaires\\b|\\bcomentarios\\b|\\bcomentários\\b"
              + "|\\bcommenti\\b|\\breacties\\b|\\bkommentarer\\b|\\bкомментари");
  private static final Pattern IS_SECTION =
      Pattern.compile(
          "/(?:category|categories|tag|tags|author|authors|topic|topics|section|sections|keyword"
              + "|kategorie|thema|rubrik|etiqueta|seccion|rubrique|search)/|[?&](?:cat|tag|s|q)=");

  /**
   * @param name as the page calls the feed; empty if it does not
   */
  static Scope of(Feed feed, String url, String name) {
    String address = url.toLowerCase(Locale.ROOT);
    String words =
        (name + ' ' + (feed.title() == null ? "" : feed.title())).toLowerCase(Locale.ROOT);
    if (feed.format().contains("sitemap")) {
      return SITEMAP;
    }
    if (IS_COMMENTS.matcher(words).find() || IS_COMMENTS.matcher(address).find()) {
      return COMMENTS;
    }
    if (isAudio(feed)) {
      return AUDIO;
    }
    return IS_SECTION.matcher(address).find() ? SECTION : NEWS;
  }

  private static boolean isAudio(Feed feed) {
    long audio = feed.entries().stream().filter(Scope::hasAudio).count();
    return audio * 2 > feed.entries().size();
  }

  private static boolean hasAudio(Entry entry) {
    return entry.enclosures().stream()
        .anyMatch(e -> e.type() != null && e.type().toLowerCase(Locale.ROOT).startsWith("audio/"));
  }
}
