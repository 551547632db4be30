package dev.dateline.benchmarks.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the forms that names and demonyms take in sentences, by the commonest rules of a language:
 * see {@code inflections.tsv} beside this class. A form that no text has does no harm.
 */
final class Inflections {
  /**
   * @param ending what the base form ends in
   * @param forms what takes its place
   */
  record Rule(String ending, List<String> forms) {
    /** Without the ending; the word must end so. */
    String stem(String word) {
      return word.substring(0, word.length() - ending.length());
    }
  }

  private static final String ARABIC_ARTICLE = "ال";

  /** The shortest Semitic stem. */
  private static final int SHORTEST_STEM = 3;

  /** Where of several words only the last changes: South Koreans. */
  private static final String LAST_WORD_ONLY = "en";

  private static final String WORLD = "001";
  private static final String PERSON = "person:";
  private static final String NO_ENDING = ".";

  /** By what is told and the language. */
  private final Map<String, List<Rule>> rules = new HashMap<>();

  private Inflections() {}

  static void apply(GazetteerDraft draft) throws IOException {
    Inflections inflections = new Inflections();
    for (String[] cells : ListedNames.lines("inflections.tsv")) {
      String ending = cells[2].equals(NO_ENDING) ? "" : cells[2];
      inflections
          .rules
          .computeIfAbsent(cells[0] + cells[1], _ -> new ArrayList<>())
          .add(new Rule(ending, List.of(cells[3].split(" "))));
    }
    inflections.inflect(draft);
  }

  private void inflect(GazetteerDraft draft) {
    for (GazetteerDraft.Alias name : draft.aliases()) {
      boolean demonym = name.kind().equals("demonym");
      boolean named = name.kind().equals("label") || name.kind().equals("name");
      if (demonym || named) {
        rules(demonym ? "demonym" : "name", name.language()).stream()
            .filter(rule -> name.written().endsWith(rule.ending()))
            .findFirst()
            .ifPresent(rule -> inflect(draft, name, rule));
      }
      if (named && name.code().length() <= 3 && !name.code().equals(WORLD)) {
        adjective(draft, name);
      }
      if (named && name.code().startsWith(PERSON)) {
        PersonCases.of(name.written(), rules("person", name.language())).add(draft, name);
      }
    }
  }

  private List<Rule> rules(String told, String language) {
    return rules.getOrDefault(told + language, List.of());
  }

  private void adjective(GazetteerDraft draft, GazetteerDraft.Alias name) {
    boolean article = name.language().equals("ar") && name.written().startsWith(ARABIC_ARTICLE);
    String bare = name.written().substring(article ? ARABIC_ARTICLE.length() : 0);
    if (bare.length() < SHORTEST_STEM || !bare.codePoints().allMatch(Character::isLetter)) {
      return;
    }
    for (Rule rule : rules("adjective", name.language())) {
      if (bare.endsWith(rule.ending())) {
        String stem = rule.stem(bare);
        for (String form : rule.forms()) {
          if (!draft.isNamed(name.code(), name.language(), stem + form)) {
            draft.alias(name.code(), "demonym", name.language(), stem + form);
          }
        }
        return;
      }
    }
  }

  private static void inflect(GazetteerDraft draft, GazetteerDraft.Alias name, Rule rule) {
    String written = name.written();
    boolean several = written.indexOf(' ') >= 0 && !name.language().equals(LAST_WORD_ONLY);
    if (written.length() < 4 || several || written.indexOf('-') >= 0) {
      return;
    }
    String stem = rule.stem(written);
    String kind = name.kind().equals("label") ? "name" : name.kind();
    for (String form : rule.forms()) {
      draft.alias(name.code(), kind, name.language(), stem + form);
    }
  }
}
