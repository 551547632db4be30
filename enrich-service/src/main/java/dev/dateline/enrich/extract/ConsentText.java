package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows, heads, feet and sidebars aside, as far as it speaks of consent.
 *
 * @param parts its blocks in their order
 * @param subjects what it speaks of, see {@link ConsentTalk}
 * @param about words of what is about that, in the site's own voice
 * @param all words of that and of all other sentences
 */
record ConsentText(List<Part> parts, int subjects, int about, int all) {
  /** What stands around a page's text, and is not read. */
  static final Evaluator ASIDE = Selector.evaluatorOf("header, footer, aside, nav");

  private static final Lexicon ADDRESS = Lexicon.load("address-words.txt", "second-person.txt");
  private static final Lexicon REPORTED = Lexicon.load("reported-speech.txt");
  private static final Lexicon REQUESTS = Lexicon.load("consent-requests.txt");
  private static final Lexicon SPEAKERS = Lexicon.load("consent-speakers.txt");
  private static final int MOST_WORDS = 3_000;
  static final int MOST_CHARACTERS = 60_000;

  /** Words of a sentence of an article. */
  private static final int SENTENCE = 6;

  private static final int FEWEST_SUBJECTS = 3;

  /** Words of the request itself and of what it is about, in tenths of all. */
  private static final int SHARE = 6;

  /**
   * @param talk what it speaks of
   * @param isAbout whether it is about consent, in the site's own voice
   * @param tells whether it is a sentence about something else
   * @param offers whether it tells what reading costs, without being asked to consent or to be
   *     known
   */
  record Part(
      Block block, ConsentTalk talk, int words, boolean isAbout, boolean tells, boolean offers) {
    /** By which it is compared, without what it quotes. */
    String key() {
      return Prose.key(Prose.unquoted(block.text()));
    }

    /** Whether the site speaks in it of itself and of those it shares with what it keeps. */
    boolean isRequest() {
      String own = key();
      return ConsentText.isRequest(own)
          || (talk.isOfKeeping() && talk.isOfSharing() && SPEAKERS.withinKey(withoutNumbers(own)));
    }
  }

  /** Whether a site speaks in the text whose key is given, at most of what others say of it. */
  static boolean isItsVoice(String key) {
    return !REPORTED.withinKey(key) || isAddressed(key) || isRequest(key);
  }

  static boolean isAddressed(String key) {
    return ADDRESS.withinKey(key);
  }

  /** The same of a text as it is written: German tells by its capitals. */
  static boolean isAddressed(Block block) {
    return isAddressed(block.key()) || isFormalGerman(block.text());
  }

  private static boolean isFormalGerman(String text) {
    for (int at = text.indexOf(" Sie"); at >= 0; at = text.indexOf(" Sie", at + 1)) {
      int end = at + 4;
      boolean word = end == text.length() || !Character.isLetter(text.charAt(end));
      if (word && at > 0 && Character.isLetter(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it speaks of itself and of those it shares with. */
  static boolean isRequest(String key) {
    return REQUESTS.withinKey(withoutNumbers(key));
  }

  private static String withoutNumbers(String key) {
    StringBuilder out = new StringBuilder(key.length());
    boolean number = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean digit = Character.isDigit(c);
      if (!digit && !(number && c == ' ')) {
        out.append(c);
      }
      number = digit;
    }
    return out.toString();
  }

  /** {@code null} if the page has too much to say for such a request. */
  static @Nullable ConsentText of(List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    int subjects = 0;
    int about = 0;
    int all = 0;
    int length = 0;
    for (Block block : blocks) {
      if (block.element().closest(ASIDE) == null) {
        length += block.key().length();
        if (length > MOST_CHARACTERS) {
          return null;
        }
        Part part = offer(part(block));
        parts.add(part);
        subjects |= part.talk().subjects();
        about += part.isAbout() ? part.words() : 0;
        all += isSaid(part) ? part.words() : 0;
        if (all > MOST_WORDS) {
          return null;
        }
      }
    }
    return new ConsentText(parts, subjects, about, all);
  }

  static Part part(Block block) {
    int words = Prose.words(block.text());
    ConsentTalk talk = ConsentTalk.of(block.key());
    boolean about = talk.isAllOf(words) && isItsVoice(block.key());
    boolean tells = isText(block) && words >= SENTENCE && !(talk.isTalk() || talk.mayEnd(words));
    return new Part(block, talk, words, about, tells, false);
  }

  /** The same as an offer, if it is one: who asks for consent may ask for money instead. */
  private static Part offer(Part part) {
    return part.tells() && NoticeSubjects.isOffer(part.block().text(), part.block().key())
        ? new Part(part.block(), part.talk(), part.words(), part.isAbout(), false, true)
        : part;
  }

  private static boolean isSaid(Part part) {
    boolean ends = Prose.endsSentence(part.block().text()) && !part.offers();
    return part.isAbout() || part.tells() || ends;
  }

  /** Whether it may be a sentence: not all of them end in a stop. */
  private static boolean isText(Block block) {
    return block.isProse() || (block.shape() == Shape.PARAGRAPH && block.linkDensity() < 0.5);
  }

  int count() {
    return Integer.bitCount(subjects);
  }

  /** The page that an element is part of. */
  static Element pageOf(Element element) {
    Element top = element;
    for (Element at = element.parent(); at != null; at = at.parent()) {
      top = at;
    }
    return top;
  }

  /** Whether it is about nothing else, as far as words tell. */
  boolean isAllAboutIt() {
    return (subjects & 1) > 0 && about * 10 >= all * SHARE;
  }

  /**
   * Whether it speaks of as much as a request does that has answers: a short one speaks of what is
   * kept, and of why or where, and tells what the reader may do about it.
   */
  boolean isFull() {
    boolean asks = parts.stream().anyMatch(part -> part.block().isProse() && part.talk().choices());
    return count() >= FEWEST_SUBJECTS
        || (asks && Integer.bitCount(subjects & ~ConsentTalk.SHARED) >= FEWEST_SUBJECTS - 1);
  }
}
