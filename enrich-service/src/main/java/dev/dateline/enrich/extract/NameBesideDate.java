package dev.dateline.enrich.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Full names that stand with nothing but a date, and at most a section or a role, below the
 * headline: {@code Jane Roe | 3 Nov 2026 | Politics}. A section, a place and a title look so too:
 * the last witness to be asked.
 */
final class NameBesideDate {
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_DATE = 60;
  private static final int MOST_PARTS = 4;

  /** What begins titles and sections and no names. */
  private static final Set<String> ARTICLES =
      Set.of("The", "Der", "Die", "Das", "Les", "Los", "Las", "Het", "Il", "Gli");

  private final Witnesses page;
  private final Predicate<String> towns;

  /**
   * @param towns whether a name is a town's
   */
  NameBesideDate(Witnesses page, Predicate<String> towns) {
    this.page = page;
    this.towns = towns;
  }

  /** The names in the first line that has some; empty if none does. */
  List<String> names() {
    List<Block> lines =
        page.text().head(0).stream()
            .filter(block -> block.text().length() < LONGEST_LINE && block.heading() == 0)
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      Block line = lines.get(i);
      boolean above = i + 1 < lines.size() && isDate(lines.get(i + 1).text());
      List<String> names = names(LinePart.of(line.element()), above);
      if (names.isEmpty() && line.linked() == 0) {
        names = names(LinePart.of(line.text()), above);
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<String> names(List<LinePart> parts, boolean aboveDate) {
    if (parts.size() > MOST_PARTS) {
      return List.of();
    }
    List<String> found = List.of();
    int writers = 0;
    boolean dated = aboveDate;
    for (LinePart part : parts) {
      List<String> names = names(part);
      found = names.isEmpty() ? found : names;
      writers += names.isEmpty() ? 0 : 1;
      dated |= names.isEmpty() && isDate(part.text());
      if (RailLabel.is(part.text())) {
        return List.of();
      }
    }
    return writers == 1 && dated ? found : List.of();
  }

  /** The names that the part is made of; empty if it is more, or leads elsewhere. */
  private List<String> names(LinePart part) {
    if (part.link() != null && !AuthorLinks.leads(part)) {
      return List.of();
    }
    String text = withoutTown(part.text());
    List<String> names = PersonName.is(text) ? List.of(text) : several(text);
    return names.stream().allMatch(this::isWriter) ? names : List.of();
  }

  /** {@code Jane Roe, Paris}. */
  private String withoutTown(String text) {
    int comma = text.lastIndexOf(", ");
    return comma > 0 && towns.test(text.substring(comma + 2)) ? text.substring(0, comma) : text;
  }

  /** Several full names and what stands between them. */
  private static List<String> several(String text) {
    List<String> names = PersonName.all(text, null);
    int letters = names.stream().mapToInt(String::length).sum();
    boolean full = names.size() > 1 && names.stream().allMatch(PersonName::isFull);
    return full && letters + 5 * (names.size() - 1) >= text.length() ? names : List.of();
  }

  private boolean isWriter(String name) {
    int last = name.lastIndexOf(' ') + 1;
    return !ARTICLES.contains(name.split(" ", 2)[0])
        && name.length() - last > 1
        && !BylineTail.isGeographic(name)
        && !towns.test(name)
        && !isSection(name);
  }

  /**
   * Whether the page's data or address names a section so, or a line of links above the headline
   * does.
   */
  private boolean isSection(String name) {
    String slug = String.join("", Slug.words(name));
    List<String> steps = Slug.steps(page.url());
    boolean inAddress =
        !slug.isEmpty()
            && steps.subList(0, Math.max(0, steps.size() - 1)).stream()
                .anyMatch(step -> Slug.letters(step).equals(slug));
    PageText text = page.text();
    return inAddress
        || name.equalsIgnoreCase(page.said("articleSection"))
        || name.equalsIgnoreCase(page.survey().meta("article:section"))
        || text.blocks().subList(0, text.headline()).stream()
            .anyMatch(block -> block.linkDensity() > 0.8 && block.text().contains(name));
  }

  private static boolean isDate(String text) {
    return text.length() <= LONGEST_DATE
        && !Prose.endsSentence(text)
        && text.chars().anyMatch(Character::isDigit)
        && DateText.parse(text, null, false) != null;
  }
}
