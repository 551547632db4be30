package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article's text: every element is a candidate, scored by the
 * prose it holds, how pure it is, what its names promise and how well it covers the text that the
 * page's structured data gives.
 */
final class BodyFinder {
  private final PageText page;
  private final long[] good;
  private final long[] junk;

  private BodyFinder(PageText page, BitSet furniture) {
    this.page = page;
    List<Block> blocks = page.blocks();
    good = new long[blocks.size() + 1];
    junk = new long[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int mass = furniture.get(i) ? 0 : Prose.mass(block.text());
      boolean prose = block.isProse();
      good[i + 1] = good[i] + (prose ? mass : 0);
      junk[i + 1] = junk[i] + (prose || block.shape() == Shape.HEADING ? 0 : mass);
    }
  }

  /** The best element; {@code null} if the page has no text outside its furniture. */
  static @Nullable Region find(PageText page, BitSet furniture) {
    return new BodyFinder(page, furniture).best();
  }

  private @Nullable Region best() {
    Region best = null;
    double bestScore = 0;
    for (Region region : page.regions()) {
      double score = score(region);
      if (score > bestScore * 1.0001) {
        best = region;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(Region region) {
    double prose = good[region.end()] - good[region.start()];
    double other = junk[region.end()] - junk[region.start()];
    if (prose == 0) {
      return 0;
    }
    return prose * Math.sqrt(prose / (prose + other)) * promise(region);
  }

  private static double promise(Region region) {
    Element element = region.element();
    Set<Role> roles = region.roles();
    double promise =
        switch (element.normalName()) {
          case "article" -> 1.2;
          case "main" -> 1.1;
          case "html", "body" -> 0.9;
          default -> 1;
        };
    if (element.attr("itemprop").contains("articleBody")) {
      promise *= 1.5;
    }
    if (roles.contains(Role.CONTENT)) {
      promise *= 1.3;
    }
    if (roles.contains(Role.RAIL) || roles.contains(Role.COMMENTS) || roles.contains(Role.CHROME)) {
      promise *= 0.7;
    }
    return promise;
  }
}
