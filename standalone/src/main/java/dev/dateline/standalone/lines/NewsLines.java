package dev.dateline.standalone.lines;

import dev.dateline.contract.Article;
import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import dev.dateline.standalone.console.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What happened to an article or a feed, in one line each. Whatever comes from outside is cleaned.
 */
public final class NewsLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int OUTLET_WIDTH = 22;
  private static final int TITLE_WIDTH = 96;
  private static final int MAX_TAGS = 5;

  private final Style style;
  private final ZoneId zone;

  /**
   * @param zone of the times shown
   */
  public NewsLines(Style style, ZoneId zone) {
    this.style = style;
    this.zone = zone;
  }

  /** Time, outlet, title, tags. */
  public String article(Article article, Instant time) {
    String status = article.status() == Article.Status.REVISED ? style.yellow("revised: ") : "";
    return time(time)
        + column(outlet(article.publisher()), style::cyan)
        + status
        + style.bold(cut(article.title(), TITLE_WIDTH))
        + tags(article.tags());
  }

  /** Beneath the article that it repeats. */
  public String alsoIn(Duplicate duplicate, Instant time) {
    String title = duplicate.title() == null ? duplicate.url() : duplicate.title();
    return time(time)
        + column("", style::dim)
        + style.dim(
            "↳ also in "
                + clean(outlet(duplicate.publisher()))
                + ": "
                + cut(title, TITLE_WIDTH)
                + how(duplicate));
  }

  /** What could not be handled, and why. */
  public String deadLetter(DeadLetter letter, String key, Instant time) {
    return time(time)
        + column("dead letter", style::red)
        + clean(letter.stage() + ": " + letter.error() + " (" + key + ")");
  }

  /** A feed whose last poll failed. */
  public String failingFeed(FeedState feed, Instant time) {
    FeedState.Health health = feed.health();
    String kind = health.errorClass() == null ? "" : health.errorClass() + ": ";
    return time(time)
        + column("feed error", style::red)
        + cut(feed.url() + " " + kind + String.valueOf(health.error()), 2 * TITLE_WIDTH);
  }

  private String time(Instant time) {
    return style.dim(TIME.format(time.atZone(zone))) + "  ";
  }

  private static String column(String text, java.util.function.UnaryOperator<String> style) {
    String shown = cut(text, OUTLET_WIDTH);
    return style.apply(shown) + " ".repeat(OUTLET_WIDTH - shown.length() + 2);
  }

  /** Without keyphrases, which say little to whoever has just read the title. */
  private String tags(List<Tag> tags) {
    List<String> labels =
        tags.stream()
            .filter(tag -> tag.type() != Tag.Type.KEYPHRASE)
            .sorted(
                Comparator.comparing(Tag::rel).thenComparing(Tag::score, Comparator.reverseOrder()))
            .map(tag -> clean(tag.label()))
            .distinct()
            .limit(MAX_TAGS)
            .toList();
    return labels.isEmpty() ? "" : "  " + style.green("[" + String.join(", ", labels) + "]");
  }

  private static String how(Duplicate duplicate) {
    String how =
        switch (duplicate.how()) {
          case SAME_PAGE -> "same page";
          case NEAR_DUPLICATE -> "near-duplicate";
          case CONTAINED -> "contained";
        };
    return String.format(Locale.ROOT, " (%s, %.2f)", how, duplicate.similarity());
  }

  private static String outlet(Publisher publisher) {
    if (publisher.name() != null) {
      return publisher.name();
    }
    return publisher.domain() == null ? "unknown" : publisher.domain();
  }

  /** On one line and without what a terminal would take for commands. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\s\\u2028\\u2029]+", " ").strip();
  }

  private static String cut(String text, int width) {
    String clean = clean(text);
    return clean.length() <= width ? clean : clean.substring(0, width - 1).stripTrailing() + "…";
  }
}
