package dev.dateline.enrich.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines above a text that say who wrote it and when. Where no element sets them apart from the
 * text, what they say does.
 */
final class Preamble {
  private static final Lexicon PUBLISHED = Lexicon.load("date-labels.txt");
  private static final Lexicon UPDATED = Lexicon.load("update-labels.txt");
  private static final int LONGEST = 100;
  private static final int MOST = 4;
  private static final int LONGEST_DATE = 40;
  private static final int MOST_DATE_WORDS = 4;

  private Preamble() {}

  /**
   * The text without them.
   *
   * @param published when, as the page says elsewhere; {@code null} if it does not
   */
  static List<String> off(List<String> paragraphs, @Nullable Moment published) {
    int start = 0;
    while (start < Math.min(MOST, paragraphs.size() - 1)
        && isHead(paragraphs.get(start), published)) {
      start++;
    }
    return paragraphs.subList(start, paragraphs.size());
  }

  private static boolean isHead(String line, @Nullable Moment published) {
    return isPart(line) || isBareDate(line) || Stamp.is(line, published);
  }

  /** Whether the line says who wrote the article, or when. */
  static boolean isPart(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST
        && (isByline(line) || isDate(line) || !DatedByline.names(line).isEmpty());
  }

  /** Whether the line is a date and nothing else. */
  private static boolean isBareDate(String line) {
    return line.length() <= LONGEST_DATE
        && Prose.words(line) <= MOST_DATE_WORDS
        && !Prose.endsSentence(line)
        && DateText.parse(line, null, false) != null;
  }

  private static boolean isByline(String line) {
    List<String> names = BylineWords.open(line) ? PersonName.all(line, null) : List.of();
    return !names.isEmpty()
        && !Prose.endsSentence(line)
        && names.stream().allMatch(PersonName::isFull);
  }

  /** Whether a line is a label and the date it stands for. */
  static boolean isDate(String line) {
    return (PUBLISHED.starts(line) || UPDATED.starts(line))
        && DateText.parse(line, null, false) != null
        && !Prose.endsSentence(line);
  }
}
