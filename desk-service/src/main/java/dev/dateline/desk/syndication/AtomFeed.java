package dev.dateline.desk.syndication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A feed as Atom (RFC 4287) with Media RSS for the lead image. */
final class AtomFeed {
  private AtomFeed() {}

  static void write(Feed feed, OutputStream out) throws IOException {
    Xml.document(
        out,
        xml -> {
          xml.open("feed", "xmlns", Xml.ATOM, "xmlns:media", Xml.MEDIA);
          xml.text("id", feed.self());
          xml.text("title", feed.title(), "type", "text");
          xml.text("updated", feed.updated().toString());
          xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
          xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
          if (feed.next() != null) {
            xml.empty("link", "rel", "next", "type", "application/atom+xml", "href", feed.next());
          }
          xml.open("author").text("name", "Dateline").close();
          xml.text("generator", "Dateline");
          for (var story : feed.stories()) {
            entry(xml, new Item(story));
          }
          xml.close();
        });
  }

  private static void entry(Xml xml, Item item) throws XMLStreamException {
    xml.open("entry", "xml:lang", item.language());
    xml.text("id", item.id());
    xml.text("title", item.article().title(), "type", "text");
    xml.text("published", item.published().toString());
    xml.text("updated", item.updated().toString());
    if (item.link() != null) {
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.link());
    }
    for (String author : item.authors()) {
      xml.open("author").text("name", author).close();
    }
    for (Map.Entry<String, String> category : item.categories().entrySet()) {
      xml.empty("category", "term", category.getKey(), "scheme", scheme(category.getValue()));
    }
    xml.text("summary", item.article().standfirst(), "type", "text");
    xml.text("content", item.html(), "type", "html");
    var publisher = item.article().publisher();
    if (publisher.name() != null || publisher.domain() != null) {
      xml.open("source");
      xml.text("id", item.article().feed());
      xml.text("title", publisher.name() == null ? publisher.domain() : publisher.name());
      xml.close();
    }
    media(xml, item);
    xml.close();
  }

  static void media(Xml xml, Item item) throws XMLStreamException {
    String image = item.image();
    if (image != null && item.article().image() != null) {
      xml.open("media:content", "url", image, "medium", "image");
      xml.text("media:description", item.article().image().caption(), "type", "plain");
      xml.text("media:credit", item.article().image().credit());
      xml.close();
    }
  }

  /** The id as a URI, which a scheme must be. */
  private static String scheme(String id) {
    return "urn:dateline:tag:"
        + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
  }
}
