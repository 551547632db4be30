package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Full names beside a date below the headline that lead to their bearers' own pages: {@code
 * /author/jane-roe}. A link may as well lead to a desk, to a photographer or to whom the text is
 * about: so nothing but by-words and dates may stand beside it, and the address must hold the name.
 */
final class AuthorLinks {
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_WORD = 4;

  private AuthorLinks() {}

  /** The names in the first line that has some; empty if none does. */
  static List<String> names(Witnesses page) {
    List<Block> head = page.text().head();
    for (int i = 0; i < head.size(); i++) {
      Block block = head.get(i);
      if (isLine(block, page)) {
        List<LinePart> parts = LinePart.of(block.element());
        boolean dated = parts.stream().anyMatch(part -> isDate(part.text()));
        boolean above = i + 1 < head.size() && isDate(head.get(i + 1).text());
        List<String> names = dated || above ? names(parts, dated) : List.of();
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static boolean isLine(Block block, Witnesses page) {
    return block.linked() > 0
        && block.heading() == 0
        && block.shape() != Block.Shape.CAPTION
        && !block.isProse()
        && block.text().length() <= LONGEST_LINE
        && !page.beside().hold(block.element());
  }

  /** The names of a line that says nothing else; empty if it does. */
  private static List<String> names(List<LinePart> parts, boolean dated) {
    List<String> names = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    for (LinePart part : parts) {
      String link = part.link();
      if (link != null && leads(link, part.text(), dated)) {
        if (addresses.add(link)) {
          names.add(part.text());
        }
      } else if (link == null ? !isBeside(part.text()) : names.isEmpty()) {
        return List.of();
      }
    }
    return names;
  }

  /** A by-word, a date, or a short word between two names. */
  private static boolean isBeside(String text) {
    return text.length() < LONGEST_WORD || BylineWords.are(text) || isDate(text);
  }

  private static boolean isDate(String text) {
    return text.chars().anyMatch(Character::isDigit) && DateText.parse(text, null, false) != null;
  }

  /**
   * Whether it leads to the page of the one whose name it is. Where either has no letters to
   * compare, the date must stand in the same line.
   */
  private static boolean leads(String link, String name, boolean dated) {
    List<String> steps = PersonName.is(name) ? Slug.steps(link) : List.of();
    for (int i = 0; i < steps.size() - 1; i++) {
      if (steps.get(i).indexOf('-') < 0 && Roles.isByline(steps.get(i))) {
        String step = Slug.letters(steps.get(i + 1));
        boolean blind = step.isEmpty() || Slug.words(name).isEmpty();
        return blind ? dated : Slug.holds(step, name);
      }
    }
    return false;
  }
}
