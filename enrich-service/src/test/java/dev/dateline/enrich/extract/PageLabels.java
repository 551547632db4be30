package dev.dateline.enrich.extract;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of our own pages: its text and what a reader of it would write down. A file holds the pages
 * of a language; each begins with {@code == frame address}, goes on with {@code label: value} and
 * ends with its paragraphs, one a line. {@link PageFrames} dresses it as HTML.
 */
record PageLabels(
    String language,
    String frame,
    String url,
    Map<String, String> labels,
    List<String> paragraphs) {
  static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "pl", "tr", "ru", "el", "ar", "hi", "ja", "ko");
  private static final List<String> NAMES =
      List.of(
          "outlet",
          "title",
          "standfirst",
          "by",
          "shownby",
          "agency",
          "place",
          "dateline",
          "syndicated",
          "published",
          "shown",
          "modified",
          "section",
          "crumbs",
          "kind",
          "caption",
          "credit",
          "keywords",
          "rail",
          "correction",
          "paywalled");

  /** All pages of all languages. */
  static List<PageLabels> all() {
    List<PageLabels> pages = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (String page : Pages.read("pages/" + language + ".txt").split("(?m)^== ")) {
        if (!page.startsWith("#") && !page.isBlank()) {
          pages.add(parse(language, page));
        }
      }
    }
    return pages;
  }

  private static PageLabels parse(String language, String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    String[] head = lines.getFirst().split(" ");
    Map<String, String> labels = new HashMap<>();
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(": ");
      if (paragraphs.isEmpty() && colon > 0 && NAMES.contains(line.substring(0, colon))) {
        labels.put(line.substring(0, colon), line.substring(colon + 2));
      } else {
        paragraphs.add(line);
      }
    }
    return new PageLabels(language, head[0], head[1], labels, paragraphs);
  }

  @Nullable String label(String name) {
    return labels.get(name);
  }

  boolean has(String name) {
    return labels.containsKey(name);
  }

  /** The values of a label that lists them; empty if it is missing. */
  List<String> list(String name, String separator) {
    String value = labels.get(name);
    return value == null ? List.of() : Arrays.asList(value.split("\\s*" + separator + "\\s*"));
  }

  List<String> byline() {
    return list("by", ";");
  }

  List<String> persons() {
    return has("agency") ? List.of() : byline();
  }

  List<String> keywords() {
    return list("keywords", "[,、،]");
  }

  /** Label and headlines of the rail inside the text; empty if there is none. */
  List<String> rail() {
    return list("rail", "\\|");
  }

  /** A time without an offset is read as UTC, as the contract says. */
  @Nullable Instant time(String name) {
    String value = labels.get(name);
    if (value == null) {
      return null;
    }
    boolean zoned =
        value.endsWith("Z") || value.lastIndexOf('+') > 10 || value.lastIndexOf('-') > 10;
    return zoned
        ? OffsetDateTime.parse(value).toInstant()
        : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
  }

  /** The paragraphs as a reader sees them: the first with its dateline, the last a correction. */
  List<String> text() {
    List<String> text = new ArrayList<>(paragraphs);
    if (has("dateline")) {
      text.set(0, label("dateline") + " " + text.getFirst());
    }
    if (has("correction")) {
      text.add(label("correction"));
    }
    return text;
  }

  @Override
  public String toString() {
    return language + " " + frame + ": " + label("title");
  }
}
