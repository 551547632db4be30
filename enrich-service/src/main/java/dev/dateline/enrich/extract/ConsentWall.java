package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests for consent of any length that are sent in place of the article, even under its
 * metadata. News about consent speaks of the same things, but of others than itself and its reader:
 * the text must ask in the site's own voice, and nearly all of it must be about that.
 */
final class ConsentWall {
  private static final Lexicon NAMES =
      Lexicon.load("consent.txt").only(phrase -> !Lexicon.isWord(phrase));
  private static final Lexicon TELLING_NAMES = NAMES.only(StandIn::isTelling);
  private static final Lexicon REQUESTS = Lexicon.load("consent-requests.txt");
  private static final Lexicon ADDRESS = Lexicon.load("address-words.txt");
  private static final Lexicon REPORTED = Lexicon.load("reported-speech.txt");
  private static final List<String> STEMS = Lexicon.lines("consent-stems.txt");
  private static final List<String> TELLING =
      STEMS.stream().filter(stem -> stem.startsWith("+")).map(stem -> stem.substring(1)).toList();
  private static final List<String> OTHERS =
      STEMS.stream().filter(stem -> !stem.startsWith("+")).toList();
  private static final Pattern NUMBER = Pattern.compile("\\d+ ?");
  private static final int LONGEST_HEADING = 200;
  private static final int MOST_WORDS = 3_000;

  /** Paragraphs among which such a page comes to its request. */
  private static final int OPENING = 6;

  /** Words of the request itself and of what it is about, in tenths of all. */
  private static final int SHARE = 6;

  private ConsentWall() {}

  /** {@code null} if the page may hold the article. */
  static @Nullable NotAnArticle verdict(
      Witnesses page, ExtractedArticle article, ShownTitle title) {
    boolean told =
        article.kind() == Article.Kind.VIDEO
            || article.kind() == Article.Kind.GALLERY
            || article.kind() == Article.Kind.AUDIO;
    if (told || article.wordCount() > MOST_WORDS || article.paragraphs().isEmpty()) {
      return null;
    }
    String request = title.isShown() ? null : request(page, article.paragraphs());
    return request != null && isAllAboutIt(article.paragraphs())
        ? new NotAnArticle(Reason.CONSENT_WALL, request)
        : null;
  }

  /** The paragraph that asks, else the heading of those that speak to the reader. */
  private static @Nullable String request(Witnesses page, List<String> paragraphs) {
    boolean addressed = false;
    for (String paragraph : paragraphs.subList(0, Math.min(OPENING, paragraphs.size()))) {
      String key = Prose.key(Prose.unquoted(paragraph));
      if (isAboutIt(key) && !REPORTED.withinKey(key)) {
        String plain = NUMBER.matcher(key).replaceAll("");
        if (REQUESTS.withinKey(plain) || TELLING_NAMES.withinKey(plain)) {
          return paragraph;
        }
        addressed |= ADDRESS.withinKey(key) && count(key, TELLING, 1) > 0;
      }
    }
    return addressed ? heading(page, paragraphs.getFirst()) : null;
  }

  private static @Nullable String heading(Witnesses page, String first) {
    if (NAMES.starts(first)) {
      return first;
    }
    for (Element heading : page.survey().tag("h1")) {
      String text = ElementText.of(heading, LONGEST_HEADING);
      if (NAMES.starts(text)) {
        return text;
      }
    }
    return null;
  }

  private static boolean isAllAboutIt(List<String> paragraphs) {
    int about = 0;
    int all = 0;
    boolean telling = false;
    for (String paragraph : paragraphs) {
      String key = Prose.key(paragraph);
      int words = Prose.words(paragraph);
      boolean its = isAboutIt(key) && (!REPORTED.withinKey(key) || ADDRESS.withinKey(key));
      telling |= its && count(key, TELLING, 1) > 0;
      about += its ? words : 0;
      all += its || Prose.endsSentence(paragraph) ? words : 0;
    }
    return telling && about * 10 >= all * SHARE;
  }

  private static boolean isAboutIt(String key) {
    return count(key, TELLING, 1) > 0 || count(key, OTHERS, 2) > 1;
  }

  private static int count(String key, List<String> stems, int enough) {
    int count = 0;
    for (String stem : stems) {
      count += key.contains(stem) ? 1 : 0;
      if (count == enough) {
        break;
      }
    }
    return count;
  }
}
