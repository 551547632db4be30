package dev.dateline.enrich.extract;

import static dev.dateline.enrich.extract.NoticeSubjects.ACCOUNTS;
import static dev.dateline.enrich.extract.NoticeSubjects.ADVERTISING;
import static dev.dateline.enrich.extract.NoticeSubjects.ALL;
import static dev.dateline.enrich.extract.NoticeSubjects.ASKED;
import static dev.dateline.enrich.extract.NoticeSubjects.CHECKS;
import static dev.dateline.enrich.extract.NoticeSubjects.ELSEWHERE;
import static dev.dateline.enrich.extract.NoticeSubjects.EXCUSES;
import static dev.dateline.enrich.extract.NoticeSubjects.FREE;
import static dev.dateline.enrich.extract.NoticeSubjects.GONE;
import static dev.dateline.enrich.extract.NoticeSubjects.LOADING;
import static dev.dateline.enrich.extract.NoticeSubjects.MACHINES;
import static dev.dateline.enrich.extract.NoticeSubjects.PAGES;
import static dev.dateline.enrich.extract.NoticeSubjects.PLACES;
import static dev.dateline.enrich.extract.NoticeSubjects.REFUSALS;
import static dev.dateline.enrich.extract.NoticeSubjects.SUBSCRIPTIONS;
import static dev.dateline.enrich.extract.NoticeSubjects.SWITCHES;
import static dev.dateline.enrich.extract.NoticeSubjects.TERMS;
import static dev.dateline.enrich.extract.NoticeSubjects.WORKS;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells notices that are sent in place of an article by what they speak of, in any wording: a check
 * of who reads, a failure, works on the site, a login, an offer to subscribe, a filter of
 * advertising that is to be switched off, a script that must run. Briefs speak of the same things:
 * the page must show nothing of an article, say little else, and say it to its reader.
 */
final class NoticeVerdict {
  private static final Evaluator ENTRY =
      Selector.evaluatorOf("input[type=password], input[type=email]");
  private static final Evaluator ACTION =
      Selector.evaluatorOf("button, input[type=submit], a[href]");
  private static final int MOST_WORDS = 80;
  private static final int MOST_ACTIONS = 20;
  private static final int LONGEST_LABEL = 60;

  /** Elements from a password up in which the text of its login stands. */
  private static final int LEVELS = 4;

  private static final int LONGEST_TITLE = 200;

  /** Words of a title that no notice bears. */
  private static final int HEADLINE = 5;

  private static final int FEWEST = 3;

  /** Words for each stem among them. */
  private static final int SPREAD = 7;

  /** The same where it tells its reader what to do. */
  private static final int SPREAD_CALL = 8;

  /** Words for each stem where they are nearly all it says. */
  private static final int CLOSE = 3;

  /** Words that say no more than that something is to come. */
  private static final int LINE = 12;

  private final Notice notice;
  private final boolean enters;
  private final boolean acts;
  private final boolean speaks;

  private NoticeVerdict(Notice notice, Element whole) {
    this.notice = notice;
    this.enters = isAllAround(whole.selectFirst(ENTRY), notice);
    this.acts = whole.selectStream(ACTION).limit(MOST_ACTIONS).anyMatch(NoticeVerdict::answers);
    this.speaks = notice.isAddressed() || isNothingElse(notice);
  }

