package dev.dateline.desk;

import static dev.dateline.contract.Tag.Rel.ABOUT;
import static dev.dateline.contract.Tag.Rel.MENTION;
import static dev.dateline.contract.Tag.Type.ORGANISATION;
import static dev.dateline.contract.Tag.Type.PERSON;
import static dev.dateline.contract.Tag.Type.PLACE;
import static dev.dateline.contract.Tag.Type.RULE;
import static dev.dateline.contract.Tag.Type.TOPIC;

import dev.dateline.contract.Evidence;
import dev.dateline.contract.Evidence.Witness;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FeedWishes;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Image;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Relation;
import dev.dateline.contract.Selectors;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A morning's news of outlets that do not exist, in several languages and scripts. */
public final class Newsroom {
  /** An article with tags, a revision, copies, a picture and a correction. */
  public static final int HARBOUR = 1;

  /** An article that could not be compared with others. */
  public static final int SHORT = 3;

  /** An article with a part of the harbour's in it. */
  public static final int LIVE = 5;

  /** An article in Arabic. */
  public static final int ARABIC = 4;

  private static final String LIGHTS =
      "PORT ELLERY — The lamps of the old harbour were lit again on Monday night, nine years after"
          + " the council switched them off.\n"
          + "Mara Lindqvist, who leads the council, said the new lamps use a fifth of the power of"
          + " the old ones. “People asked for the lights at every meeting,” she said.\n"
          + "The Ellery Dock Company paid half of the cost. Port Ellery pays the rest over ten"
          + " years.\n"
          + "A further stretch, from the fish market to the slipway, follows in spring.";

  private final Instant now;

  private Newsroom(Instant now) {
    this.now = now;
  }

  /** Fills a desk with articles, copies and feeds. */
  public static void fill(TestDesk desk, Instant now) {
    Newsroom newsroom = new Newsroom(now);
    newsroom.others(desk);
    newsroom.harbour(desk);
    newsroom.feeds(desk);
    newsroom.figures(desk);
  }

  private void harbour(TestDesk desk) {
    desk.put(lights(LIGHTS.replace("a fifth", "a third")).article(), minutesAgo(42));
    desk.put(
        lights(LIGHTS)
            .revised(2, 0.08)
            .with("title", "Harbour lamps of Port Ellery burn again after nine years")
            .with("modifiedAt", minutesAgo(9))
            .with(
                "corrections",
                List.of("An earlier version said that the new lamps use a third of the power."))
            .article(),
        minutesAgo(8));
    desk.put(
        Piece.copy(101, HARBOUR, "Inland Post")
            .with("title", "Harbour lamps burn again")
            .with(
                "body",
                LIGHTS
                    .replace("on Monday night", "late on Monday")
                    .replace(
                        "\n"
                            + "A further stretch, from the fish market to the slipway, follows in"
                            + " spring.",
                        ""))
            .copy());
    desk.put(
        Piece.copy(102, HARBOUR, "Coast Radio")
            .with("how", "contained")
            .with("similarity", 0.71)
            .with("title", "Lamps lit in Port Ellery")
            .with(
                "body",
                LIGHTS.substring(0, LIGHTS.indexOf("\nThe Ellery")) + "\nMore in the news at ten.")
            .copy());
  }

  private Piece lights(String body) {
    return Piece.article(HARBOUR)
        .with("title", "Harbour lamps of Port Ellery are lit again")
        .with("standfirst", "The council and the dock company share the cost of 140 new lamps.")
        .with("body", body)
        .with("authors", List.of("Idris Okonjo", "Lene Aas"))
        .with("agency", "Northwire")
        .with("syndicated", true)
        .with("place", "PORT ELLERY")
        .with("publishedAt", minutesAgo(50))
        .with("firstSeenAt", minutesAgo(42))
        .with("publishedAtLocal", "2026-03-02T21:10:00+02:00")
        .with("canonicalUrl", "https://harbour-gazette.example/2026/lamps")
        .with(
            "image",
            new Image(
                "https://pictures.harbour-gazette.example/lamps.jpg",
                "Lamps along a quay",
                "The quay on Monday night",
                "Photo: Lene Aas"))
        .with("wordCount", 96)
        .with("tags", List.of())
        .with(
            "evidence",
            List.of(
                new Evidence("title", Witness.DATA, 0.97),
                new Evidence("authors", Witness.SHOWN, 0.82),
                new Evidence("publishedAt", Witness.META, 0.95),
                new Evidence("place", Witness.TEXT, 0.9),
                new Evidence("section", Witness.URL, 0.55)))
        .tagged("geonames:1", "Port Ellery", PLACE, ABOUT, "name", "Port Ellery")
        .tagged("wikidata:Q1", "Mara Lindqvist", PERSON, MENTION, "name", "Mara Lindqvist")
        .tagged(
            "wikidata:Q2",
            "Ellery Dock Company",
            ORGANISATION,
            MENTION,
            "name",
            "Ellery Dock Company")
        .tagged("rule:lighting", "Lighting", RULE, ABOUT, "rule", "lamps")
        .tagged("medtop:20000", "local authority", TOPIC, ABOUT, "classifier", "no such words");
  }

