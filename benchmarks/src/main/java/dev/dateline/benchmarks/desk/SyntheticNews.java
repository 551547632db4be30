package dev.dateline.benchmarks.desk;

import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import dev.dateline.contract.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Articles of made-up words as frequent as Zipf's law has them, in five languages: about 450 words
 * each, ten tags of 50,000, 2,000 outlets. The same seed gives the same articles.
 */
final class SyntheticNews {
  private static final int VOCABULARY = 200_000;
  private static final int OUTLETS = 2_000;
  private static final int TAGS = 50_000;
  private static final String[] LANGUAGES = {"en", "en", "en", "de", "fr", "es", "ru"};
  private static final String[] ONSETS =
      "b c d f g h j k l m n p r s t v w st tr pl gr sh ch br".split(" ");
  private static final String[] RIMES =
      "a e i o u an en in on ar er or al el as es it at ion ing ed ly ment".split(" ");
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final SplittableRandom random;
  private final String[] drawn = new String[1 << 20];
  private final String[] words = new String[VOCABULARY];

  SyntheticNews(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < VOCABULARY; i++) {
      words[i] = made(1 + (int) (Math.log(i + 2) / Math.log(20)));
    }
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = words[zipf()];
    }
  }

  /** A word by its rank; 0 is the most frequent. */
  String word(int rank) {
    return words[rank];
  }

  static String id(long number) {
    return "%032x".formatted(number * 0x9E3779B97F4A7C15L);
  }

  Article article(long number) {
    return article(number, "topic " + random.nextInt(TAGS));
  }

  /**
   * @param marked label of a tag that it has beside others
   */
  Article article(long number, String marked) {
    String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    Instant at = BEGIN.plusSeconds(number);
    int outlet = (int) Math.floor(OUTLETS * Math.pow(random.nextDouble(), 3));
    int length = (int) Math.clamp(Math.exp(6 + 0.5 * gaussian()), 60, 3_000);
    List<Tag> tags = new ArrayList<>();
    tags.add(tag(marked, 0));
    for (int i = 1; i < 10; i++) {
      tags.add(tag("topic " + (int) (TAGS * Math.pow(random.nextDouble(), 4)), i));
    }
    return new Article(
        id(number),
        "https://outlet" + outlet + ".example/" + number,
        null,
        1,
        Article.Status.NEW,
        Article.Kind.ARTICLE,
        text(9, false),
        text(20, false),
        text(length, true),
        List.of(text(2, false)),
        List.of(),
        null,
        false,
        null,
        at,
        null,
        null,
        at,
        language,
        new Publisher("Outlet " + outlet, "outlet" + outlet + ".example"),
        "News",
        List.of(),
        null,
        List.of(),
        tags,
        length,
        false,
        true,
        0,
        "https://outlet" + outlet + ".example/feed",
        List.of(),
        new Source("news.raw", (int) (number % 4), number / 4),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        Map.of());
  }

  /** Bytes of what is read of it: title, standfirst and text. */
  static long bytes(Article article) {
    return utf8(article.title())
        + utf8(String.valueOf(article.standfirst()))
        + utf8(article.body());
  }

  private static long utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private Tag tag(String label, int place) {
    return new Tag(
        "x:" + label.replace(' ', '-'),
        label,
        Tag.Type.TOPIC,
        place < 2 ? Tag.Rel.ABOUT : Tag.Rel.MENTION,
        0.5,
        "name",
        List.of(new Tag.Mention("body", 40 * place, 40 * place + label.length())),
        List.of(),
        new Tag.Source("gazetteer", "1"));
  }

  private String text(int length, boolean paragraphs) {
    StringBuilder text = new StringBuilder(length * 7);
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        text.append(paragraphs && i % 50 == 0 ? "\n" : i % 12 == 0 ? ". " : " ");
      }
      text.append(drawn[random.nextInt(drawn.length)]);
    }
    return text.toString();
  }

  /** Rank r with a frequency of about 1/r. */
  int zipf() {
    return (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
  }

  /** Near enough: the sum of twelve. */
  private double gaussian() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private String made(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(RIMES[random.nextInt(RIMES.length)]);
    }
    return word.toString();
  }
}
