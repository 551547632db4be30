package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells short pages that are sent in place of the article though they say that they are one. Such a
 * page must show a notice under a name for it in place of the headline, or have neither date nor
 * author. A brief may bear such a headline too: it stands in an element for articles, reports what
 * others say, or has more to tell than a notice that does not speak to its reader.
 */
final class DeclaredStandIn {
  private static final Lexicon LOGIN = Lexicon.load("login.txt");
  private static final Lexicon SCRIPT = Lexicon.load("script-requests.txt");
  private static final Lexicon ADDRESS = Lexicon.load("address-words.txt");

  /** Those of scripts without spaces also stand within other words. */
  private static final Lexicon REPORTED =
      Lexicon.load("reported-speech.txt").only(phrase -> !Lexicon.isUnspaced(phrase));

  private static final Evaluator PASSWORD = Selector.evaluatorOf("input[type=password]");
  private static final Evaluator BOX =
      Selector.evaluatorOf("form, dialog, section, div, main, body");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？](?:\\s|$)|(?<=[。！？])");
  private static final int NOTICE = 60;
  private static final int HEADINGS = 3;

  /** Words of a name that a headline may have by chance. */
  private static final int SHORT_NAME = 2;

  /** Words of a notice that speaks to nobody. */
  private static final int LINE = 15;

  /** The same below a short name. */
  private static final int SHORT_LINE = 10;

  private DeclaredStandIn() {}

  /** {@code null} if the page may hold the article. */
  static @Nullable NotAnArticle verdict(
      Witnesses page, ExtractedArticle article, ShownArticle shown) {
    if (article.kind() != Article.Kind.ARTICLE || article.wordCount() >= NOTICE) {
      return null;
    }
    String first = article.paragraphs().isEmpty() ? null : article.paragraphs().getFirst();
    Block heading = null;
    Block opening = null;
    for (Block block : page.text().blocks()) {
      if (block.text().equals(first)) {
        opening = block;
        break;
      }
      heading = block.heading() > 0 && block.heading() <= HEADINGS ? block : heading;
    }
    if (opening != null && isOfArticle(opening, article)) {
      return null;
    }
    boolean nobodys = article.publishedAt() == null && article.authors().isEmpty();
    NotAnArticle named = nobodys ? named(article.title(), article) : null;
    if (named != null || shown.isShown() || (opening == null && first != null)) {
      return named;
    }
    if (opening != null) {
      named = heading == null ? null : heading(heading, opening, article);
      named = named == null ? notice(opening.text(), article) : named;
    }
    return named;
  }

  private static boolean isOfArticle(Block opening, ExtractedArticle article) {
    return opening.element().closest("article") != null
        || (REPORTED.within(article.body()) && !ADDRESS.within(article.body()));
  }

  private static @Nullable NotAnArticle heading(
      Block heading, Block opening, ExtractedArticle article) {
    return LOGIN.is(heading) && isLogin(heading, opening)
        ? new NotAnArticle(Reason.EMPTY, "a login form: " + heading.text())
        : named(heading.text(), article);
  }

  /** Whether the heading's own box holds the text too, and asks for a password. */
  private static boolean isLogin(Block heading, Block opening) {
    Element box = heading.element().closest(BOX);
    return box != null
        && (box == opening.element() || isAround(box, opening.element()))
        && box.selectFirst(PASSWORD) != null;
  }

  private static boolean isAround(Element box, Element element) {
    return element.parents().stream().anyMatch(parent -> parent == box);
  }

  /** Of a notice's first sentence, or of what it asks for. */
  private static @Nullable NotAnArticle notice(String text, ExtractedArticle article) {
    String key = Prose.key(text);
    if (key.contains("javascript") && SCRIPT.withinKey(key) && !REPORTED.withinKey(key)) {
      return new NotAnArticle(Reason.EMPTY, "an empty shell that asks for JavaScript");
    }
    Matcher end = SENTENCE_END.matcher(text);
    return named(end.find() ? text.substring(0, end.start()) : text, article);
  }

  private static @Nullable NotAnArticle named(String name, ExtractedArticle article) {
    int most = Prose.words(name) > SHORT_NAME ? LINE : SHORT_LINE;
    String key = Prose.key(name);
    boolean notice =
        article.wordCount() <= most
            || ADDRESS.within(article.body())
            || (!key.isEmpty() && Lexicon.isUnspaced(key));
    return notice ? StandIn.whole(name) : null;
  }
}
