package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** Full names near the headline that lead to their bearers' own pages: {@code /author/jane-roe}. */
final class AuthorLinks {
  private static final int LONGEST_LINE = 120;
  private static final int BEFORE = 3;
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_STEP = 3;

  private AuthorLinks() {}

  /** The names in the first line that has some; empty if none does. */
  static List<String> names(Witnesses page) {
    List<String> names = new ArrayList<>();
    for (Block block : page.text().head(BEFORE)) {
      if (block.linked() > 0
          && block.heading() == 0
          && block.text().length() <= LONGEST_LINE
          && !page.beside().hold(block.element())) {
        for (LinePart part : LinePart.of(block.element())) {
          if (PersonName.is(part.text()) && leads(part) && !names.contains(part.text())) {
            names.add(part.text());
          }
        }
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return names;
  }

  /** Whether it leads to the page of the one whose name it is. */
  static boolean leads(LinePart part) {
    List<String> steps = Slug.steps(part.link());
    for (int i = 0; i < steps.size() - 1; i++) {
      if (steps.get(i).indexOf('-') < 0 && Roles.isByline(steps.get(i))) {
        return agrees(part.text(), Slug.letters(steps.get(i + 1)));
      }
    }
    return false;
  }

  /**
   * Whether the name or a long word of it stands in the address, or either has no letters to
   * compare: other links there say what they lead to, as {@code View Profile} does.
   */
  private static boolean agrees(String name, String step) {
    List<String> words = Slug.words(name);
    return words.isEmpty()
        || step.length() < SHORTEST_STEP
        || step.contains(String.join("", words))
        || words.stream().anyMatch(word -> word.length() >= SHORTEST_WORD && step.contains(word));
  }
}
