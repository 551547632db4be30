package dev.dateline.enrich.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Marks the requests for consent that a page has beside its article, before it, behind it or in the
 * midst of it: elements that speak of nothing else, in the site's own voice, and hold something to
 * answer with. They may be longer than the article. What speaks of consent without asking for it is
 * an article's own; and a page that has no other text is judged as a whole, by {@link ConsentWall}.
 */
final class ConsentDialogs {
  /** Words about it, in tenths of all. */
  private static final int SHARE = 7;

  private static final int FEWEST_SUBJECTS = 2;

  /** Words that are too few to speak of more than one subject. */
  private static final int SHORT = 60;

  /** Elements that are looked at more closely. */
  private static final int MOST = 64;

  /** Words of one that need not speak of consent alone. */
  private static final int MOST_WORDS = 300;

  /** Words about consent in such a one, in tenths of all. */
  private static final int SMALL_SHARE = 2;

  /** Paragraphs about something else on a page that has such a one beside its article. */
  private static final int FEWEST_OTHERS = 2;

  private final PageText page;
  private final String title;
  private final ConsentText.Part[] parts;
  private final int[] said;
  private final int[] about;
  private final int[] others;

  private ConsentDialogs(PageText page, String title) {
    this.page = page;
    this.title = Prose.key(title);
    int size = page.blocks().size();
    parts = new ConsentText.Part[size];
    said = new int[size + 1];
    about = new int[size + 1];
    others = new int[size + 1];
    for (int i = 0; i < size; i++) {
      ConsentText.Part part = ConsentText.part(page.blocks().get(i));
      parts[i] = part;
      boolean says = isSaid(part) && part.block().element().closest(ConsentText.ASIDE) == null;
      about[i + 1] = about[i] + (part.isAbout() ? part.words() : 0);
      said[i + 1] = said[i] + (says ? part.words() : 0);
      others[i + 1] = others[i] + (says && part.tells() ? 1 : 0);
    }
  }

  /**
   * @param fates of the blocks so far
   * @param text where the article's text seems to stand: only if that speaks of what is kept of its
   *     reader is anything looked for
   * @param title the headline, empty if unknown
   * @return the blocks to leave out, by index
   */
  static BitSet mark(PageText page, BlockFate[] fates, Region text, String title) {
    BitSet marked = new BitSet();
    if (maySpeak(page.blocks(), fates, text)) {
      new ConsentDialogs(page, title).mark(marked);
    }
    return marked;
  }

  private static boolean maySpeak(List<Block> blocks, BlockFate[] fates, Region text) {
    for (int i = text.start(); i < text.end(); i++) {
      String key = blocks.get(i).key();
      if (fates[i] == BlockFate.TEXT
          && key.length() <= ConsentText.MOST_CHARACTERS
          && ConsentTalk.mayKeep(key)) {
        return true;
      }
    }
    return false;
  }

  private void mark(BitSet marked) {
    page.regions().stream()
        .filter(region -> about[region.end()] > about[region.start()])
        .filter(region -> mayBe(region) || isSmall(region))
        .limit(MOST)
        .filter(region -> (mayBe(region) && is(region)) || (isSmall(region) && isGate(region)))
        .forEach(region -> marked.set(region.start(), region.end()));
  }

  /** Whether it speaks of hardly anything else, and the page says something beside it. */
  private boolean mayBe(Region region) {
    int all = said[region.end()] - said[region.start()];
    int its = about[region.end()] - about[region.start()];
    int inside = others[region.end()] - others[region.start()];
    return its > 0
        && its * 10 >= all * SHARE
        && said[parts.length] > all
        && (inside == 0 || isEnclosed(region));
  }

  /** Whether the rest of the page says more, and of something else. */
  private boolean isSmall(Region region) {
    int all = said[region.end()] - said[region.start()];
    int its = about[region.end()] - about[region.start()];
    int inside = others[region.end()] - others[region.start()];
    return its * 10 >= all * SMALL_SHARE
        && all <= MOST_WORDS
        && all * 2 <= said[parts.length]
        && others[parts.length] - inside >= FEWEST_OTHERS;
  }

  /**
   * Whether it lets the reader choose between consent and money, and holds nothing of the article.
   */
  private boolean isGate(Region region) {
    List<Block> its = page.blocks().subList(region.start(), region.end());
    if (its.stream().anyMatch(block -> !title.isEmpty() && block.key().equals(title))
        || region.element().selectFirst("article") != null) {
      return false;
    }
    ConsentText text = ConsentText.of(its);
    return text != null && ConsentGate.isIn(region.element(), text);
  }

  /** Whether what it says of something else stands between what it says of consent. */
  private boolean isEnclosed(Region region) {
    int first = region.start();
    int last = region.end() - 1;
    while (first < last && !isSaid(parts[first])) {
      first++;
    }
    while (last > first && !isSaid(parts[last])) {
      last--;
    }
    return parts[first].isAbout()
        && parts[last].isAbout()
        && region.element().selectFirst("article") == null;
  }

  private boolean is(Region region) {
    int subjects = 0;
    boolean keeps = false;
    boolean asks = false;
    boolean requests = false;
    for (int i = region.start(); i < region.end(); i++) {
      ConsentText.Part part = parts[i];
      if (!title.isEmpty() && part.block().key().equals(title)) {
        return false;
      }
      subjects |= part.talk().subjects();
      if (part.isAbout() && part.talk().isOfKeeping() && isSentence(part.block())) {
        keeps = true;
        asks |= asks(part);
        requests |= part.isRequest();
      }
    }
    // what else is said of consent is an article's own only where this is a request for certain
    int inside = others[region.end()] - others[region.start()];
    if (others[parts.length] == inside && !requests) {
      return false;
    }
    boolean isShort = said[region.end()] - said[region.start()] <= SHORT;
    if (!keeps || !(isShort || Integer.bitCount(subjects) >= FEWEST_SUBJECTS)) {
      return false;
    }
    return (isShort && asks && ConsentAnswer.hasButton(region.element()))
        || ConsentAnswer.isIn(region.element());
  }

  private static boolean isSentence(Block block) {
    return block.isProse() || Prose.endsSentence(block.text());
  }

  /** Whether it speaks to its reader. */
  private static boolean asks(ConsentText.Part part) {
    return part.talk().choices() || part.isRequest() || ConsentText.isAddressed(part.key());
  }

  private static boolean isSaid(ConsentText.Part part) {
    return part.isAbout() || part.tells() || Prose.endsSentence(part.block().text());
  }
}
