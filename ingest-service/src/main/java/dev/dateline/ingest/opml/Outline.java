package dev.dateline.ingest.opml;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An outline of an OPML document: a feed, a folder, or neither. */
record Outline(Element element) {
  private static final String FEED_SCHEME = "feed:";

  static boolean isOne(Element element) {
    return local(element).equals("outline");
  }

  /** The element's name without a prefix. */
  static String local(Element element) {
    return element.tagName().substring(element.tagName().lastIndexOf(':') + 1);
  }

  /** The line of the document that it begins in, from 1. */
  int line() {
    return element.sourceRange().start().lineNumber();
  }

  /** A feed is no folder of what some readers, or a missing end tag, nest in it. */
  boolean isFeed() {
    String type = attribute("type");
    return attribute("xmlurl") != null
        || type != null
            && Set.of("rss", "atom", "jsonfeed").contains(type.toLowerCase(Locale.ROOT));
  }

  /** A value without its closing mark runs on to the next one, which is in another outline. */
  boolean isUnquoted() {
    return element.attributes().asList().stream()
        .map(Attribute::getValue)
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("<outline"));
  }

  @Nullable String title() {
    String title = attribute("title");
    return title != null ? title : attribute("text");
  }

  /** What the feed is called; {@code null} where its address stands instead. */
  private @Nullable String name(String address) {
    String title = title();
    return address.equals(title) ? null : title;
  }

  /**
   * The feed's, without the {@code feed:} that asks for a reader; {@code null} if there is none.
   */
  @Nullable String address() {
    String given = attribute("xmlurl");
    String address = given != null ? given : attribute("url");
    if (address == null || !address.regionMatches(true, 0, FEED_SCHEME, 0, FEED_SCHEME.length())) {
      return address;
    }
    String rest = address.substring(FEED_SCHEME.length());
    return rest.startsWith("//") ? "http:" + rest : rest;
  }

  /** The titles of the folders that it is in, the outermost first; blank for one without. */
  List<String> folders() {
    List<String> folders = new ArrayList<>();
    for (Element above : element.parents()) {
      Outline outline = new Outline(above);
      if (isOne(above) && !outline.isFeed()) {
        String title = outline.title();
        folders.addFirst(title == null ? "" : title);
      }
    }
    return folders;
  }

  /** The feed; its folders and categories are its labels. */
  FeedSubscription subscription(String address, List<String> folders) {
    Set<String> labels = new LinkedHashSet<>(folders);
    List<String> own = AttributeList.split(attribute("labels"));
    labels.addAll(own.isEmpty() ? categories(attribute("category")) : own);
    labels.remove("");
    return new FeedSubscription(
        address,
        name(address),
        List.copyOf(labels),
        "feed".equalsIgnoreCase(attribute("fulltext")) ? FullText.FEED : FullText.PAGE,
        Map.of(),
        new Selectors(
            attribute("article"), AttributeList.split(attribute("drop")), attribute("teasers")),
        "true".equalsIgnoreCase(attribute("paused")),
        pages(attribute("archivepages")));
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

  /**
   * @param name in lower case, as all are in the tree: exporters disagree about xmlUrl
   */
  private @Nullable String attribute(String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}
