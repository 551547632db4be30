package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages whose prose stands in teasers of other articles, whatever their address: boxes that
 * begin with a linked headline and have little other text.
 */
final class TeaserWall {
  private static final Set<String> BOXES = Set.of("div", "section", "article", "li", "tr", "td");
  private static final int FEWEST = 5;
  private static final int FEWEST_AT_ROOT = 4;
  private static final int MOST_BLOCKS = 10;
  private static final int MOST_PROSE = 320;
  private static final int LINKED_WORDS = 4;
  private static final int HEADING_WORDS = 2;

  /** The teasers' share of all prose, in tenths. */
  private static final int SHARE = 9;

  /** Prose that introduces a section: a brief has more. */
  private static final int OWN = 100;

  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

  private TeaserWall() {}

  /**
   * @param authors who signs the article that the page may be
   * @param root whether the page is its site's first
   * @return {@code null} if the page has prose of its own, or few teasers
   */
  static @Nullable NotAnArticle verdict(Witnesses witnesses, List<String> authors, boolean root) {
    PageText page = witnesses.text();
    List<Block> blocks = page.blocks();
    String host = UrlHost.of(witnesses.url());
    BitSet inside = new BitSet();
    BitSet headlines = new BitSet();
    for (Region region : page.regions()) {
      int size = region.end() - region.start();
      if (size >= 2
          && size <= MOST_BLOCKS
          && BOXES.contains(region.element().normalName())
          && isTeaser(blocks, region, headlines, host)) {
        inside.set(region.start(), region.end());
      }
    }
    long teasers = 0;
    long all = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int mass = blocks.get(i).isProse() ? blocks.get(i).mass() : 0;
      all += mass;
      teasers += inside.get(i) ? mass : 0;
    }
    int count = headlines.cardinality();
    boolean wall =
        count >= (root ? FEWEST_AT_ROOT : FEWEST)
            && teasers > 0
            && teasers * 10 >= all * SHARE
            && all - teasers <= OWN
            && !isSigned(page, headlines.nextSetBit(0), authors);
    return wall
        ? new NotAnArticle(Reason.SECTION_FRONT, count + " teasers, no text of its own")
        : null;
  }

  /** Whether the box is a teaser; its first headline is then marked. */
  private static boolean isTeaser(
      List<Block> blocks, Region region, BitSet headlines, @Nullable String host) {
    int first = -1;
    int prose = 0;
    for (int i = region.start(); i < region.end(); i++) {
      Block block = blocks.get(i);
      if (block.heading() == 1) {
        return false;
      }
      if (first < 0 && isHeadline(block) && leadsWithin(block, host)) {
        first = i;
      } else if (block.isProse()) {
        if (first < 0) {
          return false;
        }
        prose += block.mass();
      }
    }
    boolean teaser = first >= 0 && prose > 0 && prose <= MOST_PROSE;
    if (teaser) {
      headlines.set(first);
    }
    return teaser;
  }

  private static boolean isHeadline(Block block) {
    int fewest = block.heading() > 0 ? HEADING_WORDS : LINKED_WORDS;
    return block.linkDensity() > 0.8 && Prose.words(block.text()) >= fewest;
  }

  /** Whether the first link leads to the page's own site: a shop's or a rival's is no teaser. */
  private static boolean leadsWithin(Block block, @Nullable String host) {
    Element link = block.element().closest(LINK);
    link = link == null ? block.element().selectFirst(LINK) : link;
    String other = host == null || link == null ? null : UrlHost.of(link.absUrl("href"));
    return other == null || host == null || UrlHost.isSameSite(host, other);
  }

  /** Whether an author of the page is named between its headline and the first teaser. */
  private static boolean isSigned(PageText page, int firstTeaser, List<String> authors) {
    for (Block block :
        page.blocks().subList(page.headline(), Math.max(page.headline(), firstTeaser))) {
      if (authors.stream().anyMatch(block.text()::contains)) {
        return true;
      }
    }
    return false;
  }
}
