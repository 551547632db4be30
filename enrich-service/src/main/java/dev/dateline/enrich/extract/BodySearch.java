package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.BodyCandidate.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The search for the text: candidates of several methods, one verdict. */
final class BodySearch {
  /** Blocks above the text that may hold its first paragraph. */
  private static final int LEAD = 20;

  private final List<BodyCandidate> candidates = new ArrayList<>();
  private final BlockFate[] fates;
  private @Nullable BodyCandidate chosen;
  private @Nullable StructuredBody structured;
  private @Nullable Alignment alignment;

  private BodySearch(int blocks) {
    this.fates = new BlockFate[blocks];
    Arrays.fill(fates, BlockFate.TEXT);
  }

  /**
   * @param title the headline, empty if unknown
   * @param hint the element that the user's hint names; {@code null} to find it
   */
  static BodySearch over(Witnesses page, String title, @Nullable Element hint) {
    PageText text = page.text();
    BodySearch search = new BodySearch(text.blocks().size());
    search.mark(Captions.mark(page), BlockFate.CAPTION);
    search.mark(Furniture.mark(text), BlockFate.FURNITURE);
    search.markTeasers(text);
    if (!search.takeHint(text, hint)) {
      search.find(page, title);
    }
    return search;
  }

  private void mark(BitSet blocks, BlockFate fate) {
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      fates[i] = fates[i] == BlockFate.TEXT ? fate : fates[i];
    }
  }

  /** Teasers that hold as much as all else there is are no teasers. */
  private void markTeasers(PageText text) {
    BitSet teasers = TeaserCards.mark(text);
    long inside = 0;
    long outside = 0;
    for (int i = 0; i < fates.length; i++) {
      Block block = text.blocks().get(i);
      if (fates[i] == BlockFate.TEXT && block.isProse()) {
        inside += teasers.get(i) ? block.mass() : 0;
        outside += teasers.get(i) ? 0 : block.mass();
      }
    }
    if (inside < outside) {
      mark(teasers, BlockFate.RAIL);
    }
  }

  private boolean takeHint(PageText text, @Nullable Element hint) {
    for (Region region : text.regions()) {
      if (region.element() == hint) {
        chosen = new BodyCandidate(Method.HINT, region, 1);
        candidates.add(chosen);
        return true;
      }
    }
    return false;
  }

  private void find(Witnesses page, String title) {
    PageText text = page.text();
    structured = StructuredBody.of(page);
    alignment = structured == null ? null : new Alignment(text, fates, structured);
    BodyFinder finder = new BodyFinder(text, fates);
    candidates.addAll(finder.candidates());
    if (candidates.isEmpty()) {
      Arrays.fill(fates, BlockFate.TEXT);
      finder = new BodyFinder(text, fates);
      candidates.addAll(finder.candidates());
    }
    chosen = finder.verdict(candidates);
    if (chosen != null) {
      chosen = withoutDialogs(chosen, text, title);
    }
    if (alignment != null && alignment.isTrusted()) {
      BodyCandidate agreeing = alignment.candidate();
      if (agreeing != null) {
        candidates.add(agreeing);
      }
      if (chosen != null && alignment.isWhole(chosen.region())) {
        chosen = agreeing;
      }
      mark(alignment.strangers(chosen), BlockFate.STRANGER);
    }
    if (chosen != null) {
      chosen = withLead(chosen, text, headline(text, title));
      mark(Promotion.mark(text, chosen.region()), BlockFate.PROMOTION);
      mark(OfferBox.mark(text, chosen.region()), BlockFate.PROMOTION);
      mark(Outskirts.mark(text, chosen.region(), title), BlockFate.FURNITURE);
    }
  }

  /** The candidate, or that which is found where requests for consent are left out. */
  private BodyCandidate withoutDialogs(BodyCandidate found, PageText text, String title) {
    BitSet dialogs = ConsentDialogs.mark(text, fates, found.region(), title);
    if (dialogs.isEmpty()) {
      return found;
    }
    BlockFate[] before = fates.clone();
    mark(dialogs, BlockFate.FURNITURE);
    BodyFinder finder = new BodyFinder(text, fates);
    List<BodyCandidate> others = finder.candidates();
    BodyCandidate other = finder.verdict(others);
    if (other == null) {
      System.arraycopy(before, 0, fates, 0, fates.length);
      return found;
    }
    candidates.clear();
    candidates.addAll(others);
    return other;
  }

  /** The first top heading, else the block that is the title; -1 if there is neither. */
  private static int headline(PageText text, String title) {
    List<Block> blocks = text.blocks();
    if (text.headline() > 0 || (!blocks.isEmpty() && blocks.getFirst().heading() == 1)) {
      return text.headline();
    }
    String key = Prose.key(title);
    for (int i = 0; i < blocks.size() && !key.isEmpty(); i++) {
      if (blocks.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The candidate and the prose between the headline and it: many pages keep the first paragraph in
   * an element of its own.
   */
  private BodyCandidate withLead(BodyCandidate found, PageText text, int headline) {
    Region region = found.region();
    int first = region.start();
    int top = Math.max(headline + 1, region.start() - LEAD);
    if (headline < 0) {
      return found;
    }
    for (int i = region.start() - 1; i >= top; i--) {
      Block block = text.blocks().get(i);
      if (fates[i] == BlockFate.TEXT && block.isProse() && block.linkDensity() < 0.3) {
        first = i;
      }
    }
    for (int i = first; i < region.start(); i++) {
      if (fates[i] == BlockFate.TEXT && !text.blocks().get(i).isProse()) {
        fates[i] = BlockFate.LABEL;
      }
    }
    return new BodyCandidate(found.method(), region.from(first), found.score());
  }

  /** All that were proposed. */
  List<BodyCandidate> candidates() {
    return List.copyOf(candidates);
  }

  /** The best; {@code null} if the page has no text outside its furniture. */
  @Nullable BodyCandidate chosen() {
    return chosen;
  }

  /** What is known of each block before it is read; {@link BlockFate#TEXT} where nothing is. */
  BlockFate[] fates() {
    return fates;
  }

  /**
   * The text of the structured data where the page shows so little of it that it must stand in;
   * else {@code null}.
   *
   * @param found the text that the page shows
   */
  @Nullable List<String> structured(List<String> found) {
    return structured != null && alignment != null && alignment.isMissing(found)
        ? structured.paragraphs()
        : null;
  }
}
