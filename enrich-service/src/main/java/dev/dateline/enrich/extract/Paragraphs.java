package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Turns the blocks of the chosen element into paragraphs: rails, promotion and labels are cut out,
 * nothing comes twice.
 */
final class Paragraphs {
  private static final Lexicon RAILS = Lexicon.load("rails.txt");
  private static final Lexicon PROMOTION = Lexicon.load("promotion.txt");
  private static final Lexicon ENDS = Lexicon.load("ends.txt");

  private final Set<String> seen = new HashSet<>();
  private final List<Block> kept = new ArrayList<>();
  private boolean inRail;

  private Paragraphs() {}

  /**
   * @param ignored texts shown elsewhere in the record, such as headline and standfirst
   */
  static List<String> of(
      PageText page, Region region, BitSet furniture, List<String> ignored, int max) {
    Paragraphs paragraphs = new Paragraphs();
    ignored.forEach(text -> paragraphs.seen.add(Prose.key(text)));
    for (int i = region.start(); i < region.end() && paragraphs.kept.size() < max; i++) {
      Block block = page.blocks().get(i);
      if (paragraphs.isNextArticle(block)) {
        break;
      }
      if (!furniture.get(i)) {
        paragraphs.take(block);
      }
    }
    return paragraphs.finish();
  }

  /**
   * Pages that go on with another article put it into an element of its own, under a top heading of
   * its own.
   */
  private boolean isNextArticle(Block block) {
    if (block.heading() != 1 || kept.size() < 3) {
      return false;
    }
    Element article = block.element().closest("article");
    return article != null && !kept.getFirst().element().parents().contains(article);
  }

  private void take(Block block) {
    String text = block.text();
    if (RAILS.is(text)
        || (RAILS.starts(text) && (block.linkDensity() > 0.3 || text.endsWith(":")))) {
      inRail = RAILS.is(text);
      return;
    }
    if (inRail) {
      boolean prose = block.isProse() && block.linkDensity() < 0.3 && Prose.endsSentence(text);
      if (!prose) {
        return;
      }
      inRail = false;
    }
    if (isJunk(block) || !seen.add(Prose.key(text))) {
      return;
    }
    kept.add(block);
  }

  private static boolean isJunk(Block block) {
    String text = block.text();
    if (block.heading() == 1) {
      return true;
    }
    if (text.length() < 300 && PROMOTION.starts(text)) {
      return true;
    }
    double links = block.linkDensity();
    if (links > 0.8 || (links > 0.5 && text.length() < 200)) {
      return true;
    }
    return block.shape() == Shape.LOOSE && !block.isProse() && !Prose.endsSentence(text);
  }

  private List<String> finish() {
    for (int i = 0; i < kept.size(); i++) {
      if (i * 3 > kept.size() && ENDS.is(kept.get(i).text())) {
        kept.subList(i, kept.size()).clear();
      }
    }
    while (!kept.isEmpty() && kept.getLast().shape() == Shape.HEADING) {
      kept.removeLast();
    }
    return kept.stream().map(Block::text).toList();
  }
}
