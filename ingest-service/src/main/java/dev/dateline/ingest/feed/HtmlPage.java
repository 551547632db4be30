package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import dev.dateline.ingest.wall.Wall;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Tells why a web page stands where a feed should be. */
final class HtmlPage {
  private static final String HTML_TYPE = "text/html";
  private static final int HEAD_CHARS = 4_096;
  private static final int MAX_CHARS = 256 << 10;
  private static final int MAX_FEEDS = 3;
  private static final int MAX_TITLE = 120;
  private static final int MAX_TARGET = 1_024;

  /** A page that stands in the way says little; one with more to read is content. */
  private static final int OBSTACLE_CHARS = 3_000;

  private static final int OPENING_CHARS = 800;

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype\\s{1,8}html|html|head|body|title|meta|script|div|p|h1|main|form)[\\s>/]");

  /** Marks of bot checks in markup, whatever its language. */
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "captcha|_incapsula_resource|cf-chl|challenge-platform|challenge-form|access denied|attention required"
              + "|request unsuccessful|bot detection");

  /** The steps of a script that leaves a cookie and comes again. */
  private static final Pattern COOKIE_OR_MOVE =
      Pattern.compile(
          "(document\\.cookie\\s{0,4}=)|location\\.(?:reload|replace|href)|location\\s{0,4}="
              + "|\\.submit\\(");

  /** Between the two steps. */
  private static final int MOST_BETWEEN = 4_000;

  private static final Pattern SCRIPTED_MOVE =
      Pattern.compile(
          "location(?:\\.href)?\\s{0,4}(?:=|\\.(?:replace|assign)\\()\\s{0,4}[\"']([^\"'\\s]{1,1024})[\"']");

  private static final Pattern LOGIN_TARGET =
      Pattern.compile("(?i)[/.](?:log-?in|sign-?in|sso)(?:[/.?]|$)");

  private static final int NEXT_TO_NOTHING = 200;

  private static final String CONSENT_MARKUP =
      "form[action*=consent], [id*=consent], [class*=consent], [id*=cookiewall],"
          + " [class*=cookiewall], [id*=cookie-wall], [class*=cookie-wall], [id*=gdpr],"
          + " [class*=gdpr], iframe[src*=consent], [id^=cmp], [class^=cmp]";

  private static final String PASSWORD =
      "input[type=password], input[autocomplete=current-password]";

  private static final String NAME_FIELD =
      "form input[type=email], form input[type=text], form input:not([type])";

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

  /**
   * Whether the text is HTML, of the kind that browsers show.
   *
   * @param root of its tree as XML, which is no feed's; {@code null} if there is none
   * @param contentType the HTTP header; {@code null} if there was none
   */
  static boolean looksLikeOne(String text, @Nullable Element root, @Nullable String contentType) {
    if (MARKUP.matcher(start(text, HEAD_CHARS).toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    if (root == null) {
      return false;
    }
    // servers send XML of every kind as HTML; that of other vocabularies says so
    boolean served =
        contentType != null && contentType.strip().toLowerCase(Locale.ROOT).startsWith(HTML_TYPE);
    String name = root.tagName().toLowerCase(Locale.ROOT);
    return name.equals("html") || served && !root.hasAttr("xmlns") && Tag.isKnownTag(name);
  }

  static NotAFeed explain(String text, String url) {
    return new HtmlPage(Jsoup.parse(start(text, MAX_CHARS), url), url).explain();
  }

  private NotAFeed explain() {
    if (words.length() < OBSTACLE_CHARS) {
      if (page.selectFirst(PASSWORD) != null
          || Wall.LOGIN.isNamedIn(heading()) && page.selectFirst(NAME_FIELD) != null) {
        return error(FeedError.LOGIN, "asks for a password");
      }
      if (isChallenge()) {
        return error(FeedError.CHALLENGE, "checks for a human or a browser");
      }
      String target = target();
      if (target != null
          && (Wall.LOGIN.isNamedIn(heading()) || LOGIN_TARGET.matcher(target).find())) {
        return error(FeedError.LOGIN, "wants a login at " + cut(target, MAX_TARGET));
      }
      if (target != null) {
        return error(FeedError.MOVED, "points to " + cut(target, MAX_TARGET));
      }
      if (isConsent()) {
        return error(FeedError.CONSENT, "asks for consent first");
      }
    }
    List<String> feeds = feeds();
    String hint = feeds.isEmpty() ? "" : "; it names " + String.join(", ", feeds);
    return error(FeedError.HTML_PAGE, "is no feed" + cut(hint, MAX_TARGET));
  }

  private boolean isChallenge() {
    String html = page.outerHtml();
    return Wall.CHALLENGE.isNamedIn(words)
        || CHALLENGE.matcher(html.toLowerCase(Locale.ROOT)).find()
        || words.length() < NEXT_TO_NOTHING && leavesCookieAndMoves(html);
  }

  private static boolean leavesCookieAndMoves(String html) {
    Matcher step = COOKIE_OR_MOVE.matcher(html);
    int cookie = -MOST_BETWEEN - 1;
    while (step.find()) {
      if (step.group(1) != null) {
        cookie = step.end();
      } else if (step.start() - cookie <= MOST_BETWEEN) {
        return true;
      }
    }
    return false;
  }

  private boolean isConsent() {
    return url.toLowerCase(Locale.ROOT).contains("consent")
        || Wall.CONSENT.isNamedIn(start(words, OPENING_CHARS))
        || words.length() < OPENING_CHARS && page.selectFirst(CONSENT_MARKUP) != null;
  }

  private String heading() {
    Element heading = page.selectFirst("h1, h2, legend");
    return heading == null ? title : title + ' ' + heading.text();
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
      String next = Links.resolve(url, target.replace("'", "").replace("\"", ""));
      return next.equals(url) ? null : next; // it only loads itself anew
    }
    Matcher script =
        SCRIPTED_MOVE.matcher(words.length() < NEXT_TO_NOTHING ? page.outerHtml() : "");
    if (script.find()) {
      return Links.resolve(url, script.group(1));
    }
    if (!Wall.MOVED.isNamedIn(title)) {
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
