package dev.dateline.enrich.extract;

import java.util.List;

/**
 * The writers' names where they stand alone above or below the text, as some papers sign.
 *
 * @param persons empty if no line is a name
 * @param paragraphs the text without the signature
 */
record Signature(List<String> persons, List<String> paragraphs) {
  private static final int LONGEST = 60;
  private static final int FEWEST = 3;

  static Signature of(List<String> paragraphs) {
    if (paragraphs.size() >= FEWEST) {
      for (int at : new int[] {0, paragraphs.size() - 1}) {
        List<String> persons = persons(paragraphs.get(at));
        if (!persons.isEmpty()) {
          List<String> rest =
              at == 0 ? paragraphs.subList(1, paragraphs.size()) : paragraphs.subList(0, at);
          return new Signature(persons, List.copyOf(rest));
        }
      }
    }
    return new Signature(List.of(), paragraphs);
  }

  private static List<String> persons(String line) {
    if (line.length() > LONGEST || Prose.endsSentence(line)) {
      return List.of();
    }
    List<String> persons = PersonName.all(line, null);
    int words = 0;
    for (String person : persons) {
      if (!PersonName.isFull(person)) {
        return List.of();
      }
      words += Prose.words(person);
    }
    return Prose.words(line) <= words + persons.size() ? persons : List.of();
  }
}
