package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says that says little, heads and feet aside, where nothing of it tells news: no
 * sentence reports what others say or names a day of the week, no heading speaks of something else,
 * and most words stand in sentences that speak of what notices speak of.
 *
 * @param parts its blocks
 * @param key all of it, without what it quotes
 * @param words of it
 * @param isAddressed whether it speaks to its reader
 * @param calls whether it tells its reader to do something
 * @param hasReference whether it gives a number to ask by, or the reader's address on the network
 * @param hasPrice whether it gives an amount of money
 */
record Notice(
    List<Part> parts,
    String key,
    int words,
    boolean isAddressed,
    boolean calls,
    boolean hasReference,
    boolean hasPrice) {

  private static final Lexicon REPORTED =
      Lexicon.load("reported-speech.txt").only(phrase -> !Lexicon.isUnspaced(phrase));
  private static final Lexicon ADDRESS = Lexicon.load("address-words.txt", "notice-address.txt");
  private static final Lexicon CALLS = Lexicon.load("notice-calls.txt");

  /** Japanese and Korean sentences end with them. */
  private static final Lexicon ENDS = CALLS.only(Notice::isLast);

  /** Shorter ones are other words too. */
  private static final Lexicon WEEKDAYS =
      Lexicon.load("weekdays.txt")
          .only(day -> day.length() >= 5 || (Lexicon.isUnspaced(day) && day.length() >= 2));

  private static final int MOST_WORDS = 90;
  private static final int MOST_BLOCKS = 40;
  private static final int LONGEST = 1_000;

  /** Words that tell something: of a heading, of a paragraph. */
  private static final int TELLING = 6;

  /** Words that are no sentence: a button's or a link's. */
  private static final int LABEL = 2;

  /** Words of a heading that speaks to the reader and may be about anything. */
  private static final int LONGEST_CALL = 7;

  /** One word in so many may stand in sentences about something else. */
  private static final int OTHER = 3;

  /**
   * @param element the block's
   * @param text the block's
   * @param key of it, without what it quotes
   * @param isAddressed whether it speaks to its reader
   * @param calls whether it tells its reader to do something
   */
  record Part(
      Element element, String text, String key, int words, boolean isAddressed, boolean calls) {
    static Part of(Block block) {
      String key = Prose.key(Prose.unquoted(block.text()));
      int words = Prose.words(block.text());
      boolean label = words <= (isUnspaced(key) ? 2 * LABEL : LABEL);
      boolean calls = !label && Notice.calls(block.text());
      boolean addressed = calls || (!label && ADDRESS.withinKey(block.key()));
      return new Part(block.element(), block.text(), key, words, addressed, calls);
    }

    /** Whether a part of so many words says something. */
    boolean isTelling() {
      return words >= (isUnspaced(key) ? 2 * TELLING : TELLING);
    }
  }

  /**
   * {@code null} if the page shows more, or other things.
   *
   * @param inArticle whether it may stand in an element for articles
   */
  static @Nullable Notice of(List<Block> blocks, boolean inArticle) {
    List<Part> parts = new ArrayList<>();
    int words = 0;
    int other = 0;
    for (Block block : blocks) {
      if (block.element().closest(ConsentText.ASIDE) == null) {
        words += Prose.words(block.text());
        if (parts.size() == MOST_BLOCKS
            || words > MOST_WORDS
            || (!inArticle && mayBeOfArticle(block))) {
          return null;
        }
        Part part = Part.of(block);
        if (isOfNews(block, part) || isOther(block, part)) {
          return null;
        }
        parts.add(part);
        other += other(part);
      }
    }
    return parts.isEmpty() || other * OTHER > words ? null : of(parts, words);
  }

  private static boolean mayBeOfArticle(Block block) {
    return block.text().length() > LONGEST || block.element().closest("article") != null;
  }

  private static Notice of(List<Part> parts, int words) {
    return new Notice(
        List.copyOf(parts),
        parts.stream().map(Part::key).collect(Collectors.joining(" ")).strip(),
        words,
        parts.stream().anyMatch(Part::isAddressed),
        parts.stream().anyMatch(Part::calls),
        parts.stream().anyMatch(part -> NoticeNumbers.isReference(part.text())),
        parts.stream().anyMatch(part -> NoticeNumbers.isPrice(part.text())));
  }

  private static boolean isOther(Block block, Part part) {
    boolean asks = block.heading() > 0 && part.isAddressed() && part.words() <= LONGEST_CALL;
    return part.isTelling() && !asks && !isAbout(part.text(), part.key());
  }

  private static boolean isAbout(String text, String key) {
    return NoticeSubjects.has(key, NoticeSubjects.ALL)
        || NoticeNumbers.isReference(text)
        || NoticeNumbers.isPrice(text);
  }

  private static boolean isOfNews(Block block, Part part) {
    return NoticeSubjects.has(part.key(), NoticeSubjects.NEWS)
        || namesDay(block.key())
        || (reports(block.key()) && !part.isAddressed());
  }

  /** Whether the text whose key is given names a day of the week. */
  static boolean namesDay(String key) {
    return WEEKDAYS.withinKey(key);
  }

  /** Whether the text whose key is given reports what others say. */
  static boolean reports(String key) {
    return REPORTED.withinKey(key);
  }

  /** Words of sentences about something else. */
  private static int other(Part part) {
    int words = 0;
    for (String sentence : Sentences.of(Prose.unquoted(part.text()))) {
      words += isAbout(sentence, Prose.key(sentence)) ? 0 : Prose.words(sentence);
    }
    return words;
  }

  /** Whether a sentence or clause of the text tells its reader to do something. */
  static boolean calls(String text) {
    return ENDS.within(text) || Sentences.clauses(text).stream().anyMatch(CALLS::starts);
  }

  /** Whether each letter of it counts as a word. */
  static boolean isUnspaced(String key) {
    return !key.isEmpty() && Lexicon.isUnspaced(key);
  }

  private static boolean isLast(String call) {
    char c = call.charAt(0);
    return (c >= '\u3040' && c <= '\u30ff') || c >= '\uac00';
  }

  /** Whether its first words are the code of a failure and what that is called. */
  boolean hasStatus() {
    Part first = parts.getFirst();
    return first.words() < TELLING
        && NoticeNumbers.hasStatus(first.text())
        && NoticeSubjects.stems(first.key(), NoticeSubjects.ALL) > 1;
  }

  String first() {
    return parts.getFirst().text();
  }
}
