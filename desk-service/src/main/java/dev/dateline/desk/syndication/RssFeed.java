package dev.dateline.desk.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A feed as RSS 2.0, with the full text, several authors and the lead image by its extensions. */
final class RssFeed {
  private static final Pattern LIKE_MARKUP =
      Pattern.compile("<[\\p{L}/!?]|&(#|\\p{L})[\\p{L}\\p{N}]*;");

  private RssFeed() {}

  static void write(Feed feed, OutputStream out) throws IOException {
    Xml.document(
        out,
        xml -> {
          xml.open(
              "rss",
              "version",
              "2.0",
              "xmlns:atom",
              Xml.ATOM,
              "xmlns:content",
              Xml.CONTENT,
              "xmlns:dc",
              Xml.DC,
              "xmlns:media",
              Xml.MEDIA);
          xml.open("channel");
          xml.text("title", markup(feed.title()));
          xml.text("link", feed.home());
          xml.text("description", markup(feed.title()));
          xml.text("lastBuildDate", date(feed.updated()));
          xml.text("generator", "Dateline");
          xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
          if (feed.next() != null) {
            xml.empty(
                "atom:link", "rel", "next", "type", "application/rss+xml", "href", feed.next());
          }
          for (var story : feed.stories()) {
            item(xml, new Item(story));
          }
          xml.close().close();
        });
  }

  private static void item(Xml xml, Item item) throws XMLStreamException {
    xml.open("item");
    xml.text("guid", item.id(), "isPermaLink", "false");
    xml.text("title", markup(item.article().title()));
    xml.text("link", item.link());
    xml.text("pubDate", date(item.published()));
    xml.text("atom:updated", item.updated().toString());
    for (String author : item.authors()) {
      xml.text("dc:creator", author);
    }
    xml.text("dc:language", item.language());
    for (Map.Entry<String, String> category : item.categories().entrySet()) {
      xml.text("category", category.getKey(), "domain", category.getValue());
    }
    xml.text("description", markup(item.article().standfirst()));
    xml.text("content:encoded", item.html());
    var publisher = item.article().publisher();
    xml.text(
        "source",
        publisher.name() == null ? publisher.domain() : publisher.name(),
        "url",
        item.article().feed());
    AtomFeed.media(xml, item);
    xml.close();
  }

  /**
   * RSS does not say whether a text is markup: readers take it for that where it looks so, and what
   * does is escaped once more.
   */
  private static @Nullable String markup(@Nullable String text) {
    return text != null && LIKE_MARKUP.matcher(text).find() ? Item.escape(text) : text;
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
