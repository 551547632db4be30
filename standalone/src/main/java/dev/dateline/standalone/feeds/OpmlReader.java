package dev.dateline.standalone.feeds;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.runtime.FailedException;
import dev.dateline.url.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads subscription lists in OPML (versions 1.0 to 2.0, opml.org/spec2.opml). The names of the
 * outlines around a feed, and its {@code category}, become its labels.
 */
public final class OpmlReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_FEEDS = 500_000;

  private final Map<String, FeedSubscription> feeds = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final Deque<String> folders = new ArrayDeque<>();

  private OpmlReader() {}

  /**
   * @param feeds in the file's order, each once
   * @param refused addresses that are none of http or https
   */
  public record Opml(List<FeedSubscription> feeds, List<String> refused) {}

  /**
   * @param file {@code -} for standard input
   * @throws FailedException if there is no such file, or it is no OPML; the message says where
   */
  public static Opml read(Path file) {
    return read(file.toString());
  }

  /**
   * @param source a file, {@code -} for standard input, or an http or https address
   * @throws FailedException if there is no such thing, or it is no OPML; the message says where
   */
  static Opml read(String source) {
    try (InputStream in = OpmlSource.open(source)) {
      return read(in);
    } catch (XMLStreamException e) {
      throw new FailedException(
          source + " is no OPML: line " + e.getLocation().getLineNumber() + ": " + reason(e), e);
    } catch (NoSuchFileException e) {
      throw new FailedException("no such file: " + source, e);
    } catch (IOException e) {
      throw new FailedException("cannot read " + source + ": " + e.getMessage(), e);
    }
  }

  static Opml read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    OpmlReader reader = new OpmlReader();
    reader.document(factory.createXMLStreamReader(in));
    return new Opml(List.copyOf(reader.feeds.values()), List.copyOf(reader.refused));
  }

  private void document(XMLStreamReader xml) throws XMLStreamException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.getLocalName().equalsIgnoreCase("opml")) {
          throw new XMLStreamException(
              "the root element is <" + xml.getLocalName() + ">, not <opml>", xml.getLocation());
        }
        root = false;
        if (xml.getLocalName().equals("outline")) {
          outline(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("outline")) {
        folders.pop();
      }
    }
  }

  private void outline(XMLStreamReader xml) throws XMLStreamException {
    String url = attribute(xml, "xmlUrl");
    String title = attribute(xml, "title");
    title = title == null ? attribute(xml, "text") : title;
    if (url != null) {
      feed(url, title, attribute(xml, "category"));
    }
    folders.push(url != null || title == null ? "" : title);
    if (folders.size() > MAX_DEPTH) {
      throw new XMLStreamException(
          "outlines are nested deeper than " + MAX_DEPTH, xml.getLocation());
    }
    if (feeds.size() > MAX_FEEDS) {
      throw new XMLStreamException("more than " + MAX_FEEDS + " feeds", xml.getLocation());
    }
  }

  private void feed(String url, @Nullable String title, @Nullable String category) {
    if (CanonicalUrl.of(url).isEmpty()) {
      refused.add(url);
      return;
    }
    Set<String> labels = new LinkedHashSet<>();
    folders.descendingIterator().forEachRemaining(labels::add);
    for (String path : category == null ? new String[0] : category.split(",")) {
      labels.add(path.strip().replaceFirst("^/", ""));
    }
    labels.remove("");
    FeedSubscription plain = FeedSubscription.of(url);
    feeds.putIfAbsent(
        url,
        new FeedSubscription(
            url,
            title,
            List.copyOf(labels),
            plain.fullText(),
            plain.headers(),
            plain.selectors(),
            false));
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        String value = xml.getAttributeValue(i).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** Without the parser's own "ParseError at [row,col]" around it. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return (at < 0 ? message : message.substring(at + "Message: ".length()))
        .replaceAll("\\s+", " ");
  }
}
