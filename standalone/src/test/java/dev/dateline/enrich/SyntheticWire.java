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
  private static final String[] WHO = {
    "The harbour board", "A district court in Osterholm", "Valley farmers", "The transit union",
    "Surveyors from Haldane", "The night ferry's owner", "Bakers of the old quarter",
        "A school inspector",
    "The reservoir keeper", "Two retired pilots", "The museum's trustees", "A fishing cooperative"
  };
  private static final String[] DID = {
    "postponed",
    "welcomed",
    "rejected",
    "measured",
    "auctioned",
    "repaired",
    "questioned",
    "mapped",
    "insured",
    "abandoned",
    "rehearsed",
    "licensed",
    "photographed",
    "audited"
  };
  private static final String[] WHAT = {
    "a plan to widen the eastern lock",
    "the last wooden tram",
    "three hectares of salt marsh",
    "the lighthouse timetable",
    "a shipment of bell metal",
    "the winter grazing treaty",
    "a borrowed orchestra organ",
    "the avalanche sirens",
    "an unsigned portrait",
    "the canteen's lease",
    "a footbridge of larch",
    "the tide tables",
    "an archive of ration cards",
    "the copper roof"
  };
  private static final String[] WHEN = {
    "on the eve of the regatta", "after weeks of quiet talks", "despite a written warning",
    "before the council could vote", "while snow closed the pass", "at the request of neighbours",
    "in a hall without heating", "to the surprise of the mayor", "for the second time this spring"
  };

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

  private String sentence() {
    return "%s %s %s %s, and %d of %d people asked said %s had been %s %s."
        .formatted(
            pick(WHO),
            pick(DID),
            pick(WHAT),
            pick(WHEN),
            random.nextInt(900),
            900 + random.nextInt(900),
            pick(WHAT),
            pick(DID),
            pick(WHEN));
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
            + "</p></article></body></html>";
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
