package dev.dateline.enrich.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a line that is a date and nothing else: the names of days, months and zones, numbers, the
 * small words between them, and a label in front. Any other word makes it a sentence or a heading.
 */
final class Stamp {
  private static final Lexicon WORDS = Lexicon.load("weekdays.txt", "stamp-words.txt");
  private static final Lexicon PUBLISHED = Lexicon.load("date-labels.txt");
  private static final Lexicon UPDATED = Lexicon.load("update-labels.txt");
  private static final Pattern BAR = Pattern.compile("[|•·]");
  private static final String SIGNS = ",.:/-()+–—،٫";
  private static final int LONGEST = 100;

  private Stamp() {}

  /**
   * Whether a line is a date that the article may have been published on.
   *
   * @param published when, as the page says elsewhere; {@code null} if it does not
   */
  static boolean is(String line, @Nullable Moment published) {
    if (line.length() > LONGEST || Prose.endsSentence(line) || !isOfThen(line, published)) {
      return false;
    }
    for (String part : BAR.split(line)) {
      if (!isOfDates(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfThen(String line, @Nullable Moment published) {
    Moment dayFirst = DateText.parse(line, null, false);
    Moment monthFirst = dayFirst == null ? null : DateText.parse(line, null, true);
    return dayFirst != null
        && (published == null
            || dayFirst.isNear(published)
            || (monthFirst != null && monthFirst.isNear(published)));
  }

  private static boolean isOfDates(String part) {
    DateTokens tokens = DateTokens.of(part);
    int words = labelWords(part);
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.token(i);
      boolean isWord = Character.isLetter(token.charAt(0));
      boolean inLabel = isWord && words-- > 0;
      if (!inLabel && !tokens.isNumber(i) && !(isWord ? isWord(token) : SIGNS.contains(token))) {
        return false;
      }
    }
    return true;
  }

  private static int labelWords(String part) {
    String published = PUBLISHED.start(part);
    String label = published == null ? UPDATED.start(part) : published;
    return label == null ? 0 : label.split(" ").length;
  }

  private static boolean isWord(String token) {
    return WORDS.is(token) || Months.month(token, null) != null || Zones.isZone(token);
  }
}
