package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells short notices that are sent in place of an article by what they speak of, in any wording: a
 * check of the browser, a page that is gone, a login, a script that must run. Briefs know these
 * words too: a notice has several of them among few others, in all it says, and speaks to its
 * reader.
 */
final class NoticeTalk {
  private static final Stems STEMS = Stems.load("stand-in-stems.txt");
  private static final Lexicon NEGATIONS = Lexicon.load("negations.txt");
  private static final int BROWSERS = 1;
  private static final int ROBOTS = 1 << 1;
  private static final int CHECKS = 1 << 2;
  private static final int REFUSALS = 1 << 3;
  private static final int PAGES = 1 << 4;
  private static final int GONE = 1 << 5;
  private static final int ELSEWHERE = 1 << 6;
  private static final int ACCOUNTS = 1 << 7;
  private static final int SWITCHES = 1 << 8;
  private static final int ASKED = 1 << 9;
  private static final int ALL = (1 << 10) - 1;

  private static final Evaluator PASSWORD = Selector.evaluatorOf("input[type=password]");
  private static final int NOTICE = 60;

  /** Characters of a notice. */
  private static final int LONGEST = 1_000;

  private static final int FEWEST_STEMS = 3;

  /** Words for each stem among them. */
  private static final int SPREAD = 8;

  /** The same where each letter counts as a word. */
  private static final int SPREAD_UNSPACED = 16;

  /** Elements from a password up in which the text of its login stands. */
  private static final int LEVELS = 4;

  private final List<Block> blocks = new ArrayList<>();
  private final String key;
  private final int words;

  private NoticeTalk(List<Block> page) {
    StringBuilder text = new StringBuilder();
    int sum = 0;
    for (Block block : page) {
      if (sum <= NOTICE
          && text.length() <= LONGEST
          && block.element().closest(ConsentText.ASIDE) == null) {
        blocks.add(block);
        text.append(block.key()).append(' ');
        sum += Prose.words(block.text());
      }
    }
    this.key = text.toString();
    this.words = sum;
  }

  /** {@code null} if the page, which shows nothing of its article, may hold it. */
  static @Nullable NotAnArticle verdict(List<Block> page) {
    NoticeTalk talk = new NoticeTalk(page);
    boolean may =
        !talk.blocks.isEmpty()
            && talk.words <= NOTICE
            && talk.key.length() <= LONGEST
            && talk.blocks.stream().allMatch(NoticeTalk::mayBeOfNotice);
    return may ? talk.verdict() : null;
  }

  /** Whether a notice may say so: nothing of an article's own, nor what others say. */
  private static boolean mayBeOfNotice(Block block) {
    return block.element().closest("article") == null
        && ConsentText.isItsVoice(block.key())
        && (!(block.isProse() || Prose.endsSentence(block.text()))
            || STEMS.in(block.key(), ALL).stems() > 0);
  }

  private @Nullable NotAnArticle verdict() {
    String first = blocks.getFirst().text();
    if (asksForScripts()) {
      return new NotAnArticle(Reason.EMPTY, "an empty shell that asks for JavaScript");
    }
    if (checks()) {
      return new NotAnArticle(Reason.CHALLENGE, first);
    }
    if (hasNoPage()) {
      return new NotAnArticle(Reason.SOFT_404, first);
    }
    return asksWhoReads() ? new NotAnArticle(Reason.EMPTY, "a login form: " + first) : null;
  }

  private boolean asksForScripts() {
    return key.contains("javascript")
        && stems(SWITCHES) > 0
        && stems(BROWSERS) > 1
        && isDense(BROWSERS | SWITCHES | PAGES);
  }

  /** Whether it checks what the page is read with, or that the reader is no robot. */
  private boolean checks() {
    if (!isDense(BROWSERS | ROBOTS | CHECKS | REFUSALS)) {
      return false;
    }
    if (blocks.stream().anyMatch(NoticeTalk::denies)) {
      return stems(CHECKS) > 0;
    }
    boolean told =
        stems(BROWSERS) > 0
            ? stems(CHECKS | REFUSALS) > 0
            : stems(ROBOTS) > 0 && (stems(CHECKS) > 2 || stems(REFUSALS) > 1);
    return told && isAddressed();
  }

  /** Whether it says what is no robot. */
  private static boolean denies(Block block) {
    return STEMS.in(block.key(), ROBOTS).stems() > 0 && NEGATIONS.withinKey(block.key());
  }

  private boolean hasNoPage() {
    boolean gone = stems(PAGES) > 0 && stems(GONE) > 0 && isDense(PAGES | GONE | ELSEWHERE | ASKED);
    boolean helps = stems(ELSEWHERE) > 0 && isAddressed();
    return gone && (stems(ASKED) > 0 || (helps && stems(PAGES | GONE | ELSEWHERE) > FEWEST_STEMS));
  }

  /** Whether it is all of it about an account, in the box that asks for the password. */
  private boolean asksWhoReads() {
    if (stems(ACCOUNTS) < 2) {
      return false;
    }
    Element box = ConsentText.pageOf(blocks.getFirst().element()).selectFirst(PASSWORD);
    for (int i = 0; i < LEVELS && box != null && !box.nameIs("body"); i++, box = box.parent()) {
      Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
      inside.addAll(box.getAllElements());
      if (blocks.stream().map(Block::element).allMatch(inside::contains)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAddressed() {
    return blocks.stream().anyMatch(block -> ConsentText.isAddressed(block.key()));
  }

  private int stems(int groups) {
    return STEMS.in(key, groups).stems();
  }

  /** Whether many of its few words speak of these. */
  private boolean isDense(int groups) {
    int stems = stems(groups);
    int spread = Lexicon.isUnspaced(key) ? SPREAD_UNSPACED : SPREAD;
    return stems >= FEWEST_STEMS && stems * spread >= words;
  }
}
