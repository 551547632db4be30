package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import dev.dateline.ingest.feed.FeedResult.Parsed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.90 to 2.0, RSS 1.0 and 1.1 (RDF), CDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1,
 * sitemaps and their indexes, and on request section pages. A bad field never costs its entry and a
 * bad entry never its feed. Safe for use by several threads.
 */
public final class FeedParser {
  /** Feeds that an error message names. */
  private static final int MAX_NAMED = 3;

  /** Entries by which a page with a form to log in, say, is told to be a section all the same. */
  private static final int LEAST_BESIDE_AN_OBSTACLE = 3;

  private final FeedLimits limits;
  private final Clock clock;

  /**
   * @param limits what a feed may cost
   * @param clock tells now, which no date of a feed may lie after
   */
  public FeedParser(FeedLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Reads a feed. Never throws, whatever the bytes are; takes time linear in their number.
   *
   * @param bytes the body, after content decoding
   * @param contentType the HTTP header; {@code null} if there was none
   * @param url the feed's address after redirects, for relative links
   */
  public FeedResult parse(byte[] bytes, @Nullable String contentType, String url) {
    try {
      return read(bytes, contentType, url, Pages.REFUSE);
    } catch (RuntimeException e) {
      // A defect of ours or of a library must cost one poll of one feed, not the poller.
      return new NotAFeed(FeedError.NOT_A_FEED, "the parser failed: " + e);
    }
  }

  /**
   * Reads a feed, or the section page of a site that has none, by its h-feed or a selector.
   *
   * @param teasers CSS selector of the page's links to articles, or of what holds them; {@code
   *     null} for microformats only
   */
  public FeedResult parse(
      byte[] bytes, @Nullable String contentType, String url, @Nullable String teasers) {
    try {
      return read(bytes, contentType, url, teasers);
    } catch (RuntimeException e) {
      return new NotAFeed(FeedError.NOT_A_FEED, "the parser failed: " + e);
    }
  }

  /** Whether the text is a CSS selector, as the section pages of a site may be read by. */
  public static boolean isSelector(String teasers) {
    try {
      QueryParser.parse(teasers);
      return true;
    } catch (SelectorParseException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What is done with web pages. */
  private record Pages(boolean accepted, @Nullable String teasers) {
    static final Pages REFUSE = new Pages(false, null);
  }

  FeedResult read(byte[] bytes, @Nullable String contentType, String url) {
    return read(bytes, contentType, url, Pages.REFUSE);
  }

  FeedResult read(
      byte[] bytes, @Nullable String contentType, String url, @Nullable String teasers) {
    return read(bytes, contentType, url, new Pages(true, teasers));
  }

  private FeedResult read(byte[] bytes, @Nullable String contentType, String url, Pages pages) {
    byte[] body = bytes.length > limits.maxBytes() ? bytes : Gzip.inflate(bytes, limits.maxBytes());
    if (body.length > limits.maxBytes()) {
      return new NotAFeed(FeedError.TOO_LARGE, "more than " + limits.maxBytes() + " bytes");
    }
    DecodedText decoded = CharsetSniffer.decode(body, contentType);
    Reading reading = Reading.of(url, limits, clock.instant());
    if (decoded.flaw() != null) {
      reading.flaws().add(decoded.flaw());
    }
    String text = Repair.mend(meant(decoded.text(), reading), reading.flaws());
    int start = firstMark(text);
    if (start == text.length()) {
      return plain(text, decoded.charset(), reading);
    }
    if (!text.substring(0, start).isBlank()) {
      reading.flaws().add(Flaw.LEADING_JUNK);
    }
    return "{[".indexOf(text.charAt(start)) >= 0
        ? json(text.substring(start), decoded.charset(), reading)
        : xml(text, decoded.charset(), contentType, reading, pages);
  }

  private static String meant(String text, Reading reading) {
    String meant = DoubleEncoding.undo(text);
    if (meant.length() < text.length()) {
      reading.flaws().add(Flaw.DOUBLE_ENCODING);
    }
    return meant;
  }

  /** Where the JSON starts, or else the first tag; the text's length if there is neither. */
  private static int firstMark(String text) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first < text.length() && "{[".indexOf(text.charAt(first)) >= 0) {
      return first;
    }
    int tag = text.indexOf('<', first);
    int end = tag < 0 ? text.length() : tag;
    int brace = text.indexOf('{', first);
    return brace >= 0 && brace < end && isObject(text, brace) ? brace : end;
  }

  /** Whether a brace opens JSON: behind a guard such as {@code )]}'} or a call of a function. */
  private static boolean isObject(String text, int brace) {
    int next = brace + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == '"';
  }

  private static FeedResult plain(String text, String charset, Reading reading) {
    if (text.isBlank()) {
      return new NotAFeed(FeedError.EMPTY, "the body is empty");
    }
    Feed feed = new AddressList(reading).read(text, charset);
    return feed != null
        ? new Parsed(feed)
        : new NotAFeed(FeedError.NOT_A_FEED, "neither XML nor JSON");
  }

  private FeedResult json(String text, String charset, Reading reading) {
    Feed feed = new JsonFeedReader(reading).read(text, charset);
    return feed != null
        ? new Parsed(feed)
        : new NotAFeed(FeedError.NOT_A_FEED, "JSON, but no JSON Feed");
  }

  private FeedResult xml(
      String text, String charset, @Nullable String contentType, Reading reading, Pages pages) {
    Document tree = XmlFeedReader.tree(text, limits);
    Feed feed =
        SitemapReader.isSitemap(tree.firstElementChild())
            ? new SitemapReader(reading).read(tree, charset)
            : new XmlFeedReader(reading).read(tree, text, charset);
    Element root = tree.firstElementChild();
    String name = root == null ? "" : Vocabulary.local(root);
    if (feed != null && !(name.equals("html") && isEmpty(feed))) {
      return new Parsed(feed);
    }
    return switch (name) {
      case "opml" -> new NotAFeed(FeedError.OPML, "a list of feeds (OPML): import it");
      case "urlset", "sitemapindex" ->
          new NotAFeed(FeedError.SITEMAP, "a sitemap without any address");
      case "service" -> new NotAFeed(FeedError.NOT_A_FEED, service(tree, reading));
      default ->
          HtmlPage.looksLikeOne(text, root, contentType)
              ? page(text, charset, reading, pages)
              : new NotAFeed(FeedError.NOT_A_FEED, unknown(name));
    };
  }

  /** Whether it is but a page's own elements of these names, such as {@code <entry>}. */
  private static boolean isEmpty(Feed feed) {
    return feed.entries().stream().allMatch(e -> e.title() == null && e.link() == null);
  }

  private static FeedResult page(String text, String charset, Reading reading, Pages pages) {
    Feed section =
        pages.accepted() ? SectionPage.read(text, charset, pages.teasers(), reading) : null;
    if (section != null && section.entries().size() >= LEAST_BESIDE_AN_OBSTACLE) {
      return new Parsed(section);
    }
    // what stands in the way has a link or two as well
    NotAFeed why = HtmlPage.explain(text, reading.url());
    return section != null && why.error() == FeedError.HTML_PAGE ? new Parsed(section) : why;
  }

  /** AtomPub (RFC 5023, section 8) lists feeds as collections. */
  private static String service(Document tree, Reading reading) {
    List<String> feeds =
        tree.stream()
            .filter(e -> Vocabulary.local(e).equals("collection"))
            .map(e -> BaseUri.resolve(e, Fields.attribute(e, "href"), reading))
            .filter(Links::isAbsolute)
            .limit(MAX_NAMED)
            .toList();
    return "an AtomPub service document, no feed"
        + (feeds.isEmpty() ? "" : "; it names " + String.join(", ", feeds));
  }

  private static String unknown(String root) {
    return root.isEmpty()
        ? "no XML element in it"
        : String.format(
            Locale.ROOT,
            "XML of another kind: <%s>",
            root.substring(0, Math.min(root.length(), 64)));
  }
}
