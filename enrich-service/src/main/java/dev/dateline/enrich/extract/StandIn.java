package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
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
  private static final Lexicon CONSENT_WITHIN = CONSENT.only(StandIn::isTelling);
  private static final Lexicon NOT_FOUND_WITHIN = NOT_FOUND.only(StandIn::isTelling);

  private static final Pattern SEPARATOR = Pattern.compile(" [|\u2013\u2014\u00b7-] ");
  private static final int NOTICE = 60;

  /** Words of a notice that has no name: its text is its name. */
  private static final int LINE = 25;

  /** Words of a phrase that tells such a page wherever it stands in its name. */
  private static final int TELLING = 3;

  private static final int TELLING_UNSPACED = 5;
  private static final int LONGEST = 200;
  private static final int HEADINGS = 3;

  /** Words of a brief; shorter texts may report a failure. */
  private static final int FEWEST_OF_NEWS = 10;

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

  private static boolean isHeading(Block block) {
    return block.heading() > 0 && block.heading() <= HEADINGS;
  }

  /** Of a name that is nothing but such a phrase of several words. */
  static @Nullable NotAnArticle whole(String name) {
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
    if (tellsNews(article)) {
      return null;
    }
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

  /**
   * Whether it speaks of privacy under such a name, and of what such requests speak of in its text.
   */
  private static boolean asksConsent(String name, ExtractedArticle article) {
    return article.publishedAt() == null
        && CONSENT_WITHIN.within(name)
        && ConsentTalk.isOf(Prose.key(article.body()));
  }

  private static boolean isCalled(Lexicon lexicon, String name, ExtractedArticle article) {
    if (lexicon.is(name)) {
      return !Lexicon.isWord(Prose.key(name)) || isNotice(article);
    }
    String phrase = lexicon.start(name);
    return phrase != null
        && !Lexicon.isWord(phrase)
        && isNotice(article)
        && mayFollow(Prose.key(name).substring(phrase.length()));
  }

  /**
   * Whether its text reports what others say, as no notice does that does not speak to its reader.
   */
  private static boolean tellsNews(ExtractedArticle article) {
    String key = Prose.key(article.body());
    return article.wordCount() >= FEWEST_OF_NEWS
        && (Notice.reports(key) || Notice.namesDay(key))
        && !ConsentText.isAddressed(key);
  }

  /** Whether a notice's name may go on so: a headline goes on about something else. */
  private static boolean mayFollow(String key) {
    return Prose.words(key) < TELLING || NoticeSubjects.has(key, NoticeSubjects.ALL);
  }
}
