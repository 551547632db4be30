package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits a line of topics that has lost its separators. A topic is likely where its words stand
 * together elsewhere on the page; no topic is listed twice; a word in lower case begins none. The
 * split with the most evidence wins (beam search).
 */
final class RunTogether {
  private static final int BEAM = 64;
  private static final int MOST_WORDS = 60;
  private static final int LONGEST_TOPIC = 5;
  private static final int MOST_EVIDENCE = 100_000;

  private record Split(List<String> topics, double score, int next) {}

  private final String evidence;
  private final List<String> words;
  private final Map<String, Double> weights = new HashMap<>();

  private RunTogether(List<String> words, String evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /**
   * @param line the topics without their label
   * @param page the page's other lines, where names stand as they are written
   */
  static List<String> split(String line, List<String> page) {
    List<String> words = List.of(line.split(" "));
    if (line.isBlank() || words.size() > MOST_WORDS) {
      return List.of();
    }
    StringBuilder evidence = new StringBuilder("|");
    for (String other : page) {
      if (evidence.length() > MOST_EVIDENCE) {
        break;
      }
      evidence.append(fold(other)).append('|');
    }
    return new RunTogether(words, evidence.toString()).best();
  }

  /** Words parted by single blanks, all punctuation by bars. */
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean possessive = (c == '\'' || c == '’') && text.startsWith("s ", i + 1);
      if (possessive) {
        i++;
      } else if (Character.isLetterOrDigit(c) || c == '-' || c == '\'') {
        out.append(c);
      } else {
        out.append(c == ' ' ? " " : " | ");
      }
    }
    return out.append(' ').toString();
  }

  private List<String> best() {
    List<Split> beam = List.of(new Split(List.of(), 0, 0));
    Split best = null;
    while (!beam.isEmpty()) {
      List<Split> longer = new ArrayList<>();
      for (Split split : beam) {
        if (split.next() == words.size()) {
          best = best == null || split.score() > best.score() ? split : best;
        } else {
          extend(split, longer);
        }
      }
      longer.sort(Comparator.comparingDouble(split -> -split.score() / split.next()));
      beam = longer.subList(0, Math.min(BEAM, longer.size()));
    }
    return best == null ? List.of(String.join(" ", words)) : best.topics();
  }

  private void extend(Split split, List<Split> longer) {
    Set<String> used = new HashSet<>(split.topics());
    for (int length = 1; length <= Math.min(LONGEST_TOPIC, words.size() - split.next()); length++) {
      String topic = String.join(" ", words.subList(split.next(), split.next() + length));
      boolean opens = !Character.isLowerCase(topic.charAt(0)) || split.next() == 0;
      if (opens && !used.contains(topic)) {
        List<String> topics = new ArrayList<>(split.topics());
        topics.add(topic);
        longer.add(
            new Split(
                topics,
                split.score() + weights.computeIfAbsent(topic, key -> weight(key, words(key))),
                split.next() + length));
      }
    }
  }

  private static int words(String topic) {
    return (int) topic.chars().filter(c -> c == ' ').count() + 1;
  }

  private double weight(String topic, int length) {
    boolean attested = evidence.contains(' ' + topic + ' ');
    if (attested) {
      return length * (double) length;
    }
    return length == 1 ? 0.4 : 0.3 - 0.5 * length;
  }
}
