package dev.dateline.enrich.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that stamps are written with, in the languages that dates are read in: labels, months
 * and zones as extraction has them, and what stands beside them.
 */
final class StampWords {
  private static final String EXTRACT = "/dev/dateline/enrich/extract/";
  private static final int LONGEST = 24;
  private static final Pattern CLOCK = Pattern.compile("\\p{Nd}{1,2}:\\p{Nd}{2}(:\\p{Nd}{2})?");
  private static final Pattern DATE =
      Pattern.compile("\\p{Nd}{1,4}([./-])\\p{Nd}{1,2}\\1(\\p{Nd}{2,4})?");

  private final Set<String> known = new HashSet<>();
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Set<String> agos = new HashSet<>();
  private final Set<String> months = new HashSet<>(Set.of("月", "월"));

  private final StampLabels updates = new StampLabels();
  private final StampLabels publications = new StampLabels();

  private StampWords() {}

  static StampWords load() {
    StampWords words = new StampWords();
    for (String line : lines("stamp-words.txt")) {
      String[] parts = line.split(": ", 2);
      for (String word : parts[1].split(" ")) {
        words.known.add(word);
        switch (parts[0]) {
          case "filler" -> words.fillers.add(word);
          case "unit" -> words.units.add(word);
          case "ago" -> words.agos.add(word);
          default -> {}
        }
      }
    }
    for (String line : lines(EXTRACT + "months.txt")) {
      for (String month : line.substring(line.indexOf(": ") + 2).split("[ |]+")) {
        words.known.add(month);
        words.months.add(month);
      }
    }
    for (String line : lines(EXTRACT + "zones.txt")) {
      words.known.add(line.substring(0, line.indexOf(' ')).toLowerCase(Locale.ROOT));
    }
    lines(EXTRACT + "update-labels.txt").forEach(l -> words.label(words.updates, l));
    lines(EXTRACT + "date-labels.txt").forEach(l -> words.label(words.publications, l));
    return words;
  }

  private void label(StampLabels labels, String phrase) {
    labels.add(phrase);
    String[] words = phrase.split(" ");
    known.addAll(List.of(words));
    if (words.length > 1) {
      fillers.addAll(List.of(words));
    }
  }

  /** Where a label of a text's last change that begins here ends; -1 if none does. */
  int updateEnd(String text, int start, int end) {
    return updates.end(text, start, end);
  }

  /** Where a label of a text's publication that begins here ends; -1 if none does. */
  int publicationEnd(String text, int start, int end) {
    return publications.end(text, start, end);
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
    int run = WordRun.end(text, start, end);
    if (run <= start || run - start > LONGEST) {
      return -1;
    }
    String word = text.substring(start, run).toLowerCase(Locale.ROOT);
    for (int length = word.length(); length > 0; length--) {
      if (known.contains(word.substring(0, length))) {
        return start + length;
      }
      if (!WordRun.isUnspaced(word)) {
        break;
      }
    }
    return -1;
  }

  /** Whether a known word by itself says that a number is a date, a time or a count. */
  boolean isSign(String word) {
    return !fillers.contains(word) && !units.contains(word) && !agos.contains(word);
  }

  /** Whether it says how long a time is. */
  boolean isUnit(String word) {
    return units.contains(word);
  }

  /** Whether it says of how long a time is that it has passed since. */
  boolean isAgo(String word) {
    return agos.contains(word);
  }

  boolean isMonth(String word) {
    return months.contains(word);
  }

  /** Whether a number is written as a time of day: 2:1 is a score. */
  static boolean isClock(String number) {
    return CLOCK.matcher(number).matches();
  }

  /** Whether a number is written as a date, with or without its year. */
  static boolean isDate(String number) {
    return DATE.matcher(number).matches();
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
