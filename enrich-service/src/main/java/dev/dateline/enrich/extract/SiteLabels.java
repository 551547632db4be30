package dev.dateline.enrich.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names on a page that look like a person's or a place's and are none: its sections, its outlet,
 * and words that its text uses as common nouns.
 */
final class SiteLabels {
  /**
   * Articles that begin the names of shows, clubs and sections, and in their language no person's.
   */
  private static final Map<String, String> ARTICLES =
      Map.of(
          "der", "de", "die", "de", "les", "fr", "los", "es", "las", "es", "gli", "it", "het", "nl",
          "os", "pt");

  private final Places places;
  private final @Nullable String language;
  private final Set<String> sections = new HashSet<>();

  /**
   * @param language tag of the page's language; {@code null} if unknown
   */
  SiteLabels(
      Witnesses page,
      Breadcrumbs crumbs,
      @Nullable String publisher,
      Places places,
      @Nullable String language) {
    this.places = places;
    this.language = language;
    add(publisher);
    add(page.said("articleSection"));
    add(page.survey().meta("article:section"));
    add(crumbs.section() == null ? null : crumbs.section().value());
    if (crumbs.path() != null) {
      crumbs.path().value().forEach(this::add);
    }
  }

  private void add(@Nullable String section) {
    if (section != null) {
      sections.add(Prose.key(section));
    }
  }

  /** Whether words in capitals beside a date are rather a section, an outlet, a show or a town. */
  boolean isNoPerson(String name) {
    String key = Prose.key(name);
    int first = key.indexOf(' ');
    return (first > 0 && isArticle(key.substring(0, first)))
        || sections.contains(key)
        || PlaceWords.in(name)
        || places.isTown(name, language);
  }

  /** Whether a part of a line may stand between a writer's name and the date. */
  boolean mayStandBesideName(String part) {
    return BylineWords.are(part)
        || PersonName.isOffice(part)
        || sections.contains(Prose.key(part))
        || PlaceWords.in(part)
        || places.isTown(part, language);
  }

  private boolean isArticle(String word) {
    return word.equals("the")
        || (language != null && language.split("-", 2)[0].equals(ARTICLES.get(word)));
  }

  /** The dateline, if what it calls a place is not rather a label of the text. */
  Dateline told(Dateline dateline, List<String> paragraphs) {
    String place = dateline.place();
    return place != null
            && dateline.agency() == null
            && paragraphs.getFirst().startsWith(place.toUpperCase(Locale.ROOT))
            && isLabel(place, paragraphs)
        ? Dateline.NONE
        : dateline;
  }

  private boolean isLabel(String place, List<String> paragraphs) {
    if (PlaceWords.in(place) || places.isTown(place, language)) {
      return false;
    }
    String lower = Prose.lower(place);
    return (sections.contains(Prose.key(place)) && !isNamed(place, paragraphs))
        || (!lower.equals(place.toUpperCase(Locale.ROOT))
            && paragraphs.stream().anyMatch(text -> holds(text, lower)));
  }

  /** Whether the text speaks of it by name: the sections of local papers are places. */
  private static boolean isNamed(String place, List<String> paragraphs) {
    String name = Dateline.place(place.toUpperCase(Locale.ROOT));
    return paragraphs.stream().anyMatch(text -> holds(text, name));
  }

  /** Whether the word stands there as it is. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
