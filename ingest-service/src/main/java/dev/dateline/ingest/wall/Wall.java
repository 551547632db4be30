package dev.dateline.ingest.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A kind of page that stands where content was asked for. */
public enum Wall {
  /** Wants to see a browser or a human. */
  CHALLENGE,
  /** Wants consent to cookies or terms. */
  CONSENT,
  /** Wants to know who reads. */
  LOGIN,
  /** Says that the content is elsewhere. */
  MOVED;

  private final Phrases phrases = read();

  /**
   * Whether a text has a phrase that such pages have. News may quote one: judge short texts, or
   * titles, only.
   *
   * @param text of any case
   */
  public boolean isNamedIn(String text) {
    return phrases.isIn(plain(text));
  }

  /** In lower case, with plain apostrophes and single spaces, as the phrases are written. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
        continue;
      }
      if (space) {
        plain.append(' ');
        space = false;
      }
      plain.append(c == '\u2019' ? '\'' : c);
    }
    return plain.toString();
  }

  private Phrases read() {
    String file = name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = Objects.requireNonNull(Wall.class.getResourceAsStream(file), file)) {
      return new Phrases(phrases(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> phrases(String table) {
    List<String> phrases = new ArrayList<>();
    table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              for (String phrase : line.substring(line.indexOf(':') + 1).split(";", -1)) {
                phrases.add(plain(phrase.strip()));
              }
            });
    return phrases;
  }
}
