package dev.dateline.ingest.opml;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.XmlText;
import dev.dateline.runtime.FailedException;
import dev.dateline.url.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

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
        if (Outline.isOne(element)) {
          requireOpml(xml.document());
          outline(new Outline(element));
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
    if (!Outline.local(root).equals("opml")) {
      throw new FailedException(name + " is no OPML but <" + root.tagName() + ">");
    }
  }

  private void outline(Outline outline) {
    List<String> folders = outline.folders();
    if (folders.size() > MOST_FOLDERS) {
      return;
    }
    if (folders.size() == MOST_FOLDERS) {
      problem(outline, "outlines nested deeper than " + MOST_FOLDERS + " are left out");
    } else if (outline.isUnquoted()) {
      problem(outline, "a quotation mark is missing");
    } else if (outline.isFeed()) {
      feed(outline, folders);
    }
  }

  private void feed(Outline outline, List<String> folders) {
    String title = outline.title();
    String address = outline.address();
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
    feeds.merge(address, outline.subscription(address, folders), OpmlReader::inBothFolders);
  }

  /** A feed that stands in several folders has all their labels. */
  private static FeedSubscription inBothFolders(FeedSubscription a, FeedSubscription b) {
    Set<String> labels = new LinkedHashSet<>(a.labels());
    labels.addAll(b.labels());
    return a.withLabels(List.copyOf(labels));
  }

  private void problem(Outline at, String what) {
    problem("line " + at.line() + ": " + what);
  }

  private void problem(String line) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(line.replaceAll("\\s+", " "));
    }
  }
}
