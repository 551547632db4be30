package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells why a web page stands where a feed should be. */
final class HtmlPage {
  private static final int MAX_CHARS = 256 << 10;
  private static final int MAX_FEEDS = 3;
  private static final int MAX_TITLE = 120;

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
              + "|accept (?:all )?cookies|gdpr|privacy (?:choices|settings)|your privacy"
              + "|einwilligung|consentement|consenso|consentimiento");

  private HtmlPage() {}

  /** Whether the text is HTML, of the kind that browsers show. */
  static boolean looksLikeOne(String text) {
    String head = text.substring(0, Math.min(text.length(), 4_096)).toLowerCase(Locale.ROOT);
    return MARKUP.matcher(head).find();
  }

  static NotAFeed explain(String text, String url) {
    Document page = Jsoup.parse(text.substring(0, Math.min(text.length(), MAX_CHARS)), url);
    String title = page.title().strip();
    String named = title.isEmpty() ? "a web page" : "the web page \"" + cut(title) + "\"";
    if (page.selectFirst("input[type=password]") != null) {
      return new NotAFeed(FeedError.LOGIN, named + " asks for a password");
    }
    String words = (title + ' ' + page.body().text()).toLowerCase(Locale.ROOT);
    boolean shortPage = words.length() < 4_000;
    String lower = page.outerHtml().toLowerCase(Locale.ROOT);
    if (CHALLENGE.matcher(title.toLowerCase(Locale.ROOT)).find()
        || shortPage && CHALLENGE.matcher(lower).find()) {
      return new NotAFeed(FeedError.CHALLENGE, named + " checks for a human or a browser");
    }
    Element refresh = page.selectFirst("meta[http-equiv~=(?i)^refresh$][content*==]");
    if (refresh != null || shortPage && MOVED.matcher(title.toLowerCase(Locale.ROOT)).find()) {
      Element link = page.selectFirst("a[href]");
      String target =
          refresh != null
              ? refresh.attr("content").replaceFirst("^[^=]{0,32}=\\s{0,8}['\"]?", "")
              : link == null ? "elsewhere" : link.attr("href");
      return new NotAFeed(FeedError.MOVED, named + " points to " + cut(target, 1_024));
    }
    boolean consentUrl = url.toLowerCase(Locale.ROOT).contains("consent");
    if (consentUrl || shortPage && CONSENT.matcher(words).find()) {
      return new NotAFeed(FeedError.CONSENT, named + " asks for consent first");
    }
    List<String> feeds =
        page.select("link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json][href]").stream()
            .map((Element link) -> Links.resolve(url, link.attr("href")))
            .distinct()
            .limit(MAX_FEEDS)
            .toList();
    String hint = feeds.isEmpty() ? "" : "; it names " + String.join(", ", feeds);
    return new NotAFeed(FeedError.HTML_PAGE, named + " is no feed" + cut(hint, 1_024));
  }

  private static String cut(String title) {
    return cut(title, MAX_TITLE);
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max) + "…";
  }
}
