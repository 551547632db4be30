package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Topics that a page shows as links: behind a label that says so, or with addresses of pages for
 * tags.
 */
final class TopicLinks {
  private static final Lexicon LABELS = Lexicon.load("topic-labels.txt");
  private static final Lexicon ENDS = Lexicon.load("ends.txt");
  private static final Pattern TAG_PAGE =
      Pattern.compile(
          "/(?:tags?|topics?|themen?|temas?|keywords?|etiquetas?|etichette|dossiers?|stichwort|schlagwort)/[^/?#]{2,}");
  private static final int LONGEST = 60;
  private static final int MOST = 30;

  private TopicLinks() {}

  /** The first group of them behind the headline; empty if there is none. */
  static List<String> of(PageText page) {
    List<Block> blocks = page.blocks();
    for (int i = page.headline(); i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean labelled =
          block.text().length() < LONGEST && LABELS.is(block) && !RailLabel.is(block);
      List<String> topics = labelled ? group(blocks, i + 1, false) : group(blocks, i, true);
      if (topics.size() >= (labelled ? 1 : 2)) {
        return topics;
      }
    }
    return List.of();
  }

  private static List<String> group(List<Block> blocks, int from, boolean tagPages) {
    List<String> topics = new ArrayList<>();
    for (int i = from; i < blocks.size() && topics.size() < MOST; i++) {
      Block block = blocks.get(i);
      if (block.linkDensity() < 0.8 || block.heading() > 0 || ENDS.is(block)) {
        return topics;
      }
      for (Element link : links(block)) {
        if (tagPages && !TAG_PAGE.matcher(link.attr("href")).find()) {
          return topics;
        }
        String text = ElementText.of(link, LONGEST);
        if (text.isEmpty() || text.length() > LONGEST || Prose.words(text) > 6) {
          return topics;
        }
        topics.add(text);
      }
    }
    return topics;
  }

  /** One after the other: most often the first one tells. */
  private static Iterable<Element> links(Block block) {
    return () ->
        block.element().stream().filter(element -> element.normalName().equals("a")).iterator();
  }
}
