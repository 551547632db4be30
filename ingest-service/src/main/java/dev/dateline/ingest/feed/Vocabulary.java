package dev.dateline.ingest.feed;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Gives elements one name whatever prefix or namespace a feed writes: {@code title} for the feed's
 * own vocabulary, {@code dc:creator} and the like for modules.
 */
final class Vocabulary {
  private static final String OWN = "";

  /** Keys are namespaces in lower case without a final slash or hash. */
  private static final Map<String, String> PREFIX_BY_NAMESPACE =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", "atom"),
          Map.entry("http://purl.org/atom/ns", "atom"),
          Map.entry("http://purl.org/rss/1.0", OWN),
          Map.entry("http://purl.org/net/rss1.1", OWN),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", OWN),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", OWN),
          Map.entry("http://backend.userland.com/rss", OWN),
          Map.entry("http://backend.userland.com/rss2", OWN),
          Map.entry("http://backend.userland.com/rss091", OWN),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", OWN),
          Map.entry("http://cyber.law.harvard.edu/rss", OWN),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("http://purl.org/rss/1.0/modules/slash", "slash"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("https://search.yahoo.com/mrss", "media"),
          Map.entry("http://video.search.yahoo.com/mrss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://www.itunes.com/dtds/podcast-2.0.dtd", "itunes"),
          Map.entry("http://prismstandard.org/namespaces/basic/2.0", "prism"),
          Map.entry("http://prismstandard.org/namespaces/1.2/basic", "prism"),
          Map.entry("http://www.georss.org/georss", "georss"),
          Map.entry("http://www.georss.org/georss/10", "georss"),
          Map.entry("http://www.opengis.net/gml", "gml"),
          Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos", "geo"),
          Map.entry("http://purl.org/syndication/history/1.0", "fh"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/2000/svg", "svg"),
          Map.entry("http://www.w3.org/1998/math/mathml", "math"));

  /** What the tree builder gives to elements whose namespace nobody declared. */
  private static final String UNDECLARED = "http://www.w3.org/xml/1998/namespace";

  private final String rootNamespace;
  private final String rootPrefix;
  private final boolean atom;

  /** A tree has one tag object for all elements of a name and namespace. */
  private final Map<Tag, String> names = new IdentityHashMap<>();

  private Vocabulary(Element root) {
    this.rootNamespace = key(root.tag().namespace());
    this.rootPrefix = root.tagName().substring(0, Math.max(0, root.tagName().indexOf(':')));
    this.atom = local(root).equals("feed");
  }

  /**
   * The vocabulary of the feed with this root. Its own namespace and prefix, even wrong ones, mean
   * the feed's own names.
   */
  static Vocabulary of(Element root) {
    return new Vocabulary(root);
  }

  /** The element's name in lower case, after a canonical prefix where it is from a module. */
  String name(Element element) {
    Tag tag = element.tag();
    String known = names.get(tag);
    if (known == null) {
      String prefix = prefix(element);
      known = prefix.equals(OWN) ? local(element) : prefix + ":" + local(element);
      names.put(tag, known);
    }
    return known;
  }

  private String prefix(Element element) {
    String namespace = key(element.tag().namespace());
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    String written = colon < 0 ? OWN : tag.substring(0, colon);
    String known = PREFIX_BY_NAMESPACE.get(namespace);
    if (known == null) {
      boolean own = written.equals(rootPrefix) || written.equals("rss");
      return own || atom && written.equals("atom") ? OWN : written;
    }
    boolean own = written.equals(rootPrefix) && namespace.equals(rootNamespace);
    return own || atom && known.equals("atom") ? OWN : known;
  }

  /** The part of the tag after any prefix, in lower case. */
  static String local(Element element) {
    String tag = element.tagName();
    return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether the element is of XHTML by its namespace. */
  static boolean isXhtml(Element element) {
    return "xhtml".equals(PREFIX_BY_NAMESPACE.get(key(element.tag().namespace())));
  }

  private static String key(String namespace) {
    String key = namespace.strip().toLowerCase(Locale.ROOT);
    int end = key.length();
    while (end > 0 && (key.charAt(end - 1) == '/' || key.charAt(end - 1) == '#')) {
      end--;
    }
    String trimmed = key.substring(0, end);
    return trimmed.equals(UNDECLARED) ? "" : trimmed;
  }
}
