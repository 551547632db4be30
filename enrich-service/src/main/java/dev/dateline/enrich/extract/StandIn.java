package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells short pages that are sent in place of the one that was asked for, by what they call
 * themselves in their title or a heading. A headline may begin with such words, so a single word
 * must be all of it, above no more than a notice's text, and others all of it where there is more.
 */
final class StandIn {
  private static final Lexicon CHALLENGES = Lexicon.load("challenge.txt");
  private static final Lexicon CONSENT = Lexicon.load("consent.txt");
  private static final Lexicon NOT_FOUND = Lexicon.load("not-found.txt");
  private static final Lexicon LOGIN = Lexicon.load("login.txt");
  private static final Lexicon CONSENT_WITHIN = CONSENT.only(StandIn::isTelling);
  private static final Lexicon NOT_FOUND_WITHIN = NOT_FOUND.only(StandIn::isTelling);

  /** Stems of what a request for consent speaks of in its text. */
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?iu)cookie|tracking|traceur|rastreador|partner|partena|socios|parceir|zustimmung|einwilligung|informasjonskaps|informationskaps|evästei|ciasteczk|sütik|çerez|куки|партн|συνεργάτ|クッキー|쿠키|ملفات تعريف|כוגיות|עוגיות");

  /** Stems of what an empty shell asks to do with JavaScript. */
  private static final Pattern ENABLE =
      Pattern.compile(
          "(?iu)enabl|turn on|aktivier|activ|ativ|attiv|abilit|inschakel|włącz|zapn|povol|engedélyez|aktivoi|aktiver|slå på|включ|увімкн|ενεργοποι|etkinleştir|تفعيل|تمكين|הפעל|有効|启用|啟用|활성|사용");

  private static final Evaluator PASSWORD = Selector.evaluatorOf("input[type=password]");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？](?:\\s|$)|(?<=[。！？])");
  private static final Pattern SEPARATOR = Pattern.compile(" [|\u2013\u2014\u00b7-] ");
  private static final int NOTICE = 60;

  /** Words of a notice that has no name: its text is its name. */
  private static final int LINE = 25;

  /** Words of a phrase that tells such a page wherever it stands in its name. */
  private static final int TELLING = 3;

  private static final int TELLING_UNSPACED = 5;
  private static final int LONGEST = 200;
  private static final int HEADINGS = 3;

  private StandIn() {}

  static boolean isTelling(String phrase) {
    return phrase.charAt(0) >= '\u2fff'
        ? phrase.length() >= TELLING_UNSPACED
        : Prose.words(phrase) >= TELLING;
  }

  /** {@code null} if the page does not call itself so. */
  static @Nullable NotAnArticle of(Witnesses page, ExtractedArticle article) {
    return judge(names(page, article), article);
  }

  /** The same of a page saved as flat text, which has no title tag and no headings. */
  static @Nullable NotAnArticle of(List<FlatLine> lines, ExtractedArticle article) {
    List<String> names = new ArrayList<>(List.of(article.title()));
    if (isNotice(article)) {
      lines.stream().limit(HEADINGS).forEach(line -> names.add(line.text()));
    }
    return judge(names, article);
  }

  /**
   * The same of a page that says that it is an article: it must show a notice under such a name in
   * place of the headline, or have neither date nor author.
   */
  static @Nullable NotAnArticle ofDeclared(
      Witnesses page, ExtractedArticle article, ShownTitle title) {
    if (article.kind() != Article.Kind.ARTICLE || article.wordCount() >= NOTICE) {
      return null;
    }
    if (article.publishedAt() == null && article.authors().isEmpty()) {
      NotAnArticle named = whole(article.title());
      if (named != null) {
        return named;
      }
    }
    if (title.isShown() || article.paragraphs().isEmpty()) {
      return null;
    }
    String first = article.paragraphs().getFirst();
    for (Block block : page.text().blocks()) {
      NotAnArticle named = isHeading(block) ? heading(block) : null;
      if (named != null || block.text().equals(first)) {
        return named == null ? notice(first) : named;
      }
    }
    return null;
  }

  private static boolean isHeading(Block block) {
    return block.heading() > 0 && block.heading() <= HEADINGS;
  }

  private static @Nullable NotAnArticle heading(Block block) {
    boolean login = LOGIN.is(block) && root(block.element()).selectFirst(PASSWORD) != null;
    return login
        ? new NotAnArticle(Reason.EMPTY, "a login form: " + block.text())
        : whole(block.text());
  }

  private static Element root(Element element) {
    Element document = element.ownerDocument();
    return document == null ? element : document;
  }

  /** Of a notice's first sentence, or of what it asks for. */
  private static @Nullable NotAnArticle notice(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    NotAnArticle named = whole(end.find() ? text.substring(0, end.start()) : text);
    boolean script = Prose.key(text).contains("javascript") && ENABLE.matcher(text).find();
    return named == null && script
        ? new NotAnArticle(Reason.EMPTY, "an empty shell that asks for JavaScript")
        : named;
  }

  /** Of a name that is nothing but such a phrase of several words. */
  private static @Nullable NotAnArticle whole(String name) {
    String key = Prose.key(name);
    if (key.isEmpty() || Lexicon.isWord(key)) {
      return null;
    }
    if (CHALLENGES.is(name)) {
      return new NotAnArticle(Reason.CHALLENGE, name);
    }
    return NOT_FOUND.is(name) ? new NotAnArticle(Reason.SOFT_404, name) : null;
  }

  private static @Nullable NotAnArticle judge(List<String> names, ExtractedArticle article) {
    for (String name : names) {
      if (isCalled(CHALLENGES, name, article)) {
        return new NotAnArticle(Reason.CHALLENGE, name);
      }
      if (isCalled(CONSENT, name, article) || asksConsent(name, article)) {
        return new NotAnArticle(Reason.CONSENT_WALL, name);
      }
      if (isCalled(NOT_FOUND, name, article)
          || (isNotice(article) && NOT_FOUND_WITHIN.within(name))) {
        return new NotAnArticle(Reason.SOFT_404, name);
      }
    }
    return null;
  }

  private static List<String> names(Witnesses page, ExtractedArticle article) {
    List<String> names = new ArrayList<>(List.of(article.title()));
    for (Element title : page.survey().tag("title")) {
      names.addAll(List.of(SEPARATOR.split(ElementText.of(title, LONGEST))));
    }
    if (isNotice(article)) {
      page.text().blocks().stream()
          .filter(StandIn::isHeading)
          .limit(HEADINGS)
          .forEach(block -> names.add(block.text()));
      article.paragraphs().stream().limit(article.wordCount() < LINE ? 1 : 0).forEach(names::add);
    }
    return names;
  }

  /** Whether there is no more than a notice's text and no date. */
  private static boolean isNotice(ExtractedArticle article) {
    return article.wordCount() < NOTICE && article.publishedAt() == null;
  }

  /** Whether it speaks of privacy under such a name, and of cookies or partners in its text. */
  private static boolean asksConsent(String name, ExtractedArticle article) {
    return article.publishedAt() == null
        && CONSENT_WITHIN.within(name)
        && COOKIES.matcher(article.body()).find();
  }

  private static boolean isCalled(Lexicon lexicon, String name, ExtractedArticle article) {
    if (lexicon.is(name)) {
      return !Lexicon.isWord(Prose.key(name)) || isNotice(article);
    }
    String phrase = lexicon.start(name);
    return phrase != null && !Lexicon.isWord(phrase) && isNotice(article);
  }
}
