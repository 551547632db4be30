package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The writers' names where they stand alone above or below the text, as some papers sign; behind a
 * first paragraph, where a single name could be a heading, only several together.
 *
 * @param persons empty if no line is a name
 * @param paragraphs the text without the signature
 */
record Signature(List<String> persons, List<String> paragraphs) {
  private static final int LONGEST = 60;
  private static final int FEWEST = 3;

  /**
   * Above a text, {@code Alternativen zur Revolution} is rather a subheading; names have other
   * small words.
   */
  private static final Pattern SMALL =
      Pattern.compile(
          "(?:^| )(?!(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|der|den|ten|ter|zu|al|el|bin|af|av|y|e) )\\p{Ll}");

  /**
   * @param page the page they come from: its headings are no names
   */
  static Signature of(List<String> paragraphs, PageText page) {
    if (paragraphs.size() >= FEWEST) {
      for (int at : new int[] {0, 1, 2, paragraphs.size() - 1}) {
        String line = paragraphs.get(at);
        List<String> persons = isHeading(line, page) ? List.of() : persons(line);
        if (persons.size() > 1 || (persons.size() == 1 && isAlone(line, at, paragraphs))) {
          List<String> rest = new ArrayList<>(paragraphs);
          rest.remove(at);
          return new Signature(persons, List.copyOf(rest));
        }
      }
    }
    return new Signature(List.of(), paragraphs);
  }

  /** Whether one name may stand there. */
  private static boolean isAlone(String line, int at, List<String> paragraphs) {
    return at == paragraphs.size() - 1 || (at == 0 && !SMALL.matcher(line).find());
  }

  private static boolean isHeading(String line, PageText page) {
    return line.length() <= LONGEST
        && page.blocks().stream()
            .anyMatch(block -> block.heading() > 0 && block.text().equals(line));
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
