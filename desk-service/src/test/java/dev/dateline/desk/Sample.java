package dev.dateline.desk;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import dev.dateline.contract.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Articles of outlets that do not exist. */
public record Sample(
    String id,
    String title,
    String body,
    String outlet,
    String language,
    List<Tag> tags,
    int revision,
    String url) {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** An article of the Harbour Gazette in English about nothing in particular. */
  public static Sample article(int number) {
    return new Sample(
        id(number),
        "Harbour lights return " + number,
        "The lights of the old harbour are on again.\nThe council paid for them.",
        "Harbour Gazette",
        "en",
        List.of(),
        1,
        "https://harbour.example/" + number);
  }

  public static String id(int number) {
    return "%032x".formatted(number);
  }

  public Sample titled(String title) {
    return new Sample(id, title, body, outlet, language, tags, revision, url);
  }

  public Sample saying(String body) {
    return new Sample(id, title, body, outlet, language, tags, revision, url);
  }

  public Sample by(String outlet) {
    return new Sample(id, title, body, outlet, language, tags, revision, url);
  }

  public Sample in(String language) {
    return new Sample(id, title, body, outlet, language, tags, revision, url);
  }

  public Sample revised(int revision) {
    return new Sample(id, title, body, outlet, language, tags, revision, url);
  }

  public Sample at(String url) {
    return new Sample(id, title, body, outlet, language, tags, revision, url);
  }

  public Sample tagged(String tagId, String label) {
    Tag tag =
        new Tag(
            tagId,
            label,
            Tag.Type.PLACE,
            Tag.Rel.ABOUT,
            0.9,
            "name",
            List.of(),
            List.of(),
            new Tag.Source("gazetteer", "1"));
    return new Sample(id, title, body, outlet, language, List.of(tag), revision, url);
  }

  public Article build() {
    return new Article(
        id,
        url,
        null,
        revision,
        revision == 1 ? Article.Status.NEW : Article.Status.REVISED,
        Article.Kind.ARTICLE,
        title,
        "What the council decided.",
        body,
        List.of("Mara Lindqvist"),
        List.of("Mara Lindqvist"),
        null,
        false,
        "PORT ELLERY",
        NOON,
        null,
        null,
        NOON,
        language,
        publisher(outlet),
        "Local",
        List.of(),
        null,
        List.of("lighting"),
        tags,
        15,
        false,
        true,
        0,
        "https://harbour.example/feed",
        List.of(),
        new Source("news.raw", 0, 7),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        Map.of());
  }

  /** A near-duplicate of an article, run by another outlet. */
  public static Duplicate copy(int number, int of, String outlet) {
    return new Duplicate(
        id(number),
        id(of),
        Duplicate.How.NEAR_DUPLICATE,
        0.93,
        Map.of("containment", 0.9),
        "https://copies.example/" + number,
        "Lights back on",
        publisher(outlet),
        "en",
        NOON,
        NOON,
        "https://copies.example/feed",
        new Source("news.raw", 0, 8),
        null,
        0,
        null,
        "The old lights of the harbour are on again.\nThe council paid for them.");
  }

  private static Publisher publisher(String name) {
    return new Publisher(
        name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example");
  }
}
