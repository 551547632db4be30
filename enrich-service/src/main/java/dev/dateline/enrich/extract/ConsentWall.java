package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests for consent of any length that are sent in place of the article, even under its
 * metadata. News about consent, and what a publisher tells its readers of it, speak of the same
 * things: the page must show nothing of the article, ask in the site's own voice, give something to
 * answer with beside what it asks, and hold no text but that, not even in its data.
 */
final class ConsentWall {
  private static final Lexicon NAMES =
      Lexicon.load("consent.txt").only(phrase -> !Lexicon.isWord(phrase));
  private static final Lexicon TELLING_NAMES = NAMES.only(StandIn::isTelling);
  private static final Lexicon REQUESTS = Lexicon.load("consent-requests.txt");
  private static final Lexicon ADDRESS = Lexicon.load("address-words.txt");
  private static final Lexicon REPORTED = Lexicon.load("reported-speech.txt");
  private static final Lexicon ANSWERS = Lexicon.load("consent-answers.txt");
  private static final Evaluator BUTTON =
      Selector.evaluatorOf(
          "button, input[type=submit], input[type=button], [role=button], a[onclick], a[href=#],"
              + " a[href^=javascript:], a[class*=button], a[class*=btn]");
  private static final Evaluator ASIDE = Selector.evaluatorOf("header, footer, aside, nav");
  private static final Pattern NUMBER = Pattern.compile("\\d+ ?");
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_ANSWER = 80;
  private static final int MOST_WORDS = 3_000;

  /** Paragraphs among which such a page comes to its request. */
  private static final int OPENING = 6;

  /** Words of the request itself and of what it is about, in tenths of all. */
  private static final int SHARE = 6;

  private static final int FEWEST_SUBJECTS = 3;

  /** Elements from the text up in which its buttons stand. */
  private static final int LEVELS = 4;

  /** Words of a sentence of an article. */
  private static final int SENTENCE = 6;

  private ConsentWall() {}

  /**
   * @param asking its paragraph
   * @param detail that, or the heading above it
   */
  private record Request(String asking, String detail) {}

  /** {@code null} if the page may hold the article. */
  static @Nullable NotAnArticle verdict(
      Witnesses page, ExtractedArticle article, ShownArticle shown) {
    boolean told =
        article.kind() == Article.Kind.VIDEO
            || article.kind() == Article.Kind.GALLERY
            || article.kind() == Article.Kind.AUDIO;
    if (told || article.wordCount() > MOST_WORDS || article.paragraphs().isEmpty()) {
      return null;
    }
    Request request = shown.isShown() ? null : request(page, article.paragraphs());
    return request != null
            && isAllAboutIt(article.paragraphs())
            && isAllOf(page, request.asking())
            && StructuredBody.of(page) == null
        ? new NotAnArticle(Reason.CONSENT_WALL, request.detail())
        : null;
  }

  /** The paragraph that asks, else one that speaks to the reader below such a heading. */
  private static @Nullable Request request(Witnesses page, List<String> paragraphs) {
    String addressed = null;
    for (String paragraph : paragraphs.subList(0, Math.min(OPENING, paragraphs.size()))) {
      String key = Prose.key(Prose.unquoted(paragraph));
      if (isItsOwn(key)) {
        if (isRequest(key) || TELLING_NAMES.withinKey(key)) {
          return new Request(paragraph, paragraph);
        }
        if (addressed == null && ADDRESS.withinKey(key) && ConsentTalk.isOfKeeping(key)) {
          addressed = paragraph;
        }
      }
    }
    String heading = addressed == null ? null : heading(page, paragraphs.getFirst());
    return addressed == null || heading == null ? null : new Request(addressed, heading);
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

  /** Whether it speaks of it, and reports what others say only where it speaks for the site. */
  private static boolean isItsOwn(String key) {
    return ConsentTalk.isOf(key) && isItsVoice(key);
  }

  private static boolean isItsVoice(String key) {
    return !REPORTED.withinKey(key) || ADDRESS.withinKey(key) || isRequest(key);
  }

  private static boolean isRequest(String key) {
    return REQUESTS.withinKey(NUMBER.matcher(key).replaceAll(""));
  }

  private static boolean isAllAboutIt(List<String> paragraphs) {
    int about = 0;
    int all = 0;
    int subjects = 0;
    for (String paragraph : paragraphs) {
      String key = Prose.key(paragraph);
      int words = Prose.words(paragraph);
      int spoken = ConsentTalk.subjects(key);
      boolean its = isItsOwn(key) || ((spoken & 1) > 0 && isItsVoice(key));
      subjects |= spoken;
      about += its ? words : 0;
      all += its || Prose.endsSentence(paragraph) ? words : 0;
    }
    return (subjects & 1) > 0
        && Integer.bitCount(subjects) >= FEWEST_SUBJECTS
        && about * 10 >= all * SHARE;
  }

  /** Whether the page shows nothing to read but the box that asks. */
  private static boolean isAllOf(Witnesses page, String asking) {
    List<Block> blocks = page.text().blocks();
    Block asks = blocks.stream().filter(block -> asks(block, asking)).findFirst().orElse(null);
    Element box = asks == null ? null : box(asks.element());
    if (box == null) {
      return false;
    }
    Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    inside.addAll(box.getAllElements());
    return blocks.stream().noneMatch(block -> !inside.contains(block.element()) && tells(block));
  }

  private static boolean asks(Block block, String asking) {
    return block.text().equals(asking) || (block.isProse() && asking.contains(block.text()));
  }

  /** The element that holds the text and what to answer it with; none around an article. */
  private static @Nullable Element box(Element text) {
    Element box = text;
    for (int i = 0; box != null && i < LEVELS; i++, box = box.parent()) {
      switch (box.normalName()) {
        case "html", "body", "main", "article" -> {
          return null;
        }
        default -> {
          if (box.select(BUTTON).stream().anyMatch(ConsentWall::isAnswer)) {
            boolean whole = box.selectFirst(ASIDE) != null || box.closest("article") != null;
            return whole ? null : box;
          }
        }
      }
    }
    return null;
  }

  private static boolean isAnswer(Element button) {
    for (String attribute : List.of("value", "aria-label", "title")) {
      String label = button.attr(attribute);
      if (label.length() <= LONGEST_ANSWER && ANSWERS.within(label)) {
        return true;
      }
    }
    return ANSWERS.within(ElementText.of(button, LONGEST_ANSWER));
  }

  private static boolean tells(Block block) {
    return block.isProse()
        && Prose.endsSentence(block.text())
        && Prose.words(block.text()) >= SENTENCE
        && !ConsentTalk.isOf(block.key())
        && block.element().closest(ASIDE) == null;
  }
}
