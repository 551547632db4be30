package dev.dateline.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

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
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/2000/svg", "svg"),
          Map.entry("http://www.w3.org/1998/math/mathml", "math"));

  private final String rootNamespace;
  private final boolean atom;

  private Vocabulary(String rootNamespace, boolean atom) {
    this.rootNamespace = rootNamespace;
    this.atom = atom;
  }

  /** The vocabulary of the feed with this root: its namespace, even a wrong one, is the own one. */
  static Vocabulary of(Element root) {
    return new Vocabulary(key(root.tag().namespace()), local(root).equals("feed"));
  }

  /** The element's name in lower case, after a canonical prefix where it is from a module. */
  String name(Element element) {
    String prefix = prefix(element);
    return prefix.equals(OWN) ? local(element) : prefix + ":" + local(element);
  }

  private String prefix(Element element) {
    String namespace = key(element.tag().namespace());
    String known = PREFIX_BY_NAMESPACE.get(namespace);
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    if (known == null) {
      if (colon < 0 || namespace.equals(rootNamespace) && !namespace.isEmpty()) {
        return OWN;
      }
      known = tag.substring(0, colon).toLowerCase(Locale.ROOT);
    }
    boolean own =
        known.equals("atom") && atom
            || known.equals("rss")
            || colon < 0 && !known.equals("xhtml") && namespace.equals(rootNamespace);
    return own ? OWN : known;
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
    return key.substring(0, end);
  }
}
