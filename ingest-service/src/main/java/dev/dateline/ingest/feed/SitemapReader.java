package dev.dateline.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sitemap as a feed of the pages it lists, and a sitemap index as one of parts
 * (sitemaps.org protocol 0.9, with the news and image extensions). Newest first, because sitemaps
 * have no order and those of a whole site are long. On our own tree, so that one broken page costs
 * no other.
 */
final class SitemapReader {
  private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");
  private static final Set<String> PAGES = Set.of("url", "sitemap");
  private static final Comparator<Instant> LATE_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  /** An extension that is not closed holds the rest of the sitemap. */
  private static final int MAX_LOOKED_AT = 64;

  private record Part(String url, @Nullable Instant modified) {
    /** Whether it is not for news that nobody dates since they always change. */
    boolean mayBeOld() {
      return modified != null || isNoNews();
    }

    /** Whether it is for old pages, as far as its name tells. */
    boolean isNoNews() {
      return !url.contains("news");
    }
  }

  private final Reading reading;
  private final TextConstruct text;

  SitemapReader(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  static boolean isSitemap(@Nullable Element root) {
    return root != null && ROOTS.contains(Vocabulary.local(root));
  }

  /** The sitemap in the tree; {@code null} if it lists nothing that has an address. */
  @Nullable Feed read(Document tree, String charset) {
    Element root = tree.firstElementChild();
    if (root == null || !isSitemap(root)) {
      return null;
    }
    Vocabulary vocabulary = Vocabulary.of(root);
    boolean index = Vocabulary.local(root).equals("sitemapindex");
    List<Entry> entries = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    String publication = null;
    String language = null;
    for (Element child : pages(root, vocabulary)) {
      Fields fields = new Fields(child, vocabulary);
      String url = fields.first(this::address, "loc");
      if (url == null || !Links.isAbsolute(url)) {
        continue;
      }
      Instant modified = fields.first(this::date, "lastmod");
      if (index) {
        parts.add(new Part(url, modified));
        continue;
      }
      Element news = child(child, "news");
      entries.add(entry(fields, news == null ? child : news, url, modified));
      publication = publication != null || news == null ? publication : nested(news, "name");
      language = language != null || news == null ? language : nested(news, "language");
    }
    return entries.isEmpty() && parts.isEmpty()
        ? null
        : feed(publication, language, newest(entries), parts, charset);
  }

  /**
   * The children, and those that an unclosed one has swallowed: taken out of it, so that each has
   * its own fields only.
   */
  private List<Element> pages(Element root, Vocabulary vocabulary) {
    List<Element> pages =
        root.stream()
            .filter(e -> e.parent() == root || PAGES.contains(vocabulary.name(e)) && e != root)
            .toList();
    Swallowed.release(pages, root);
    return pages;
  }

  /**
   * @param news the extension's element, whose children are known by their names whatever prefix
   *     they have; the page's own where there is none
   */
  private Entry entry(Fields fields, Element news, String url, @Nullable Instant modified) {
    String raw = text(news, "publication_date");
    Instant published = reading.date(raw);
    String keywords = text(news, "keywords");
    Element title = child(news, "title");
    Element image = fields.first(e -> e, "image:image", "image");
    return new Entry(
        url,
        title == null ? null : text.line(title),
        url,
        null,
        List.of(),
        null,
        reading.clamped(published),
        reading.past(modified),
        raw,
        null,
        null,
        keywords == null ? List.of() : Tags.split(keywords, reading),
        List.of(),
        image == null ? null : address(nested(image, "loc"), image));
  }

  private List<Entry> newest(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(SitemapReader::dated, LATE_FIRST));
    int most = reading.limits().maxEntries();
    if (sorted.size() > most) {
      reading.flaws().add(Flaw.TOO_MANY_ENTRIES);
    }
    return sorted.subList(0, Math.min(sorted.size(), most));
  }

  private static @Nullable Instant dated(Entry entry) {
    return entry.published() != null ? entry.published() : entry.updated();
  }

  private Feed feed(
      @Nullable String title,
      @Nullable String language,
      List<Entry> entries,
      List<Part> parts,
      String charset) {
    parts.sort(
        Comparator.comparing(Part::mayBeOld)
            .thenComparing(Part::modified, LATE_FIRST)
            .thenComparing(Part::isNoNews));
    return Feed.listing(
        parts.isEmpty() ? "sitemap" : "sitemap index",
        title,
        null,
        language,
        entries,
        charset,
        reading.flaws(),
        parts.stream().map(Part::url).distinct().limit(reading.limits().maxValues()).toList(),
        null);
  }

  private static @Nullable Element child(Element element, String name) {
    return element.children().stream()
        .filter(e -> Vocabulary.local(e).equals(name))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String text(Element element, String name) {
    Element child = child(element, name);
    return child == null ? null : TextConstruct.tidy(own(child), reading.limits().maxLineChars());
  }

  /** The text of the first descendant of this local name, which is one of the first of all. */
  private @Nullable String nested(Element element, String name) {
    return element.stream()
        .limit(MAX_LOOKED_AT)
        .filter(e -> Vocabulary.local(e).equals(name))
        .map(text::word)
        .filter(word -> word != null)
        .findFirst()
        .orElse(null);
  }

  /** The text up to the first element, which stands in it only where it was not closed. */
  private static String own(Element element) {
    StringBuilder own = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof Element) {
        break;
      }
      own.append(node instanceof TextNode words ? words.getWholeText() : "");
    }
    return own.toString();
  }

  private @Nullable String address(Element element) {
    return address(own(element), element);
  }

  private @Nullable String address(@Nullable String reference, Element at) {
    return BaseUri.resolve(at, reference, reading);
  }

  private @Nullable Instant date(Element element) {
    return reading.date(own(element).strip());
  }
}
