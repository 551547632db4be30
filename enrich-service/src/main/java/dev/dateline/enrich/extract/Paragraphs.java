package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Turns the blocks of the chosen element into paragraphs: rails, promotion and labels are cut out,
 * nothing comes twice.
 */
final class Paragraphs {

  /** A loose line that ends in a colon opens a list, and is no label, from this mass on. */
  private static final int SHORTEST_OPENING = 40;

  private static final Evaluator ARTICLE = Selector.evaluatorOf("article");
  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.):\u3001] ?\\p{L}");
  private static final int LONGEST_KICKER = 3;
  private static final int LONGEST_PULLED = 400;
  private static final int LONGEST_CLOCK = 16;
  private static final int LONGEST_DATE = 60;
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|Uhr|h|ч|น\\.))?");

  private final List<Block> blocks;
  private final BlockFate[] fates;
  private final Set<String> seen = new HashSet<>();
  private final List<Integer> kept = new ArrayList<>();
  private boolean inRail;

  private Paragraphs(List<Block> blocks, BlockFate[] fates) {
    this.blocks = blocks;
    this.fates = fates;
  }

  /**
   * Settles the fate of each block in the region that has none yet.
   *
   * @param fates of all blocks, {@link BlockFate#TEXT} where none is known
   * @param ignored texts shown elsewhere in the record, such as headline and standfirst
   * @return the fates of all blocks; those of the paragraphs are {@link BlockFate#TEXT}
   */
  static BlockFate[] settle(
      List<Block> blocks, Region region, BlockFate[] fates, List<String> ignored, int max) {
    BlockFate[] settled = new BlockFate[blocks.size()];
    Arrays.fill(settled, BlockFate.OUTSIDE);
    System.arraycopy(fates, region.start(), settled, region.start(), region.end() - region.start());
    Paragraphs paragraphs = new Paragraphs(blocks, settled);
    ignored.forEach(text -> paragraphs.seen.add(Prose.key(text)));
    paragraphs.read(region, max);
    new TextEnd(blocks, settled, paragraphs.kept).cut();
    return settled;
  }

  private void read(Region region, int max) {
    int i = region.start();
    while (i < region.end() && kept.size() < max && !isNextArticle(blocks.get(i))) {
      if (blocks.get(i).heading() == 1) {
        dropKicker();
      }
      if (fates[i] == BlockFate.TEXT) {
        fates[i] = isLinkedSubhead(i) ? BlockFate.TEXT : fate(blocks.get(i));
        if (fates[i] == BlockFate.TEXT) {
          kept.add(i);
        }
      } else if (fates[i] == BlockFate.RAIL) {
        inRail |= RailLabel.is(blocks.get(i));
      }
      i++;
    }
    Arrays.fill(fates, i, region.end(), BlockFate.AFTER_END);
  }

  /** What stands above the headline and is no prose is no paragraph. */
  private void dropKicker() {
    if (kept.size() <= LONGEST_KICKER && kept.stream().noneMatch(at -> blocks.get(at).isProse())) {
      kept.forEach(at -> fates[at] = BlockFate.LABEL);
      kept.clear();
    }
  }

  /**
   * Whether it is a subheading of a list: a link that leads off the site or within the page, or a
   * number, with prose below it. A headline of another article leads to the site's own pages.
   */
  private boolean isLinkedSubhead(int at) {
    Block block = blocks.get(at);
    int next = at + 1;
    while (next < blocks.size() && fates[next] == BlockFate.CAPTION) {
      next++;
    }
    if (inRail || block.heading() < 2 || block.linkDensity() <= 0.5 || next == blocks.size()) {
      return false;
    }
    Block below = blocks.get(next);
    return below.isProse()
        && below.linkDensity() < 0.3
        && fates[next] == BlockFate.TEXT
        && (NUMBERED.matcher(block.text()).lookingAt() || leadsOff(block.element()))
        && seen.add(block.key());
  }

  private static boolean leadsOff(Element heading) {
    Element link = heading.selectFirst(LINK);
    if (link == null || link.attr("href").startsWith("#")) {
      return link != null;
    }
    String host = UrlHost.of(link.absUrl("href"));
    String own = UrlHost.of(heading.baseUri());
    return host != null && own != null && !UrlHost.isSameSite(host, own);
  }

  /**
   * Pages that go on with another article put it into an element of its own, under a top heading of
   * its own.
   */
  private boolean isNextArticle(Block block) {
    if (block.heading() != 1 || kept.size() < 3) {
      return false;
    }
    Element article = block.element().closest(ARTICLE);
    return article != null && !isWithin(blocks.get(kept.getLast()).element(), article);
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private BlockFate fate(Block block) {
    String text = block.text();
    if (RailLabel.is(block)) {
      inRail = true;
      return BlockFate.RAIL;
    }
    if (RailLabel.leads(block)) {
      inRail = false;
      return BlockFate.RAIL;
    }
    if (inRail) {
      if (!(block.isProse() && block.linkDensity() < 0.3 && Prose.endsSentence(text))) {
        return BlockFate.RAIL;
      }
      inRail = false;
    }
    BlockFate junk = junk(block);
    if (junk != BlockFate.TEXT) {
      return junk;
    }
    String key = block.key();
    boolean pulled = block.shape() == Shape.QUOTE && isPulled(key);
    return !pulled && seen.add(key) ? BlockFate.TEXT : BlockFate.REPEATED;
  }

  /** Whether the quote is pulled out of the text before it. */
  private boolean isPulled(String quote) {
    return quote.length() < LONGEST_PULLED && seen.stream().anyMatch(key -> key.contains(quote));
  }

  private static BlockFate junk(Block block) {
    String text = block.text();
    if (block.heading() == 1) {
      return BlockFate.LABEL;
    }
    boolean dated = text.length() <= LONGEST_DATE && block.heading() == 0 && Preamble.isDate(text);
    if (dated || isClock(block) || isAddress(text)) {
      return BlockFate.LABEL;
    }
    double links = block.linkDensity();
    boolean sentence = block.shape() == Shape.PARAGRAPH && Prose.endsSentence(text);
    if (links > 0.8 || (links > 0.5 && text.length() < 200 && !sentence)) {
      return BlockFate.RAIL;
    }
    boolean label = block.shape() == Shape.LOOSE && !block.isProse() && !Prose.endsSentence(text);
    return label ? BlockFate.LABEL : BlockFate.TEXT;
  }

  private static boolean isAddress(String text) {
    int sign = text.indexOf('@');
    return sign > 0 && text.indexOf(' ') < 0 && text.indexOf('.', sign) > 0;
  }

  /** The time of an update, in a block of its own. */
  private static boolean isClock(Block block) {
    return block.text().length() <= LONGEST_CLOCK
        && block.shape() != Shape.CELL
        && CLOCK.matcher(block.text()).matches();
  }
}
