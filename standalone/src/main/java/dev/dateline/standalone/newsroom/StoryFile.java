package dev.dateline.standalone.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of stories: fields at its head, then blocks. A block is a line {@code == [KIND] SLUG}, its
 * fields, an empty line, and paragraphs with empty lines between.
 *
 * @param fields the file's own
 * @param blocks in order
 */
record StoryFile(Map<String, String> fields, List<Block> blocks) {
  private static final String FOLDER = "/newsroom/";
  private static final String ORDINARY = "story";

  /**
   * @param kind {@code story}, {@code run}, {@code revision} or {@code page}
   */
  record Block(String kind, String slug, Map<String, String> fields, List<String> paragraphs) {
    @Nullable String field(String name) {
      return fields.get(name);
    }

    String field(String name, String otherwise) {
      return fields.getOrDefault(name, otherwise);
    }
  }

  /** Reads one of the files that come with Dateline. */
  static StoryFile read(String name) {
    try (InputStream in = StoryFile.class.getResourceAsStream(FOLDER + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no such story file: " + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StoryFile parse(String text) {
    String[] parts = text.split("(?m)^== ", -1);
    List<Block> blocks = new ArrayList<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String[] headAndBody = part.split("\n\\s*\n", 2);
      String[] head = headAndBody[0].split("\n", 2);
      String[] names = head[0].strip().split(" ");
      blocks.add(
          new Block(
              names.length == 1 ? ORDINARY : names[0],
              names[names.length - 1],
              fields(head.length == 1 ? "" : head[1]),
              paragraphs(headAndBody.length == 1 ? "" : headAndBody[1])));
    }
    return new StoryFile(fields(parts[0]), blocks);
  }

  String field(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("story file has no " + name);
    }
    return value;
  }

  private static Map<String, String> fields(String lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
      }
    }
    return fields;
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\n\\s*\n"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
