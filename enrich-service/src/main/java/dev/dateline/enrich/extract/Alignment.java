package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.BodyCandidate.Method;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page's blocks held against the text of its structured data. */
final class Alignment {
  private static final double MOST = 0.7;
  private static final double WHOLE = 0.9;

  /** Words from which on a page that shows some text may still show too little of it. */
  private static final int LONG = 100;

  private static final int FEWEST = 60;

  private final PageText page;
  private final BitSet same = new BitSet();
  private final BitSet other = new BitSet();
  private final int[] sameWords;
  private final int[] proseWords;
  private final int said;

  Alignment(PageText page, BlockFate[] fates, StructuredBody body) {
    this.page = page;
    this.said = body.words();
    List<Block> blocks = page.blocks();
    sameWords = new int[blocks.size() + 1];
    proseWords = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Boolean has = fates[i] == BlockFate.TEXT ? body.has(block) : null;
      int words = has == null ? 0 : Prose.words(block.text());
      if (has != null) {
        (has ? same : other).set(i);
      }
      sameWords[i + 1] = sameWords[i] + (same.get(i) ? words : 0);
      proseWords[i + 1] = proseWords[i] + words;
    }
  }

  /**
   * Whether most of the structured text stands on the page, so that the two speak of the same. A
   * short one may be the standfirst alone.
   */
  boolean isTrusted() {
    return said >= FEWEST && sameWords[page.blocks().size()] >= said * MOST;
  }

  /** The element that agrees best with the structured text, the innermost of equals. */
  @Nullable BodyCandidate candidate() {
    Region best = null;
    double bestScore = 0;
    for (Region region : page.regions()) {
      double same = sameWords[region.end()] - sameWords[region.start()];
      double all = proseWords[region.end()] - proseWords[region.start()];
      double score = same == 0 ? 0 : 2 * Math.min(same, said) / (all + said);
      if (score > bestScore + 1e-9) {
        best = region;
        bestScore = score;
      }
    }
    return best == null ? null : new BodyCandidate(Method.STRUCTURED, best, bestScore);
  }

  /** Whether the structured text is about as long as the region's: else it is only a beginning. */
  boolean isWhole(Region region) {
    return said * 2 >= proseWords[region.end()] - proseWords[region.start()];
  }

  /**
   * The blocks of a region that the structured text does not have, if it has nearly all of its own
   * from there. What follows its last words may be their continuation and counts only if it is
   * short; and where they are more than the structured text itself, that is but a part of the
   * article, such as one entry of a live blog.
   */
  BitSet strangers(@Nullable BodyCandidate chosen) {
    BitSet strangers = new BitSet();
    if (chosen == null) {
      return strangers;
    }
    Region region = chosen.region();
    if (sameWords[region.end()] - sameWords[region.start()] < said * WHOLE) {
      return strangers;
    }
    int words = 0;
    int last = same.previousSetBit(region.end() - 1);
    boolean goesOn = (proseWords[region.end()] - proseWords[last + 1]) * 3 > said;
    int end = goesOn ? last : region.end();
    for (int i = other.nextSetBit(region.start()); i >= 0 && i < end; i = other.nextSetBit(i + 1)) {
      if (page.blocks().get(i).isProse()) {
        strangers.set(i);
        words += proseWords[i + 1] - proseWords[i];
      }
    }
    return words > said ? new BitSet() : strangers;
  }

  /** Whether the page shows so little of the structured text that it must stand in itself. */
  boolean isMissing(List<String> found) {
    int words = Prose.words(String.join("\n", found));
    return !isTrusted() && (words == 0 || said >= LONG) && words * 2 < said;
  }
}
