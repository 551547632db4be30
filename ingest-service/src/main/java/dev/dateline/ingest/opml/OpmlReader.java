package dev.dateline.ingest.opml;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.feed.XmlText;
import dev.dateline.runtime.FailedException;
import dev.dateline.url.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML, one outline at a time, however broken: what cannot be read is reported, and the rest
 * taken. Only a document that is no OPML is refused as a whole.
 */
public final class OpmlReader {
  /** More feeds than any reader exports; 180,000 are our own goal. */
  private static final int MOST_FEEDS = 1_000_000;

  private static final int MOST_BYTES = 128 << 20;
  private static final int MOST_FOLDERS = 50;
  private static final int MOST_PROBLEMS = 1_000;

  /** Of the tree: unclosed feeds nest in each other, and are no folders. */
  private static final int MOST_DEPTH = 256;

  /** Where the end tag of a complete document is found. */
  private static final int TAIL_CHARS = 4_096;

  private static final Pattern END =
      Pattern.compile("</(\\w{1,64}:)?opml\\s{0,64}>", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final Map<String, FeedSubscription> feeds = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int problemCount;

  private OpmlReader(String name) {
    this.name = name;
  }

  /**
   * @param document stays open
   * @param name for messages, such as the file's
   * @throws FailedException in one line, where the document is not OPML, or too large
   * @throws IOException where it cannot be read to its end
   */
  public static Opml read(InputStream document, String name) throws IOException {
    byte[] bytes = document.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new FailedException(name + " has more than " + MOST_BYTES + " bytes");
    }
    OpmlReader reader = new OpmlReader(name);
    reader.document(XmlText.of(bytes));
    if (reader.problemCount > MOST_PROBLEMS) {
      reader.problems.add((reader.problemCount - MOST_PROBLEMS) + " more");
    }
    return new Opml(List.copyOf(reader.feeds.values()), reader.problems);
  }

  private void document(String text) {
    Parser parser =
        Parser.xmlParser()
            .settings(ParseSettings.htmlDefault)
            .setMaxDepth(MOST_DEPTH)
            .setTrackPosition(true);
    try (StreamParser xml = new StreamParser(parser).parse(text, "")) {
      for (Iterator<Element> elements = xml.stream().iterator(); elements.hasNext(); ) {
        Element element = elements.next();
        if (isOutline(element)) {
          requireOpml(xml.document());
          outline(element);
          // so that a long list never stands in memory as a tree
          element.remove();
        }
      }
      requireOpml(xml.document());
    }
    String tail = text.substring(Math.max(0, text.length() - TAIL_CHARS));
    if (!END.matcher(tail).find()) {
      problem("the document breaks off before its end tag");
    }
  }

  private void requireOpml(Document document) {
    Element root = document.firstElementChild();
    if (root == null) {
      throw new FailedException(name + " is no OPML: there is no XML element in it");
    }
    if (!local(root).equals("opml")) {
      throw new FailedException(name + " is no OPML but <" + root.tagName() + ">");
    }
  }

  private void outline(Element outline) {
    List<String> folders = new ArrayList<>();
    for (Element above : outline.parents()) {
      if (isOutline(above) && !isFeed(above)) {
        folders.addFirst(title(above) == null ? "" : title(above));
      }
    }
    if (folders.size() > MOST_FOLDERS) {
      return;
    }
    if (folders.size() == MOST_FOLDERS) {
      problem(outline, "outlines nested deeper than " + MOST_FOLDERS + " are left out");
    } else if (isUnquoted(outline)) {
      problem(outline, "a quotation mark is missing");
    } else if (isFeed(outline)) {
      feed(outline, folders);
    }
  }

  private void feed(Element outline, List<String> folders) {
    String title = title(outline);
    String address = first(attribute(outline, "xmlurl"), attribute(outline, "url"));
    if (address == null || CanonicalUrl.of(address).isEmpty()) {
      problem(
          outline,
          (address == null ? "a feed without xmlUrl" : "no http or https address: " + address)
              + (title == null ? "" : " (" + title + ")"));
      return;
    }
    if (feeds.size() >= MOST_FEEDS) {
      throw new FailedException(name + " has more than " + MOST_FEEDS + " feeds");
    }
    Set<String> labels = new LinkedHashSet<>(folders);
    labels.addAll(categories(attribute(outline, "category")));
    labels.remove("");
    FullText fullText =
        "feed".equalsIgnoreCase(attribute(outline, "fulltext")) ? FullText.FEED : FullText.PAGE;
    boolean paused = "true".equalsIgnoreCase(attribute(outline, "paused"));
    feeds.merge(
        address,
        new FeedSubscription(
            address,
            title,
            List.copyOf(labels),
            fullText,
            Map.of(),
            new Selectors(null, List.of(), attribute(outline, "teasers")),
            paused,
            pages(attribute(outline, "archivepages"))),
        OpmlReader::inBothFolders);
  }

  /** A feed that stands in several folders has all their labels. */
  private static FeedSubscription inBothFolders(FeedSubscription a, FeedSubscription b) {
    Set<String> labels = new LinkedHashSet<>(a.labels());
    labels.addAll(b.labels());
    return a.withLabels(List.copyOf(labels));
  }

  private static int pages(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** Comma-separated; a slash makes a path, whose last part is the label (OPML 2.0, "category"). */
  private static Collection<String> categories(@Nullable String text) {
    Set<String> result = new LinkedHashSet<>();
    for (String category : (text == null ? "" : text).split(",")) {
      result.add(category.substring(category.lastIndexOf('/') + 1).strip());
    }
    return result;
  }

  private void problem(Element at, String what) {
    problem("line " + at.sourceRange().start().lineNumber() + ": " + what);
  }

  private void problem(String line) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(line.replaceAll("\\s+", " "));
    }
  }

  private static boolean isOutline(Element element) {
    return local(element).equals("outline");
  }

  /** A feed is no folder of what some readers, or a missing end tag, nest in it. */
  private static boolean isFeed(Element outline) {
    String type = attribute(outline, "type");
    return attribute(outline, "xmlurl") != null
        || type != null
            && Set.of("rss", "atom", "jsonfeed").contains(type.toLowerCase(Locale.ROOT));
  }

  /** A value without its closing mark runs on to the next one, which is in another outline. */
  private static boolean isUnquoted(Element outline) {
    return outline.attributes().asList().stream()
        .map(Attribute::getValue)
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("<outline"));
  }

  private static @Nullable String title(Element outline) {
    return first(attribute(outline, "title"), attribute(outline, "text"));
  }

  private static String local(Element element) {
    return element.tagName().substring(element.tagName().lastIndexOf(':') + 1);
  }

  /**
   * @param name in lower case, as all are in the tree: exporters disagree about xmlUrl
   */
  private static @Nullable String attribute(Element outline, String name) {
    String value = outline.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }
}
