package dev.dateline.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the feed and its entries in an XML tree, wherever in it they are. */
final class XmlFeedReader {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  private static final Set<String> DATED =
      Set.of("pubdate", "date", "published", "updated", "issued", "modified", "created");

  /** Elements of a feed that hold no entries of this feed, whatever is inside them. */
  private static final Set<String> CLOSED =
      Set.of(
          "title",
          "description",
          "summary",
          "subtitle",
          "content",
          "content:encoded",
          "source",
          "image",
          "author",
          "xhtml:div",
          "xhtml:body");

  /** Parts of a feed's description that hold its entries if they were not closed. */
  private static final Set<String> PARTS = Set.of("image", "author", "name", "url");

  /** Fields that have no elements inside them, other than what they swallowed. */
  private static final Set<String> LEAVES =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "dc:date",
          "author",
          "category",
          "comments",
          "description",
          "content:encoded");

  /** Where the end tag of a complete feed is found, with room for a trailing comment. */
  private static final int TAIL_CHARS = 4_096;

  private final Reading reading;

  XmlFeedReader(Reading reading) {
    this.reading = reading;
  }

  /** Builds the tree; names become lower case, so that {@code </ITEM>} closes {@code <item>}. */
  static Document tree(String text, FeedLimits limits) {
    Parser parser =
        Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(limits.maxDepth());
    return parser.parseInput(Ampersands.escape(Brackets.escape(text)), "");
  }

  private static boolean isTruncated(String text, Element root) {
    String tail = text.substring(Math.max(0, text.length() - TAIL_CHARS));
    return !tail.toLowerCase(Locale.ROOT).contains("</" + root.tagName() + ">");
  }

  /** The feed in the tree; {@code null} if there is none. */
  @Nullable Feed read(Document tree, String text, String charset) {
    Element root = root(tree);
    if (root == null) {
      return null;
    }
    Vocabulary vocabulary = Vocabulary.of(root);
    List<Entry> entries = new ArrayList<>();
    List<Element> items = items(root, vocabulary);
    Fields channel = new Fields(channel(root, vocabulary), vocabulary);
    String language = new ChannelReader(reading).language(channel);
    Reading dated = reading.dated(DateOrder.of(dates(items), language), language);
    EntryReader reader = new EntryReader(dated);
    for (Element item : items) {
      entries.add(reader.read(new Fields(item, vocabulary)));
    }
    if (isTruncated(text, root)) {
      reading.flaws().add(Flaw.TRUNCATED);
    }
    return new ChannelReader(dated).read(XmlFormat.of(root), channel, entries, charset);
  }

  /** Texts that may be dates with slashes in them. */
  private static Stream<String> dates(List<Element> items) {
    return items.stream()
        .flatMap(item -> item.children().stream())
        .filter(e -> DATED.contains(Vocabulary.local(e)))
        .map(Element::wholeText)
        .filter(date -> date.length() < 64 && date.indexOf('/') > 0);
  }

  private static @Nullable Element root(Document tree) {
    Element firstEntry = null;
    for (Iterator<Element> elements = tree.stream().iterator(); elements.hasNext(); ) {
      Element element = elements.next();
      String name = Vocabulary.local(element);
      if (ROOTS.contains(name)) {
        return element;
      }
      if (firstEntry == null && ENTRIES.contains(name)) {
        firstEntry = element;
      }
    }
    return firstEntry == null ? null : firstEntry.parent();
  }

  private static Element channel(Element root, Vocabulary vocabulary) {
    if (Vocabulary.local(root).equals("channel")) {
      // CDF has channels inside channels
      return root;
    }
    for (Element child : root.children()) {
      if (vocabulary.name(child).equals("channel")) {
        return child;
      }
    }
    return root;
  }

  /**
   * In document order, from anywhere outside an entry: RDF has them beside the channel, broken
   * feeds anywhere. One inside another, or inside a field, is one whose forerunner was not closed;
   * it is taken out, so that each has its own fields only.
   */
  private List<Element> items(Element root, Vocabulary vocabulary) {
    List<Element> items = new ArrayList<>();
    List<Element> swallowed = new ArrayList<>();
    Set<Element> inEntries = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Element> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Element element = open.pop();
      String own = vocabulary.name(element);
      boolean entry = element != root && ENTRIES.contains(own);
      boolean leaf = LEAVES.contains(own);
      boolean inEntry = entry || inEntries.contains(element);
      boolean narrow =
          entry
              || CLOSED.contains(own)
              || element != root && PARTS.contains(own)
              || leaf && inEntry;
      if (entry) {
        if (items.size() == reading.limits().maxEntries()) {
          reading.flaws().add(Flaw.TOO_MANY_ENTRIES);
          break;
        }
        items.add(element);
      }
      List<Element> children = element.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        Element child = children.get(i);
        String name = vocabulary.name(child);
        boolean isEntry = ENTRIES.contains(name);
        boolean field = LEAVES.contains(name);
        boolean part = PARTS.contains(name) && !inEntry;
        if (isEntry || field || part || !narrow && !CLOSED.contains(name)) {
          open.push(child);
        }
        if (isEntry && (narrow || leaf)) {
          swallowed.add(child);
        } else if (field && narrow) {
          inEntries.add(child);
        }
      }
    }
    Swallowed.release(swallowed, root);
    return items;
  }
}
