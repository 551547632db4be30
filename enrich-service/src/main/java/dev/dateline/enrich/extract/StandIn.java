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
 * must be all of it, and others too where there is more than a notice's text.
 */
final class StandIn {
  private static final Lexicon CHALLENGES = Lexicon.load("challenge.txt");
  private static final Lexicon CONSENT = Lexicon.load("consent.txt");
  private static final Lexicon NOT_FOUND = Lexicon.load("not-found.txt");
  private static final Pattern SEPARATOR = Pattern.compile(" [|\u2013\u2014\u00b7-] ");
  private static final int NOTICE = 60;
  private static final int LONGEST = 200;
  private static final int HEADINGS = 3;

  private StandIn() {}

  /** {@code null} if the page does not call itself so. */
  static @Nullable NotAnArticle of(Witnesses page, ExtractedArticle article) {
    for (String name : names(page, article)) {
      if (isCalled(CHALLENGES, name, article)) {
        return new NotAnArticle(Reason.CHALLENGE, name);
      }
      if (isCalled(CONSENT, name, article)) {
        return new NotAnArticle(Reason.CONSENT_WALL, name);
      }
      if (isCalled(NOT_FOUND, name, article)) {
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
    if (article.wordCount() < NOTICE && article.publishedAt() == null) {
      page.text().blocks().stream()
          .filter(block -> block.heading() > 0 && block.heading() <= HEADINGS)
          .limit(HEADINGS)
          .forEach(block -> names.add(block.text()));
    }
    return names;
  }

  private static boolean isCalled(Lexicon lexicon, String name, ExtractedArticle article) {
    if (lexicon.is(name)) {
      return true;
    }
    String phrase = lexicon.start(name);
    return phrase != null
        && (phrase.indexOf(' ') > 0 || phrase.charAt(0) > '\u2fff')
        && article.wordCount() < NOTICE
        && article.publishedAt() == null;
  }
}
