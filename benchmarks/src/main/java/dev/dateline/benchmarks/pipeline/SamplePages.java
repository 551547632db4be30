package dev.dateline.benchmarks.pipeline;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.url.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up articles on made-up pages in the manner of a newspaper's: 64 KB of markup, of which some
 * 680 words are the article and three times as many again are teasers beside it; one in four is
 * another outlet's copy of an earlier one. The same seed gives the same pages.
 */
final class SamplePages {
  /** Words of an article, in the mean. */
  static final int WORDS = 675;

  /** How many of a hundred are copies of an earlier one. */
  static final int COPIES_PERCENT = 25;

  private static final String[] NOUNS =
      ("harbour court farmer union surveyor ferry baker school reservoir pilot museum trustee lock"
              + " tram marsh lighthouse bell treaty organ siren portrait canteen bridge tide archive"
              + " roof orchard quarry chapel lantern depot violin granary tunnel meadow printer kiln"
              + " barge census glacier envoy bank cooperative inspector")
          .split(" ");
  private static final String[] KINDS =
      ("wooden borrowed northern narrow unsigned copper winter painted hollow distant crowded"
              + " silent heated broken public private ancient brittle folded amber coastal frozen"
              + " rural hidden sunken paved tidal woven rented gilded French Canadian Japanese")
          .split(" ");
  private static final String[] DID =
      ("postponed welcomed rejected measured auctioned repaired questioned mapped insured abandoned"
              + " rehearsed licensed photographed audited emptied restored traded flooded counted"
              + " rebuilt")
          .split(" ");
  private static final String[] WHERE =
      "before behind beside beyond near inside under against despite without".split(" ");

  private final Random random;
  private final List<List<String>> stories = new ArrayList<>();
  private int made;

  SamplePages(long seed) {
    random = new Random(seed);
  }

  List<RawArticle> next(int count) {
    List<RawArticle> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pages.add(next());
    }
    return pages;
  }

  private RawArticle next() {
    int n = made++;
    boolean copy = n > 20 && random.nextInt(100) < COPIES_PERCENT;
    List<String> story = copy ? stories.get(stories.size() - 1 - random.nextInt(20)) : story();
    if (!copy) {
      stories.add(story);
    }
    String url = "https://outlet-%d.example/news/%d".formatted(n % 40, n);
    Instant at = Instant.now();
    return new RawArticle(
        ArticleId.of(url),
        url,
        new RawArticle.Feed("https://outlet.example/rss", null, List.of(), "en", Selectors.NONE),
        new RawArticle.Entry(
            null, url, story.getFirst(), List.of(), null, null, null, null, List.of(), null),
        new RawArticle.Page(url, 200, "text/html", "UTF-8", at, page(story, n % 40)),
        null,
        at);
  }

  private List<String> story() {
    List<String> story = new ArrayList<>();
    story.add(sentence());
    for (int i = 0; i < 9; i++) {
      story.add(sentence() + " " + sentence() + " " + sentence());
    }
    return story;
  }

  /** Words are drawn one by one: stories of ready phrases share most of their runs of words. */
  private String sentence() {
    return "The %s %s %s the %s %s %s the %s %s, and %d of %d %s %s %s %s the %s %s had been %s."
        .formatted(
            pick(KINDS),
            pick(NOUNS),
            pick(DID),
            pick(KINDS),
            pick(NOUNS),
            pick(WHERE),
            pick(KINDS),
            pick(NOUNS),
            random.nextInt(9000),
            9000 + random.nextInt(9000),
            pick(KINDS),
            pick(NOUNS),
            pick(DID),
            pick(WHERE),
            pick(KINDS),
            pick(NOUNS),
            pick(DID));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String page(List<String> story, int outlet) {
    StringBuilder html = new StringBuilder(90_000);
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(story.getFirst())
        .append(" | Outlet ")
        .append(outlet)
        .append("</title>")
        .append(
            "<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"")
        .append(story.getFirst())
        .append("\"><script type=\"application/ld+json\">{\"@context\":")
        .append("\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(story.getFirst())
        .append(
            "\",\"datePublished\":\"2026-03-03T08:15:00+01:00\",\"author\":{\"@type\":\"Person\",")
        .append(
            "\"name\":\"Ilse Brandt\"},\"publisher\":{\"@type\":\"Organization\",\"name\":\"Outlet"
                + " ")
        .append(outlet)
        .append("\"}}</script><style>");
    repeat(
        html,
        120,
        i -> ".c" + i + "{margin:0 " + i + "px;padding:4px;color:#2a2a2a;font:400 16px/1.5 serif}");
    html.append("</style></head><body><header><nav><ul>");
    repeat(
        html,
        80,
        i -> "<li class=\"c" + i + "\"><a href=\"/section/" + i + "\">Section " + i + "</a></li>");
    html.append("</ul></nav></header><main><article><h1>").append(story.getFirst()).append("</h1>");
    html.append("<p class=\"byline\">By <a rel=\"author\" href=\"/staff/7\">Ilse Brandt</a></p>");
    for (String paragraph : story.subList(1, story.size())) {
      html.append("<p class=\"c7\">").append(paragraph).append("</p>");
      html.append(
          "<div class=\"ad\""
              + " data-slot=\"inline\"><script>window.ads=window.ads||[];</script></div>");
    }
    html.append("</article><aside>");
    repeat(html, 90, this::teaser);
    html.append("</aside></main><footer>");
    repeat(html, 60, i -> "<a class=\"c" + i + "\" href=\"/about/" + i + "\">About " + i + "</a>");
    html.append("</footer><script>");
    repeat(
        html, 250, i -> "window.state[" + i + "]={id:" + i + ",seen:false,slot:'rail-" + i + "'};");
    return html.append("</script></body></html>").toString();
  }

  private String teaser(int i) {
    return "<div class=\"card c"
        + i
        + "\"><a href=\"/news/"
        + i
        + "\"><img src=\"/img/"
        + i
        + ".jpg\" alt=\"\"><h3>"
        + "The "
        + pick(KINDS)
        + " "
        + pick(NOUNS)
        + " "
        + pick(DID)
        + " the "
        + pick(NOUNS)
        + "</h3></a><p>"
        + sentence()
        + "</p><time>"
        + (1 + i % 20)
        + " hours ago</time></div>";
  }

  private static void repeat(
      StringBuilder out, int times, java.util.function.IntFunction<String> part) {
    for (int i = 0; i < times; i++) {
      out.append(part.apply(i));
    }
  }
}