  private void others(TestDesk desk) {
    for (int i = 20; i < 36; i++) {
      desk.put(
          Piece.article(i)
              .with("title", "Council minutes, item " + i + ": the budget for roads and bridges")
              .with("publisher", new Publisher("The Ellery Record", "ellery-record.example"))
              .with("section", "Council")
              .with("publishedAt", minutesAgo(60 * i))
              .article(),
          minutesAgo(60 * i));
    }
    desk.put(
        Piece.article(2)
            .with("title", "Die Fähre nach Solholm fährt wieder")
            .with("standfirst", "Nach dem Sturm lag das Schiff elf Tage im Hafen.")
            .with(
                "body",
                "SOLHOLM – Die Fähre fährt seit dem Morgen wieder im Takt.\n"
                    + "Die Reederei prüft noch den zweiten Motor.")
            .with("language", "de")
            .with("publisher", new Publisher("Küstenbote", "kuestenbote.example"))
            .with("place", "SOLHOLM")
            .with("section", "Verkehr")
            .with("publishedAt", minutesAgo(33))
            .tagged("geonames:2", "Solholm", PLACE, ABOUT, "name", "SOLHOLM")
            .article(),
        minutesAgo(31));
    desk.put(
        Piece.article(SHORT)
            .with("title", "港の灯り、九年ぶりに点灯")
            .with("standfirst", null)
            .with("body", "古い港の街灯が月曜の夜、九年ぶりにともった。\n市は費用の半分を負担する。")
            .with("language", "ja")
            .with("publisher", new Publisher("海岸日報", "kaigan.example"))
            .with("authors", List.of())
            .with("place", null)
            .with("paywalled", true)
            .with("unjudged", "text too short to judge")
            .with("publishedAt", minutesAgo(27))
            .article(),
        minutesAgo(25));
    desk.put(
        Piece.article(ARABIC)
            .with("title", "أضواء الميناء القديم تعود بعد تسع سنوات")
            .with("standfirst", "تقاسم المجلس وشركة الأحواض كلفة 140 مصباحًا جديدًا (LED).")
            .with(
                "body",
                "أُضيئت مصابيح الميناء القديم من جديد مساء الاثنين، بعد تسع سنوات من إطفائها.\n"
                    + "وقالت رئيسة المجلس مارا ليندكفيست إن المصابيح الجديدة من Ellery Dock تستهلك"
                    + " خُمس الطاقة.\n"
                    + "ويبدأ القسم التالي في الربيع.")
            .with("language", "ar")
            .with("publisher", new Publisher("صحيفة المرفأ", "marfa.example"))
            .with("authors", List.of("ليلى حداد"))
            .with("place", "بورت إليري")
            .with("section", "محليات")
            .with("publishedAt", minutesAgo(18))
            .with("evidence", List.of(new Evidence("title", Witness.DATA, 0.97)))
            .tagged("wikidata:Q1", "مارا ليندكفيست", PERSON, MENTION, "name", "مارا ليندكفيست")
            .tagged(
                "wikidata:Q2", "Ellery Dock Company", ORGANISATION, MENTION, "name", "Ellery Dock")
            .article(),
        minutesAgo(16));
    desk.put(
        Piece.article(LIVE)
            .with("title", "Storm over the outer isles: follow it here")
            .with("kind", "live")
            .with("fullText", false)
            .with(
                "related",
                new Relation(
                    Sample.id(HARBOUR),
                    Relation.How.PART_OF,
                    0.93,
                    Map.of("containment", 0.93, "numbers", 0.5)))
            .with("publisher", new Publisher("Coast Radio", "coast-radio.example"))
            .with("publishedAt", minutesAgo(13))
            .tagged("geonames:3", "Outer Isles", PLACE, ABOUT, "name", "outer isles")
            .article(),
        minutesAgo(12));
  }

  private void feeds(TestDesk desk) {
    feed(desk, "https://harbour-gazette.example/feed", "Harbour Gazette", 0, null, false);
    feed(desk, "https://inland-post.example/rss", "Inland Post", 0, null, false);
    feed(
        desk,
        "https://coast-radio.example/atom.xml",
        "Coast Radio",
        4,
        "the server answered 503 (Service Unavailable)",
        false);
    feed(desk, "https://marfa.example/rss", "صحيفة المرفأ", 0, null, false);
    feed(desk, "https://kuestenbote.example/feed.json", null, 0, null, true);
  }

  private void feed(
      TestDesk desk, String url, String title, int errors, String error, boolean paused) {
    desk.board()
        .subscribed(
            url,
            new FeedSubscription(
                url, title, List.of("coast"), FullText.PAGE, Map.of(), Selectors.NONE, paused));
    desk.board()
        .polled(
            url,
            new FeedState(
                url,
                FeedState.Validators.NONE,
                new FeedState.Schedule(
                    minutesAgo(3), minutesAgo(-4), Duration.ofMinutes(7), "its usual rhythm"),
                new FeedState.Health(
                    minutesAgo(errors > 0 ? 300 : 3),
                    errors,
                    error == null ? null : "HTTP_5XX",
                    error,
                    128),
                List.of(),
                List.of(),
                new FeedRhythm(23.4, 20, 0.9, errors > 0 ? 2 : 0, minutesAgo(21)),
                FeedWishes.NONE,
                null,
                null));
  }

  private void figures(TestDesk desk) {
    for (int minute = 0; minute < 60; minute++) {
      for (int i = 0; i < 6 + minute * 7 % 11; i++) {
        desk.figures().in(minutesAgo(minute));
        if (i % 4 == 0) {
          desk.figures().copy(minutesAgo(minute));
        }
      }
      if (minute % 19 == 4) {
        desk.figures().dead(minutesAgo(minute));
      }
    }
  }

  private Instant minutesAgo(int minutes) {
    return now.minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MILLIS);
  }
}
