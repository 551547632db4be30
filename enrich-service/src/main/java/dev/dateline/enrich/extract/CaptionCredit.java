package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a line that is known to be a caption from its credit, in more ways than a line may be that
 * could be a sentence: a credit's word of any language and a colon behind a sentence, a bracket or
 * a dash, and {@code (photo Jane Roe)}. What follows must be written as names are: captions tell of
 * photographs too.
 */
final class CaptionCredit {
  private static final int LONGEST_CAPTION = 1_000;
  private static final int LONGEST_CREDIT = 60;
  private static final int MOST_WORDS = 7;

  private static final int SHORTEST_WORD = 4;
  private static final char FIRST_KANA = '\u3040';
  private static final Pattern BREAK = Pattern.compile("[ /,]+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /** What parts a caption from its credit. */
  private static final String BETWEEN = " ([（【|/／–—-、，＝=　";

  /** {@code (photo Jane Roe)} or {@code Fot. Jan Nowak} at the end. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:[(\\[]|(?<=[.!?…”»]) )(?iu:photo|foto|fot\\.|фото) ("
              + Caption.NAMES
              + "(?: ?[/,] ?"
              + Caption.NAMES
              + "){0,3})[)\\]]?\\.?$");

  /** {@code （記者林佳穎攝）}. */
  private static final Pattern REPORTER =
      Pattern.compile("(?<=^|[、。，＝=(（／/　 ])(?:[图圖]?[／/])?[记記]者 ?(\\p{IsHan}{2,4})[摄攝][）)]?[。.]?$");

  private CaptionCredit() {}

  /** The caption's text and its credit. */
  static Caption of(String line) {
    Caption plain = Caption.of(line);
    if (plain.credit() != null || line.length() > LONGEST_CAPTION) {
      return plain;
    }
    int sign = CreditLine.sign(line);
    if (sign > 0) {
      return parted(plain, line, CreditLine.word(line, sign), line.substring(sign + 1));
    }
    Matcher behind = BEHIND.matcher(line);
    if (behind.find()) {
      boolean bracket = line.charAt(behind.start()) != ' ';
      return bracket || PersonName.is(behind.group(1))
          ? parted(plain, line, behind.start() + 1, behind.group(1))
          : plain;
    }
    Matcher reporter = REPORTER.matcher(line);
    return reporter.find() ? new Caption(before(line, reporter.start()), reporter.group(1)) : plain;
  }

  /** The line as it was if what should be a credit is as long as a sentence. */
  private static Caption parted(Caption plain, String line, int end, String name) {
    boolean opens = name.indexOf('(') >= 0 || name.indexOf('（') >= 0;
    String credit = (opens ? name : name.replaceFirst("[)\\]）】]?[.。;]?\\s*$", "")).strip();
    if (credit.length() < 2
        || credit.length() > LONGEST_CREDIT
        || !isName(credit)
        || Prose.words(credit) > MOST_WORDS
        || Prose.hasSentenceEnd(credit)) {
      return plain;
    }
    String text = before(line, end);
    boolean sure = text == null ? isWriter(credit) : isApart(line, text.length(), end);
    return sure ? new Caption(text, credit) : plain;
  }

  /** What stands before the credit; {@code null} if nothing does. */
  private static @Nullable String before(String line, int end) {
    int last = end;
    while (last > 0 && BETWEEN.indexOf(line.charAt(last - 1)) >= 0) {
      last--;
    }
    return last == 0 ? null : line.substring(0, last);
  }

  /** Whether more than a space stands between a caption and its credit. */
  private static boolean isApart(String line, int last, int end) {
    return Prose.endsSentence(line.substring(0, last)) || !line.substring(last, end).isBlank();
  }

  /**
   * Whether it is written as a name is: no long word begins small and no year is told. Where there
   * are no capitals, it is short.
   */
  private static boolean isName(String credit) {
    for (String word : BREAK.split(credit)) {
      if (word.length() >= SHORTEST_WORD && Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
    }
    return !YEAR.matcher(credit).find()
        && (hasCapital(credit) || (credit.charAt(0) < FIRST_KANA && Prose.words(credit) <= 3));
  }

  /** Whether what stands alone is a name: it could be a title, {@code Graphic: Harbour Bridge}. */
  private static boolean isWriter(String credit) {
    return hasCapital(credit)
        && (Agencies.among(credit) != null || credit.indexOf('/') > 0 || PersonName.is(credit));
  }

  private static boolean hasCapital(String credit) {
    return credit.chars().anyMatch(Character::isUpperCase);
  }
}
