package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedSubscription;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the feed list as OPML 2.0: one folder for each first label, all labels as categories. */
final class OpmlWriter {
  private OpmlWriter() {}

  static void write(Collection<FeedSubscription> feeds, OutputStream out)
      throws XMLStreamException {
    Map<String, List<FeedSubscription>> folders = new TreeMap<>();
    for (FeedSubscription feed : feeds) {
      String folder = feed.labels().isEmpty() ? "" : feed.labels().getFirst();
      folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(feed);
    }
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    line(xml);
    xml.writeStartElement("opml");
    xml.writeAttribute("version", "2.0");
    line(xml);
    xml.writeStartElement("head");
    xml.writeStartElement("title");
    xml.writeCharacters("Dateline subscriptions");
    xml.writeEndElement();
    xml.writeEndElement();
    line(xml);
    xml.writeStartElement("body");
    line(xml);
    for (Map.Entry<String, List<FeedSubscription>> folder : folders.entrySet()) {
      folder(xml, folder.getKey(), folder.getValue());
    }
    xml.writeEndElement();
    line(xml);
    xml.writeEndElement();
    line(xml);
    xml.writeEndDocument();
    xml.flush();
  }

  private static void folder(XMLStreamWriter xml, String name, List<FeedSubscription> feeds)
      throws XMLStreamException {
    if (!name.isEmpty()) {
      xml.writeStartElement("outline");
      xml.writeAttribute("text", name);
      line(xml);
    }
    for (FeedSubscription feed : feeds) {
      xml.writeEmptyElement("outline");
      xml.writeAttribute("type", "rss");
      xml.writeAttribute("text", feed.title() == null ? feed.url() : feed.title());
      xml.writeAttribute("xmlUrl", feed.url());
      if (!feed.labels().isEmpty()) {
        xml.writeAttribute("category", String.join(",", feed.labels()));
      }
      line(xml);
    }
    if (!name.isEmpty()) {
      xml.writeEndElement();
      line(xml);
    }
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
