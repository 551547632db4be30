package dev.dateline.benchmarks.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A person's name in the cases of a Slavic language: all its words, or the last alone, as in names
 * of the East. The last by itself is a short form.
 *
 * @param whole forms of the whole name
 * @param surnames forms of its last word, with the word itself
 */
record PersonCases(Set<String> whole, Set<String> surnames) {
  private static final String OF_MEN = "?";
  private static final String OF_SURNAMES = "+";
  private static final Pattern WOMAN = Pattern.compile(".*[ая]");
  private static final int SHORTEST_SURNAME = 3;

  /**
   * A name's forms; none if it is of one word or there are no rules.
   *
   * @param rules of the language; each gives all cases in one order
   */
  static PersonCases of(String name, List<Inflections.Rule> rules) {
    PersonCases cases = new PersonCases(new TreeSet<>(), new TreeSet<>());
    int end = name.lastIndexOf(' ');
    if (end < 0 || rules.isEmpty()) {
      return cases;
    }
    List<String> before = List.of(name.substring(0, end).split(" "));
    String last = name.substring(end + 1);
    boolean woman = WOMAN.matcher(before.getFirst()).matches();
    List<String> lastForms = forms(last, true, woman, rules);
    for (int i = 0; i < lastForms.size(); i++) {
      List<String> words = new ArrayList<>();
      for (String word : before) {
        words.add(forms(word, false, woman, rules).get(i).split("\\|")[0]);
      }
      for (String form : lastForms.get(i).split("\\|")) {
        cases.whole.add(String.join(" ", words) + " " + form);
        cases.whole.add(String.join(" ", before) + " " + form);
        cases.surnames.add(form);
      }
    }
    cases.whole.remove(name);
    cases.surnames.add(last);
    cases.surnames.removeIf(form -> form.length() < SHORTEST_SURNAME);
    return cases;
  }

  void add(GazetteerDraft draft, GazetteerDraft.Alias name) {
    whole.forEach(form -> draft.alias(name.code(), "name", name.language(), form));
    surnames.forEach(form -> draft.alias(name.code(), "short", name.language(), form));
  }

  /** A word in each case; the same in all where no rule fits. */
  private static List<String> forms(
      String word, boolean surname, boolean woman, List<Inflections.Rule> rules) {
    for (Inflections.Rule rule : rules) {
      boolean applies =
          rule.ending().startsWith(OF_MEN)
              ? !woman
              : !rule.ending().startsWith(OF_SURNAMES) || surname;
      Inflections.Rule bare =
          new Inflections.Rule(rule.ending().replaceFirst("^[?+]", ""), rule.forms());
      if (applies && word.endsWith(bare.ending())) {
        String stem = bare.stem(word);
        return bare.forms().stream().map(form -> inflected(stem, form)).toList();
      }
    }
    return rules.getFirst().forms().stream().map(_ -> word).toList();
  }

  private static String inflected(String stem, String forms) {
    return stem + forms.replace("|", "|" + stem);
  }
}
