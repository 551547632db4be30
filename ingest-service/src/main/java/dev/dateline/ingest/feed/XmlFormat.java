package dev.dateline.ingest.feed;

import org.jsoup.nodes.Element;

/** Names the format of an XML feed by its root. */
final class XmlFormat {
  private XmlFormat() {}

  static String of(Element root) {
    String namespace = root.tag().namespace();
    String version = root.attr("version").strip();
    return switch (Vocabulary.local(root)) {
      case "rss" -> version.isEmpty() || version.length() > 8 ? "rss" : "rss " + version;
      case "rdf" -> "rdf";
      case "feed" -> namespace.contains("purl.org/atom") ? "atom 0.3" : "atom 1.0";
      case "channel" -> namespace.contains("rss1.1") ? "rss 1.1" : "cdf";
      default -> "fragment";
    };
  }
}
