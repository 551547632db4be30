package dev.dateline.ingest.discover;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The places where a page says, or seems to say, that feeds are. */
final class PageLinks {
  private static final int MOST_CHARS = 4 << 20;
  private static final int MOST_NAME = 200;

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/x-rss+xml",
          "application/xml",
          "text/xml",
          "text/rss+xml");

  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?:^|[/._?&=-])(?:rss|rss2|atom|rdf|feeds?)(?:\\.xml|\\.rdf|\\.json|\\.php|\\.aspx?)?"
              + "(?:$|[/?&#])|/(?:feed|index|rss)\\.(?:json|rdf)$|\\.(?:rss|atom|rdf)(?:$|[?#])"
              + "|(?:format|type|output)=(?:rss|atom|feed|json-?feed)");
  private static final Pattern FEED_WORDS =
      Pattern.compile("(?:rss|atom|feeds?|web ?feed|rss.{0,3}feeds?|newsfeed)(?: 2\\.0| 1\\.0)?");

  /** Sites that offer to read a feed elsewhere. */
  private static final Pattern READERS =
      Pattern.compile("feedly\\.com|inoreader\\.com|netvibes\\.com|newsblur\\.com|mailto:");

  private PageLinks() {}

  /** In the page's order, link elements first, each address once. */
  static List<Candidate> of(String html, String url) {
    String text = html.length() > MOST_CHARS ? html.substring(0, MOST_CHARS) : html;
    Document page = Jsoup.parse(text, url);
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Element link : page.select("link[href][rel]")) {
      if (namesFeed(link)) {
        add(found, link, Via.LINK, link.attr("title"));
      }
    }
    for (Element anchor : page.select("a[href]")) {
      String address = anchor.attr("href").strip().toLowerCase(Locale.ROOT);
      String words = anchor.text().strip().toLowerCase(Locale.ROOT);
      boolean says =
          FEED_TYPES.contains(type(anchor))
              || FEED_ADDRESS.matcher(address).find()
              || FEED_WORDS.matcher(words).matches();
      if (says && !READERS.matcher(address).find()) {
        add(found, anchor, Via.ANCHOR, anchor.text());
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean namesFeed(Element link) {
    Set<String> relations =
        new HashSet<>(
            Arrays.asList(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+")));
    if (relations.contains("feed")) {
      return true;
    }
    boolean alternate = relations.contains("alternate") && !relations.contains("stylesheet");
    String type = type(link);
    boolean json =
        type.equals("application/json")
            && FEED_ADDRESS.matcher(link.attr("href").toLowerCase(Locale.ROOT)).find();
    return alternate && (FEED_TYPES.contains(type) || json);
  }

  private static String type(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip();
  }

  private static void add(
      Map<String, Candidate> found, Element element, Via via, @Nullable String name) {
    String address = element.absUrl("href").replaceFirst("^feed:(?://)?(?=https?:)", "");
    int fragment = address.indexOf('#');
    String url = fragment < 0 ? address : address.substring(0, fragment);
    String words = name == null ? "" : name.strip();
    if (url.startsWith("http://") || url.startsWith("https://")) {
      String shown = words.substring(0, Math.min(words.length(), MOST_NAME));
      found.putIfAbsent(url, new Candidate(url, via, shown.isEmpty() ? null : shown));
    }
  }
}
