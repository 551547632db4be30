package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells why a web page stands where a feed should be. */
final class HtmlPage {
  private static final int HEAD_CHARS = 4_096;
  private static final int MAX_CHARS = 256 << 10;
  private static final int MAX_FEEDS = 3;
  private static final int MAX_TITLE = 120;
  private static final int MAX_TARGET = 1_024;

  /** A page that stands in the way says little; one with more to read is content. */
  private static final int OBSTACLE_CHARS = 3_000;

  private static final int OPENING_CHARS = 800;

  private static final Pattern MARKUP =
      Pattern.compile("<(?:!doctype\\s{1,8}html|html|head|body|title|meta|script|div|p)[\\s>/]");
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "just a moment|checking your browser|checking if the site|verify (?:that )?you are"
              + "|are you (?:a )?(?:human|robot)|not a robot|captcha|cf-chl|challenge-platform"
              + "|unusual traffic|access denied|attention required|ddos protection"
              + "|enable javascript and cookies|request unsuccessful|bot detection");
  private static final Pattern MOVED =
      Pattern.compile("moved|redirect|^30[1278]\\b|umgezogen|déplacé");
  private static final Pattern CONSENT =
      Pattern.compile(
          "before you continue|cookie[- ]?consent|consent[- ]?(?:form|page|manager|wall)"
              + "|accept (?:all )?cookies|gdpr|privacy choices|your privacy"
              + "|einwilligung|consentement|consenso|consentimiento");

  private final Document page;
  private final String url;
  private final String title;
  private final String words;

  private HtmlPage(Document page, String url) {
    this.page = page;
    this.url = url;
    this.title = page.title().strip();
    this.words = (title + ' ' + page.body().text()).toLowerCase(Locale.ROOT);
  }

  /** Whether the text is HTML, of the kind that browsers show. */
  static boolean looksLikeOne(String text) {
    return MARKUP.matcher(start(text, HEAD_CHARS).toLowerCase(Locale.ROOT)).find();
  }

  static NotAFeed explain(String text, String url) {
    return new HtmlPage(Jsoup.parse(start(text, MAX_CHARS), url), url).explain();
  }

  private NotAFeed explain() {
    if (words.length() < OBSTACLE_CHARS) {
      if (page.selectFirst("input[type=password]") != null) {
        return error(FeedError.LOGIN, "asks for a password");
      }
      if (CHALLENGE.matcher(page.outerHtml().toLowerCase(Locale.ROOT)).find()) {
        return error(FeedError.CHALLENGE, "checks for a human or a browser");
      }
      String target = target();
      if (target != null) {
        return error(FeedError.MOVED, "points to " + cut(target, MAX_TARGET));
      }
      if (url.toLowerCase(Locale.ROOT).contains("consent")
          || CONSENT.matcher(start(words, OPENING_CHARS)).find()) {
        return error(FeedError.CONSENT, "asks for consent first");
      }
    }
    List<String> feeds = feeds();
    String hint = feeds.isEmpty() ? "" : "; it names " + String.join(", ", feeds);
    return error(FeedError.HTML_PAGE, "is no feed" + cut(hint, MAX_TARGET));
  }

  private NotAFeed error(FeedError error, String message) {
    String name = title.isEmpty() ? "a web page" : "the web page \"" + cut(title, MAX_TITLE) + '"';
    return new NotAFeed(error, name + ' ' + message);
  }

  /** Where the page sends its reader; {@code null} if it does not. */
  private @Nullable String target() {
    Element refresh = page.selectFirst("meta[http-equiv~=(?i)^refresh$][content*==]");
    if (refresh != null) {
      String content = refresh.attr("content");
      String target = content.substring(content.indexOf('=') + 1).strip();
      return Links.resolve(url, target.replace("'", "").replace("\"", ""));
    }
    if (!MOVED.matcher(title.toLowerCase(Locale.ROOT)).find()) {
      return null;
    }
    Element link = page.selectFirst("a[href]");
    return link == null ? "another address" : Links.resolve(url, link.attr("href"));
  }

  private List<String> feeds() {
    return page.select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json][href]").stream()
        .map(link -> Links.resolve(url, link.attr("href")))
        .distinct()
        .limit(MAX_FEEDS)
        .toList();
  }

  private static String start(String text, int max) {
    return text.substring(0, Math.min(text.length(), max));
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : start(text, max) + "…";
  }
}
