package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article of ours and what it must be tagged with; {@code articles/en.txt} says how they are
 * written.
 *
 * @param rule what it shows
 * @param text the article
 * @param entities ids, shortened, an asterisk behind those it is about
 * @param declared ids, shortened, in order; {@code null} if the article is not about keywords
 */
record LabelledArticle(
    String rule, TaggableText text, List<String> entities, @Nullable List<String> declared) {
  private static final Pattern START = Pattern.compile("(?m)^== ");

  static Stream<LabelledArticle> all(String... languages) {
    return Stream.of(languages).flatMap(LabelledArticle::of);
  }

  private static Stream<LabelledArticle> of(String language) {
    try (InputStream in =
        Objects.requireNonNull(
            LabelledArticle.class.getResourceAsStream("articles/" + language + ".txt"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return START
          .splitAsStream(all)
          .filter(part -> !part.isBlank() && !part.startsWith("#"))
          .map(part -> parse(language, part.strip().lines().toList()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LabelledArticle parse(String language, List<String> lines) {
    List<String> body = new ArrayList<>();
    List<String> keywords = List.of();
    List<String> entities = null;
    List<String> declared = null;
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("keywords: ")) {
        keywords = List.of(line.substring(10).split(", "));
      } else if (line.startsWith(">")) {
        entities = words(line.substring(1));
      } else if (line.startsWith("declared: ")) {
        declared = words(line.substring(10));
      } else {
        body.add(line);
      }
    }
    TagInput input =
        new TagInput(
            lines.get(1), null, String.join("\n", body), language, keywords, List.of(), null);
    return new LabelledArticle(
        language + ": " + lines.getFirst(),
        TaggableText.of(input),
        Objects.requireNonNull(entities, lines.getFirst()),
        declared);
  }

  private static List<String> words(String line) {
    return line.isBlank() ? List.of() : List.of(line.strip().split(" +"));
  }

  static String shortened(String id) {
    return id.replaceFirst("^(wikidata|geonames):", "");
  }

  @Override
  public String toString() {
    return rule;
  }
}
