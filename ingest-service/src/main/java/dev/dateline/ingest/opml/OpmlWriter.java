package dev.dateline.ingest.opml;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes OPML 2.0: a feed's first label is its folder, the others are its category. Headers stay
 * out, because they may hold secrets; what else OPML has no place for is an attribute of our own,
 * which other readers ignore.
 */
public final class OpmlWriter {
  private OpmlWriter() {}

  /**
   * @param out stays open
   */
  public static void write(Collection<FeedSubscription> feeds, OutputStream out) {
    Map<String, List<FeedSubscription>> folders = new TreeMap<>();
    for (FeedSubscription feed : feeds) {
      String folder = feed.labels().isEmpty() ? "" : feed.labels().getFirst();
      folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(feed);
    }
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      document(xml, folders);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write OPML: " + e.getMessage(), e);
    }
  }

  private static void document(XMLStreamWriter xml, Map<String, List<FeedSubscription>> folders)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("opml");
    xml.writeAttribute("version", "2.0");
    xml.writeCharacters("\n  ");
    xml.writeStartElement("head");
    xml.writeStartElement("title");
    xml.writeCharacters("Feeds of Dateline");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("body");
    for (Map.Entry<String, List<FeedSubscription>> folder : folders.entrySet()) {
      folder(xml, folder.getKey(), folder.getValue());
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private static void folder(XMLStreamWriter xml, String name, List<FeedSubscription> feeds)
      throws XMLStreamException {
    if (name.isEmpty()) {
      for (FeedSubscription feed : feeds) {
        feed(xml, "\n    ", feed);
      }
      return;
    }
    xml.writeCharacters("\n    ");
    xml.writeStartElement("outline");
    attribute(xml, "text", name);
    for (FeedSubscription feed : feeds) {
      feed(xml, "\n      ", feed);
    }
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }

  private static void feed(XMLStreamWriter xml, String indent, FeedSubscription feed)
      throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeEmptyElement("outline");
    attribute(xml, "type", "rss");
    attribute(xml, "text", feed.title() == null ? feed.url() : feed.title());
    if (feed.title() != null) {
      attribute(xml, "title", feed.title());
    }
    attribute(xml, "xmlUrl", feed.url());
    if (feed.labels().size() > 1) {
      List<String> labels = feed.labels().subList(1, feed.labels().size());
      attribute(xml, "category", String.join(",", labels));
      if (labels.stream().anyMatch(label -> label.contains(",") || label.contains("/"))) {
        attribute(xml, "labels", AttributeList.join(labels));
      }
    }
    if (feed.fullText() == FullText.FEED) {
      attribute(xml, "fullText", "feed");
    }
    if (feed.archivePages() > 0) {
      attribute(xml, "archivePages", Integer.toString(feed.archivePages()));
    }
    if (feed.selectors().teasers() != null) {
      attribute(xml, "teasers", feed.selectors().teasers());
    }
    if (feed.selectors().article() != null) {
      attribute(xml, "article", feed.selectors().article());
    }
    if (!feed.selectors().drop().isEmpty()) {
      attribute(xml, "drop", AttributeList.join(feed.selectors().drop()));
    }
    if (feed.paused()) {
      attribute(xml, "paused", "true");
    }
  }

  /** Characters that XML 1.0 has no way to write are left out. */
  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(
        name,
        value.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
  }
}
