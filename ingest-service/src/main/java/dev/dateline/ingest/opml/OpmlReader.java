package dev.dateline.ingest.opml;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.runtime.FailedException;
import dev.dateline.url.CanonicalUrl;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML, one outline at a time. A document that is not well-formed, or no OPML, is refused as
 * a whole; a feed without a usable address is reported, and the rest taken.
 */
public final class OpmlReader {
  /** More feeds than any reader exports; 180,000 are our own goal. */
  private static final int MOST_FEEDS = 1_000_000;

  private static final int MOST_DEPTH = 50;
  private static final int MOST_PROBLEMS = 1_000;

  private final String name;
  private final Map<String, FeedSubscription> feeds = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Deque<String> folders = new ArrayDeque<>();
  private int problemCount;

  private OpmlReader(String name) {
    this.name = name;
  }

  /**
   * @param document stays open
   * @param name for messages, such as the file's
   * @throws FailedException in one line, where the document is not OPML
   */
  public static Opml read(InputStream document, String name) {
    OpmlReader reader = new OpmlReader(name);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new BufferedInputStream(document));
      reader.document(xml);
    } catch (XMLStreamException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
      throw new FailedException(name + " is not well-formed XML" + where + ": " + detail(e), e);
    }
    if (reader.problemCount > MOST_PROBLEMS) {
      reader.problems.add((reader.problemCount - MOST_PROBLEMS) + " more");
    }
    return new Opml(List.copyOf(reader.feeds.values()), reader.problems);
  }

  private void document(XMLStreamReader xml) throws XMLStreamException {
    boolean isOpml = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (!isOpml && !xml.getLocalName().equalsIgnoreCase("opml")) {
            throw new FailedException(name + " is no OPML but <" + xml.getLocalName() + ">");
          }
          isOpml = true;
          if (xml.getLocalName().equalsIgnoreCase("outline")) {
            outline(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equalsIgnoreCase("outline")) {
            folders.pop();
          }
        }
        default -> {}
      }
    }
  }

  private void outline(XMLStreamReader xml) {
    if (folders.size() >= MOST_DEPTH) {
      throw new FailedException(name + " has outlines nested deeper than " + MOST_DEPTH);
    }
    String title = first(attribute(xml, "title"), attribute(xml, "text"));
    String address = first(attribute(xml, "xmlUrl"), attribute(xml, "url"));
    boolean isFeed = attribute(xml, "xmlUrl") != null || isFeedType(attribute(xml, "type"));
    if (isFeed) {
      feed(xml, title, address);
    }
    // a feed is no folder of what some readers nest in it
    folders.push(isFeed || title == null ? "" : title);
  }

  private void feed(XMLStreamReader xml, @Nullable String title, @Nullable String address) {
    int line = xml.getLocation().getLineNumber();
    if (address == null || CanonicalUrl.of(address).isEmpty()) {
      problem(
          "line "
              + line
              + ": "
              + (address == null ? "a feed without xmlUrl" : "no http or https address: " + address)
              + (title == null ? "" : " (" + title + ")"));
      return;
    }
    if (feeds.size() >= MOST_FEEDS) {
      throw new FailedException(name + " has more than " + MOST_FEEDS + " feeds");
    }
    Set<String> labels = new LinkedHashSet<>();
    folders.descendingIterator().forEachRemaining(labels::add);
    labels.addAll(categories(attribute(xml, "category")));
    labels.remove("");
    FullText fullText =
        "feed".equalsIgnoreCase(attribute(xml, "fullText")) ? FullText.FEED : FullText.PAGE;
    boolean paused = "true".equalsIgnoreCase(attribute(xml, "paused"));
    feeds.merge(
        address,
        new FeedSubscription(
            address, title, List.copyOf(labels), fullText, Map.of(), Selectors.NONE, paused),
        OpmlReader::inBothFolders);
  }

  /** A feed that stands in several folders has all their labels. */
  private static FeedSubscription inBothFolders(FeedSubscription a, FeedSubscription b) {
    Set<String> labels = new LinkedHashSet<>(a.labels());
    labels.addAll(b.labels());
    return new FeedSubscription(
        a.url(),
        a.title(),
        List.copyOf(labels),
        a.fullText(),
        a.headers(),
        a.selectors(),
        a.paused());
  }

  /** Comma-separated; a slash makes a path, whose last part is the label (OPML 2.0, "category"). */
  private static Collection<String> categories(@Nullable String text) {
    Set<String> result = new LinkedHashSet<>();
    for (String category : (text == null ? "" : text).split(",")) {
      result.add(category.substring(category.lastIndexOf('/') + 1).strip());
    }
    return result;
  }

  private void problem(String line) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(line.replaceAll("\\s+", " "));
    }
  }

  private static boolean isFeedType(@Nullable String type) {
    return type != null
        && Set.of("rss", "atom", "jsonfeed").contains(type.toLowerCase(Locale.ROOT));
  }

  /** Attributes by name in any case: exporters disagree about xmlUrl. */
  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        String value = xml.getAttributeValue(i).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }

  private static String detail(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int text = message.indexOf("Message: ");
    return (text < 0 ? message : message.substring(text + "Message: ".length()))
        .replaceAll("\\s+", " ");
  }

  /** No DTDs, so no entities of the document's own and nothing from outside. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
