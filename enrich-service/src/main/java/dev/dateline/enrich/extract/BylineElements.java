package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lines of elements that say of themselves that they name a writer. */
final class BylineElements {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private BylineElements() {}

  /**
   * The lines up to the first that names a person, and those beside it: later ones belong to other
   * articles.
   *
   * @param publisher the outlet, which is no person; {@code null} if unknown
   */
  static List<String> lines(List<Element> elements, @Nullable String publisher) {
    List<String> lines = new ArrayList<>();
    Element parent = null;
    for (Element element : elements.subList(0, Math.min(elements.size(), MOST))) {
      if (parent == null || parent.equals(element.parent())) {
        Element name = element.getElementsByAttributeValue("itemprop", "name").first();
        String text = Witnesses.value(name == null ? element : name);
        if (text.length() < LONGEST) {
          lines.add(text);
          boolean named = PersonName.all(text, publisher).stream().anyMatch(PersonName::isFull);
          parent = named && parent == null ? element.parent() : parent;
        }
      }
    }
    return lines;
  }
}
