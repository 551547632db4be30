package dev.dateline.enrich.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that stamps are written with, in the languages that dates are read in: labels, months
 * and zones as extraction has them, and what stands beside them.
 */
final class StampWords {
  private static final String EXTRACT = "/dev/dateline/enrich/extract/";
  private static final int LONGEST = 24;

  /** From here on, kana, scripts write no spaces: a run is cut into words that are known. */
  private static final char UNSPACED = '\u3040';

  private final Set<String> known = new HashSet<>();
  private final Set<String> fillers = new HashSet<>();

  /** By their first word; the longest first. */
  private final Map<String, List<String>> labels = new HashMap<>();

  private StampWords() {}

  static StampWords load() {
    StampWords words = new StampWords();
    for (String line : lines("stamp-words.txt")) {
      String[] parts = line.split(": ", 2);
      for (String word : parts[1].split(" ")) {
        words.known.add(word);
        if (parts[0].equals("filler")) {
          words.fillers.add(word);
        }
      }
    }
    for (String line : lines(EXTRACT + "months.txt")) {
      for (String month : line.substring(line.indexOf(": ") + 2).split("[ |]+")) {
        words.known.add(month);
      }
    }
    for (String line : lines(EXTRACT + "zones.txt")) {
      words.known.add(line.substring(0, line.indexOf(' ')).toLowerCase(Locale.ROOT));
    }
    for (String file : List.of("update-labels.txt", "date-labels.txt")) {
      lines(EXTRACT + file).forEach(words::label);
    }
    words.labels.values().forEach(l -> l.sort((a, b) -> b.length() - a.length()));
    return words;
  }

  private void label(String phrase) {
    String[] words = phrase.split(" ");
    labels.computeIfAbsent(words[0], first -> new ArrayList<>()).add(phrase);
    known.addAll(List.of(words));
    if (words.length > 1) {
      fillers.addAll(List.of(words));
    }
  }

  /** Where a label that begins here ends; -1 if none does. */
  int labelEnd(String text, int start, int end) {
    String first =
        text.substring(start, Math.max(start, runEnd(text, start, end))).toLowerCase(Locale.ROOT);
    for (int length = first.length(); length > 0; length--) {
      for (String label : labels.getOrDefault(first.substring(0, length), List.of())) {
        int after = start + label.length();
        if (after <= end
            && text.regionMatches(true, start, label, 0, label.length())
            && (after == end || isUnspaced(label) || !Character.isLetter(text.charAt(after)))) {
          return after;
        }
      }
      if (!isUnspaced(first)) {
        break;
      }
    }
    return -1;
  }

  /** Where a number that begins here ends, with the signs within it; the start if none does. */
  int numberEnd(String text, int start, int end) {
    int i = start;
    while (i < end
        && (Character.isDigit(text.charAt(i))
            || (i > start
                && i + 1 < end
                && ".,:/-'".indexOf(text.charAt(i)) >= 0
                && Character.isDigit(text.charAt(i + 1))))) {
      i++;
    }
    return i;
  }

  /** Where a known word that begins here ends; -1 if none does. */
  int wordEnd(String text, int start, int end) {
    int run = runEnd(text, start, end);
    if (run <= start || run - start > LONGEST) {
      return -1;
    }
    String word = text.substring(start, run).toLowerCase(Locale.ROOT);
    for (int length = word.length(); length > 0; length--) {
      if (known.contains(word.substring(0, length))) {
        return start + length;
      }
      if (!isUnspaced(word)) {
        break;
      }
    }
    return -1;
  }

  /** Whether a known word by itself says that a number is a date, a time or a count. */
  boolean isSign(String word) {
    return !fillers.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a number is written as a time of day or a date. */
  static boolean isClock(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '/') {
        return true;
      }
    }
    return text.substring(start, end).matches("\\d{1,4}([.-])\\d{1,2}\\1(\\d{2,4})?");
  }

  /** Letters, their marks, and a point or an apostrophe between two of them. */
  private static int runEnd(String text, int start, int end) {
    int i = start;
    while (i < end
        && (isLetter(text.charAt(i))
            || (i > start
                && i + 1 < end
                && ".'’".indexOf(text.charAt(i)) >= 0
                && isLetter(text.charAt(i + 1))))) {
      i++;
    }
    return i;
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(String word) {
    return !word.isEmpty()
        && (word.charAt(0) >= UNSPACED
            || (word.charAt(0) >= '\u0e00' && word.charAt(0) < '\u0f00'));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = StampWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
