package dev.dateline.enrich;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.url.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A day of made-up wire copy: stories of random sentences, each run by several outlets, some cut
 * short, some revised. The same seed gives the same day.
 */
final class SyntheticWire {
  private static final String[] NOUNS =
      ("harbour court farmer union surveyor ferry baker school reservoir pilot museum trustee lock"
              + " tram marsh lighthouse bell treaty organ siren portrait canteen bridge tide archive"
              + " roof orchard quarry chapel lantern depot violin granary tunnel meadow printer"
              + " kiln barge census glacier")
          .split(" ");
  private static final String[] KINDS =
      ("wooden borrowed northern narrow unsigned copper winter painted hollow distant crowded"
              + " silent heated broken public private ancient brittle folded amber coastal frozen"
              + " rural hidden sunken paved tidal woven rented gilded")
          .split(" ");
  private static final String[] DID =
      ("postponed welcomed rejected measured auctioned repaired questioned mapped insured abandoned"
              + " rehearsed licensed photographed audited emptied restored traded flooded counted"
              + " rebuilt")
          .split(" ");
  private static final String[] WHERE =
      "before behind beside beyond near inside under against despite without".split(" ");

  private final Random random;
  private final Instant start;
  private final List<RawArticle> articles = new ArrayList<>();

  private SyntheticWire(long seed, Instant start) {
    this.random = new Random(seed);
    this.start = start;
  }

  /** So many stories, about twice as many raw articles. */
  static List<RawArticle> day(int stories, long seed, Instant start) {
    SyntheticWire wire = new SyntheticWire(seed, start);
    for (int story = 0; story < stories; story++) {
      wire.run(story);
    }
    return wire.articles;
  }

  /** So many stories as one outlet runs them: the same seed, the same texts. */
  static List<RawArticle> copies(int stories, long seed, Instant start, String outlet) {
    SyntheticWire wire = new SyntheticWire(seed, start);
    for (int story = 0; story < stories; story++) {
      List<String> text = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        text.add(wire.sentence() + " " + wire.sentence() + " " + wire.sentence());
      }
      wire.publish(
          "https://%s.example/story/%d/%d".formatted(outlet, seed, story), wire.sentence(), text);
    }
    return wire.articles;
  }

  private void run(int story) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      text.add(sentence() + " " + sentence() + " " + sentence());
    }
    String title = sentence();
    int outlets = 1 + random.nextInt(3);
    for (int outlet = 0; outlet < outlets; outlet++) {
      List<String> run = outlet == 2 ? text.subList(0, 4) : text;
      publish("https://outlet-%d.example/story/%d".formatted(outlet, story), title, run);
    }
    if (random.nextInt(4) == 0) {
      List<String> revised = new ArrayList<>(text);
      revised.set(4, sentence() + " " + sentence());
      publish("https://outlet-0.example/story/%d".formatted(story), title, revised);
    }
  }

  /** Words are drawn one by one: stories of ready phrases would be copies of each other. */
  private String sentence() {
    return "The %s %s %s %d %s %s %s the %s %s, and %d %s %s %s %s a %s %s."
        .formatted(
            pick(KINDS),
            pick(NOUNS),
            pick(DID),
            random.nextInt(900),
            pick(KINDS),
            pick(NOUNS),
            pick(WHERE),
            pick(KINDS),
            pick(NOUNS),
            900 + random.nextInt(900),
            pick(KINDS),
            pick(NOUNS),
            pick(DID),
            pick(WHERE),
            pick(KINDS),
            pick(NOUNS));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private void publish(String url, String title, List<String> paragraphs) {
    Instant at = start.plusMillis(articles.size() * 250L);
    String html =
        "<html lang=\"en\"><head><title>"
            + title
            + "</title><meta property=\"og:type\" content=\"article\"></head>"
            + "<body><article><h1>"
            + title
            + "</h1><p>"
            + String.join("</p><p>", paragraphs)
            + "</p><p>Many people asked why.</p></article></body></html>";
    articles.add(
        new RawArticle(
            ArticleId.of(url),
            url,
            new RawArticle.Feed(
                "https://feeds.example/wire.xml", null, List.of(), "en", Selectors.NONE),
            new RawArticle.Entry(
                null, url, title, List.of(), null, null, null, null, List.of(), null),
            new RawArticle.Page(url, 200, "text/html", "UTF-8", at, html),
            null,
            at));
  }
}
