package dev.dateline.standalone.newsroom;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A fictional outlet.
 *
 * @param slug first part of the path of its addresses
 * @param feed the form of its feeds
 * @param page the template of its pages
 * @param charset of its pages
 * @param top how many stories stand in a second feed, under addresses with tracking parameters; 0
 *     for none
 * @param stories in the order of its feed
 */
record Outlet(
    String slug,
    String name,
    Locale language,
    ZoneId zone,
    FeedForm feed,
    String page,
    Charset charset,
    int top,
    List<Story> stories) {

  /** Forms of feed, good and bad. */
  enum FeedForm {
    RSS("rss", "application/rss+xml; charset=utf-8"),
    RSS_MALFORMED("rss-malformed", "text/xml"),
    ATOM("atom", "application/atom+xml"),
    RDF("rdf", "application/rdf+xml"),
    JSON("json", "application/feed+json"),
    /** No feed at all, but a page that says so. */
    HTML("html", "text/html; charset=utf-8");

    private final String template;
    private final String contentType;

    FeedForm(String template, String contentType) {
      this.template = template;
      this.contentType = contentType;
    }

    String template() {
      return template;
    }

    String contentType() {
      return contentType;
    }

    static FeedForm of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
