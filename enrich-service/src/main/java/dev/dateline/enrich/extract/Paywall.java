package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import org.jspecify.annotations.Nullable;

/** Whether the page says that it holds only a part for who does not pay. */
final class Paywall {
  private static final Lexicon OFFERS = Lexicon.load("paywall.txt");
  private static final int LONGEST_OFFER = 250;
  private static final int MOST_MASS = 1_200;
  private static final int MOST_SHOWN = 2_000;

  /** A line that is a link, as in a menu, offers something else. */
  private static final double LINKED = 0.8;

  private Paywall() {}

  /** {@code null} if it says no such thing. */
  static @Nullable Found<Boolean> declared(Witnesses page) {
    String free = page.said("isAccessibleForFree");
    if (free != null && (free.equalsIgnoreCase("false") || free.endsWith("/False"))) {
      return Found.by(Witness.DATA, true);
    }
    String tier = page.survey().meta("article:content_tier", "og:article:content_tier");
    boolean closed =
        tier != null && (tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("metered"));
    if (closed) {
      return Found.by(Witness.META, true);
    }
    boolean open = free != null || (tier != null && tier.equalsIgnoreCase("free"));
    return !open && isShown(page.text()) ? Found.by(Witness.SHOWN, true) : null;
  }

  /** Whether a line offers the rest of the article to who pays. */
  static boolean isOffer(String line) {
    return line.length() <= LONGEST_OFFER && OFFERS.within(Prose.unquoted(line));
  }

  /**
   * Whether a box that is named so holds a few words, or a line offers the rest. A page that shows
   * much holds nothing back: such offers lie over open pages too.
   */
  private static boolean isShown(PageText text) {
    long shown = 0;
    for (Block block : text.blocks()) {
      shown += block.isProse() ? block.mass() : 0;
    }
    if (shown > MOST_SHOWN) {
      return false;
    }
    for (Region region : text.regions()) {
      if (region.roles().contains(Role.PAYWALL)
          && region.start() > text.headline()
          && isBox(text, region)) {
        return true;
      }
    }
    return text.blocks().stream()
        .skip(text.headline())
        .anyMatch(block -> block.text().length() <= LONGEST_OFFER && isOffer(block));
  }

  private static boolean isOffer(Block block) {
    return (block.isProse() || block.heading() > 0 || Prose.endsSentence(block.text()))
        && block.linkDensity() < LINKED
        && OFFERS.withinKey(block.key())
        && isOffer(block.text());
  }

  private static boolean isBox(PageText text, Region region) {
    long mass = 0;
    long all = 0;
    for (int i = 0; i < text.blocks().size(); i++) {
      Block block = text.blocks().get(i);
      boolean inside = i >= region.start() && i < region.end();
      mass += inside ? block.mass() : 0;
      all += block.mass();
    }
    return mass > 0 && mass <= MOST_MASS && mass * 2 < all;
  }
}