  /** Whether all of it stands in the box that asks for a password or an address. */
  private static boolean isAllAround(@Nullable Element entry, Notice notice) {
    Element box = entry;
    for (int i = 0; box != null && !box.nameIs("body") && i < LEVELS; i++, box = box.parent()) {
      Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
      inside.addAll(box.getAllElements());
      if (notice.parts().stream().map(Notice.Part::element).allMatch(inside::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a button or a link leads to an account or a subscription. */
  private static boolean answers(Element action) {
    String label = ElementText.of(action, LONGEST_LABEL) + " " + action.attr("value");
    boolean answers =
        Notice.calls(label)
            || NoticeSubjects.has(Prose.key(label), SUBSCRIPTIONS | TERMS | ACCOUNTS | FREE);
    return answers && action.closest(ConsentText.ASIDE) == null;
  }

  /** Whether nearly every word speaks of it, as none who reports would. */
  private static boolean isNothingElse(Notice notice) {
    int stems = NoticeSubjects.stems(notice.key(), ALL);
    int spread = Notice.isUnspaced(notice.key()) ? 2 * CLOSE : CLOSE;
    return stems > FEWEST && stems * spread >= notice.words();
  }

  /** {@code null} if the page may hold an article. */
  static @Nullable NotAnArticle of(
      Witnesses page, ExtractedArticle article, ShownArticle shown, boolean declared) {
    if (article.kind() != Article.Kind.ARTICLE
        || article.wordCount() > MOST_WORDS
        || !page.survey().tag("time").isEmpty()) {
      return null;
    }
    boolean mayBe =
        declared
            ? !shown.isShown()
            : article.publishedAt() == null && article.authors().isEmpty() && !hasHeadline(page);
    Notice notice = mayBe ? Notice.of(page.text().blocks(), false) : null;
    if (notice == null || StructuredBody.of(page) != null) {
      return null;
    }
    return of(notice).verdict();
  }

  private static NoticeVerdict of(Notice notice) {
    return new NoticeVerdict(notice, ConsentText.pageOf(notice.parts().getFirst().element()));
  }

  /**
   * What is below the headline of an article that is kept for who pays, where that is nothing but
   * the offer, or a line and the offer; {@code null} if the page may hold some of the article.
   */
  static @Nullable NotAnArticle ofLocked(Witnesses page, ExtractedArticle article) {
    if (!article.paywalled()
        || article.kind() != Article.Kind.ARTICLE
        || article.wordCount() > MOST_WORDS) {
      return null;
    }
    List<Block> blocks = page.text().blocks();
    int first = Math.min(page.text().headline() + 1, blocks.size());
    List<Block> below =
        blocks.subList(first, blocks.size()).stream()
            .filter(block -> !isTeaser(block, article))
            .toList();
    Notice notice = Notice.of(below, true);
    return notice == null || StructuredBody.of(page) != null || !of(notice).offers()
        ? null
        : new NotAnArticle(Reason.CONSENT_WALL, notice.first());
  }

  private static boolean isTeaser(Block block, ExtractedArticle article) {
    return article.standfirst() != null
        && Prose.words(block.text()) <= LINE
        && Prose.key(article.standfirst()).contains(block.key());
  }

  /** Whether the page's title names what it shows, at the length of a headline. */
  private static boolean hasHeadline(Witnesses page) {
    List<Element> titles = page.survey().tag("title");
    if (titles.isEmpty()) {
      return false;
    }
    String title = Prose.key(ElementText.of(titles.getFirst(), LONGEST_TITLE));
    return page.text().blocks().stream()
        .anyMatch(
            block ->
                block.heading() > 0
                    && title.startsWith(block.key())
                    && Prose.words(block.key()) >= HEADLINE);
  }

  private @Nullable NotAnArticle verdict() {
    if (asksForScripts()) {
      return new NotAnArticle(Reason.EMPTY, "an empty shell that asks for JavaScript");
    }
    if (notice.words() <= LINE && stems(LOADING) > 0) {
      return new NotAnArticle(Reason.EMPTY, "an empty shell: " + notice.first());
    }
    if (checks()) {
      return new NotAnArticle(Reason.CHALLENGE, notice.first());
    }
    if (asksForAdvertising() || offers()) {
      return new NotAnArticle(Reason.CONSENT_WALL, notice.first());
    }
    if (isOfLogin()) {
      return new NotAnArticle(Reason.EMPTY, "a login form: " + notice.first());
    }
    return fails() || isDown() || isOutOfReach()
        ? new NotAnArticle(Reason.SOFT_404, notice.first())
        : null;
  }

  private boolean asksForScripts() {
    return notice.key().contains("javascript")
        && (has(SWITCHES) || has(PAGES))
        && isDense(MACHINES | SWITCHES | PAGES | ELSEWHERE | EXCUSES);
  }

  private boolean checks() {
    if (notice.hasReference()) {
      return has(REFUSALS | CHECKS)
          && isDense(MACHINES | CHECKS | REFUSALS | ELSEWHERE | PAGES | GONE);
    }
    int checks = stems(CHECKS | REFUSALS);
    boolean both = has(CHECKS) && has(REFUSALS);
    boolean told = has(MACHINES) ? checks >= 2 : notice.calls() && both && checks > FEWEST;
    boolean refused = notice.calls() && stems(REFUSALS) >= 2 && has(ELSEWHERE);
    return notice.isAddressed()
        && (told || refused)
        && isDense(MACHINES | CHECKS | REFUSALS | ELSEWHERE);
  }

  private boolean asksForAdvertising() {
    return speaks
        && has(ADVERTISING)
        && has(SWITCHES)
        && isDense(ADVERTISING | SWITCHES | PAGES | ELSEWHERE | MACHINES);
  }

  private boolean offers() {
    int terms = stems(TERMS) + (notice.hasPrice() ? 1 : 0);
    boolean subscription = has(SUBSCRIPTIONS) || (has(ACCOUNTS) && notice.hasPrice());
    boolean answer = has(ACCOUNTS) || acts || notice.calls();
    return speaks
        && (subscription ? answer && terms >= 2 : acts && notice.hasPrice() && has(TERMS))
        && isDense(SUBSCRIPTIONS | TERMS | ACCOUNTS | PAGES | FREE | REFUSALS);
  }

  private boolean isOfLogin() {
    int stems = stems(ACCOUNTS);
    boolean asks = stems >= FEWEST && speaks && (acts || notice.calls());
    return (enters && stems >= 2) || (asks && isDense(ACCOUNTS | SUBSCRIPTIONS | PAGES | FREE));
  }

  private boolean fails() {
    boolean helps = has(ELSEWHERE) && (notice.calls() || has(EXCUSES));
    boolean gone = has(GONE) && has(PAGES) && (has(ASKED) || helps);
    return speaks
        && (notice.hasStatus() || (gone && isDense(PAGES | GONE | ELSEWHERE | ASKED | EXCUSES)));
  }

  private boolean isDown() {
    return has(WORKS)
        && has(PAGES | REFUSALS)
        && has(ELSEWHERE | EXCUSES)
        && speaks
        && isDense(PAGES | GONE | ELSEWHERE | WORKS | EXCUSES);
  }

  private boolean isOutOfReach() {
    return has(PLACES)
        && has(PAGES)
        && (has(GONE) || has(REFUSALS))
        && notice.isAddressed()
        && isDense(PAGES | GONE | REFUSALS | PLACES | EXCUSES | ELSEWHERE);
  }

  private boolean has(int groups) {
    return stems(groups) > 0;
  }

  private int stems(int groups) {
    return NoticeSubjects.stems(notice.key(), groups);
  }

  /** Whether many of its few words speak of these. */
  private boolean isDense(int groups) {
    int fewest = notice.hasReference() ? FEWEST - 1 : FEWEST;
    return stems(groups) >= fewest
        && isDense(notice.key(), notice.words(), groups, notice.calls())
        && notice.parts().stream()
            .filter(part -> !part.isAddressed() && part.isTelling())
            .allMatch(part -> isDense(part.key(), part.words(), groups, false));
  }

  private static boolean isDense(String key, int words, int groups, boolean calls) {
    int spread = calls ? SPREAD_CALL : SPREAD;
    spread = Notice.isUnspaced(key) ? 2 * spread : spread;
    return NoticeSubjects.stems(key, groups) * spread >= words;
  }
}
