package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Notices that say an article is another's, run as it came. They stand at a text's end or beginning
 * and are no part of it.
 *
 * @param noticed whether there was such a notice
 * @param paragraphs the text without it
 */
record Syndication(boolean noticed, List<String> paragraphs) {
  private static final Lexicon NOTICES = Lexicon.load("syndication.txt");
  private static final int LONGEST = 500;
  private static final int EDGE = 3;

  static Syndication of(List<String> paragraphs) {
    List<String> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean edge = i < EDGE || i >= paragraphs.size() - EDGE;
      if (!edge || !isNotice(paragraphs.get(i))) {
        kept.add(paragraphs.get(i));
      }
    }
    return new Syndication(kept.size() < paragraphs.size(), List.copyOf(kept));
  }

  static boolean isNotice(String text) {
    return text.length() <= LONGEST && NOTICES.within(text);
  }
}
