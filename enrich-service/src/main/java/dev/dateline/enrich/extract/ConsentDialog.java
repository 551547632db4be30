package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Takes a request for consent off the text of a brief that it lies over. It must ask in the words
 * of such requests beside its answers, and the page must have text of its own beside it.
 */
final class ConsentDialog {
  /** Words of a text among which a request may be most of what was found. */
  private static final int BRIEF = 400;

  private ConsentDialog() {}

  /** The paragraphs without those of the request; all if the page has no others. */
  static List<String> off(List<String> paragraphs, Witnesses page, String title) {
    boolean asks =
        Prose.words(String.join("\n", paragraphs)) <= BRIEF
            && paragraphs.stream().anyMatch(ConsentDialog::isOfKeeping);
    ConsentText text = asks ? ConsentText.of(page.text().blocks()) : null;
    Set<Element> dialog = text == null ? Set.of() : ConsentBox.dialogs(text);
    if (text == null || dialog.isEmpty()) {
      return paragraphs;
    }
    Set<String> asked = new HashSet<>();
    for (ConsentText.Part part : text.parts()) {
      if (dialog.contains(part.block().element())) {
        asked.add(part.block().text());
      }
    }
    List<String> own = paragraphs.stream().filter(paragraph -> !asked.contains(paragraph)).toList();
    if (own.stream().anyMatch(Prose::endsSentence)) {
      return own;
    }
    List<String> below = belowHeadline(text, dialog, Prose.key(title));
    return below.isEmpty() ? paragraphs : below;
  }

  private static boolean isOfKeeping(String paragraph) {
    ConsentTalk talk = ConsentTalk.of(Prose.key(paragraph));
    return talk.isTalk() && talk.isOfKeeping();
  }

  /** The sentences that follow the headline, as far as nothing else stands between them. */
  private static List<String> belowHeadline(ConsentText text, Set<Element> dialog, String title) {
    List<String> below = new ArrayList<>();
    boolean headline = false;
    for (ConsentText.Part part : text.parts()) {
      if (!headline) {
        headline = !title.isEmpty() && part.block().key().equals(title);
      } else if (part.tells()) {
        below.add(part.block().text());
      } else if (!below.isEmpty() && !dialog.contains(part.block().element())) {
        return below;
      }
    }
    return below;
  }
}
