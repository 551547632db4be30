package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import dev.dateline.enrich.extract.BodyCandidate.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes where the article's text stands, by three methods of its own: the element that says so,
 * the element with the most and purest prose (in the manner of readability), and the densest run of
 * prose whatever elements part it (in the manner of body text extraction, Finn et al. 2001).
 */
final class BodyFinder {
  /** What a character of other text weighs against one of prose in a run. */
  private static final double JUNK = 1.5;

  /** From this share on two candidates mean the same text. */
  private static final double AGREEING = 0.8;

  private final PageText page;
  private final BlockFate[] fates;
  private final long[] good;
  private final long[] junk;

  BodyFinder(PageText page, BlockFate[] fates) {
    this.page = page;
    this.fates = fates;
    List<Block> blocks = page.blocks();
    good = new long[blocks.size() + 1];
    junk = new long[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int mass = fates[i] == BlockFate.TEXT ? block.mass() : 0;
      boolean prose = block.isProse();
      good[i + 1] = good[i] + (prose ? mass : 0);
      junk[i + 1] = junk[i] + (prose || block.shape() == Shape.HEADING ? 0 : mass);
    }
  }

  /** One candidate of each method that finds one. */
  List<BodyCandidate> candidates() {
    List<BodyCandidate> found = new ArrayList<>();
    BodyCandidate purest = null;
    BodyCandidate promised = null;
    for (Region region : page.regions()) {
      double purity = purity(region);
      double promise = purity == 0 ? 0 : promise(region);
      double score = purity * promise;
      if (isBetter(score, purest)) {
        purest = new BodyCandidate(Method.PROSE, region, score);
      }
      if (promise > 1 && isBetter(score, promised)) {
        promised = new BodyCandidate(Method.CONTAINER, region, score);
      }
    }
    add(purest, found);
    add(promised, found);
    Region run = run();
    add(run == null ? null : new BodyCandidate(Method.RUN, run, score(run)), found);
    return found;
  }

  /** Of two that are as good the first, which is the inner one. */
  private static boolean isBetter(double score, @Nullable BodyCandidate best) {
    return score > (best == null ? 0 : best.score() * 1.0001);
  }

  private static void add(@Nullable BodyCandidate candidate, List<BodyCandidate> found) {
    if (candidate != null) {
      found.add(candidate);
    }
  }

  /**
   * The element with the most and purest prose, unless an element that says it holds the text
   * agrees with it and scores nearly as well: then its names tell better where the text ends. The
   * densest run is proposed for people to compare with and has no vote.
   *
   * @param found as {@link #candidates} gives them; {@code null} is the verdict on none
   */
  @Nullable BodyCandidate verdict(List<BodyCandidate> found) {
    BodyCandidate first = found.isEmpty() ? null : found.getFirst();
    for (BodyCandidate other : found) {
      if (first != null
          && other.method() == Method.CONTAINER
          && other.score() >= AGREEING * first.score()
          && agreement(first.region(), other.region()) >= AGREEING) {
        return other;
      }
    }
    return first;
  }

  /** The prose that both have against that of each, 0 to 1. */
  private double agreement(Region one, Region other) {
    int start = Math.max(one.start(), other.start());
    int end = Math.min(one.end(), other.end());
    double both = start < end ? good[end] - good[start] : 0;
    long each = good[one.end()] - good[one.start()] + good[other.end()] - good[other.start()];
    return each == 0 ? 0 : 2 * both / each;
  }

  private @Nullable Region run() {
    List<Block> blocks = page.blocks();
    double sum = 0;
    double most = 0;
    int from = 0;
    int start = 0;
    int end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (fates[i] == BlockFate.TEXT) {
        double weight = block.shape() == Shape.HEADING ? 0 : -JUNK;
        sum += block.mass() * (block.isProse() ? 1 : weight);
      }
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > most) {
        most = sum;
        start = from;
        end = i + 1;
      }
    }
    return most == 0 ? null : around(start, end);
  }

  /** The innermost element around the blocks. */
  private @Nullable Region around(int start, int end) {
    for (Region region : page.regions()) {
      if (region.start() <= start && region.end() >= end) {
        return new Region(region.element(), region.roles(), start, end, region.depth());
      }
    }
    return null;
  }

  private double score(Region region) {
    return purity(region) * promise(region);
  }

  /** Its prose, and how little else it holds. */
  private double purity(Region region) {
    double prose = good[region.end()] - good[region.start()];
    double other = junk[region.end()] - junk[region.start()];
    return prose == 0 ? 0 : prose * Math.sqrt(prose / (prose + other));
  }

  private static double promise(Region region) {
    Set<Role> roles = region.roles();
    double promise =
        switch (region.element().normalName()) {
          case "article" -> 1.2;
          case "main" -> 1.1;
          case "html", "body" -> 0.9;
          default -> 1;
        };
    if (region.element().attr("itemprop").contains("articleBody")) {
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
