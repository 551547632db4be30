package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a line that is known to be a caption from its credit, in more ways than a line may be that
 * could be a sentence: a credit's word of any language and a colon, {@code (photo Jane Roe)}, and
 * the word behind the name, as Chinese and Japanese papers have it.
 */
final class CaptionCredit {
  private static final int LONGEST_CAPTION = 1_000;
  private static final int LONGEST_CREDIT = 60;
  private static final int MOST_WORDS = 7;

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

  /**
   * {@code ＝浜風町、田中一郎撮影}, {@code （記者林佳穎攝）}: a name without any other word, so that no sentence of
   * who took what is one.
   */
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "(?<=^|[、。，＝=（(／/　 ])(?:[图圖]?[／/])?(?:[记記]者 ?)?([\\p{IsHan}\\p{IsKatakana}ー・]{2,12})(?:撮影|提供|(?<!拍)[摄攝])[）)]?[。.]?$");

  /** Behind these the word says when or how, not who. */
  private static final Pattern WHEN =
      Pattern.compile(".*[日月年時时頃前後后間间朝夜]|[昨今先当當同].*|ドローン.*|.*手[机機]");

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
      return parted(plain, line, behind.start(), behind.group(1));
    }
    Matcher named = NAME_FIRST.matcher(line);
    return named.find() && !WHEN.matcher(named.group(1)).matches()
        ? parted(plain, line, named.start(), named.group(1))
        : plain;
  }

  /** The line as it was if what should be a credit is as long as a sentence. */
  private static Caption parted(Caption plain, String line, int end, String name) {
    boolean opens = name.indexOf('(') >= 0 || name.indexOf('（') >= 0;
    String credit = (opens ? name : name.replaceFirst("[)\\]）】]?[.。;]?\\s*$", "")).strip();
    if (credit.length() < 2
        || credit.length() > LONGEST_CREDIT
        || Prose.words(credit) > MOST_WORDS
        || Prose.hasSentenceEnd(credit)) {
      return plain;
    }
    int last = end;
    while (last > 0 && BETWEEN.indexOf(line.charAt(last - 1)) >= 0) {
      last--;
    }
    return new Caption(last == 0 ? null : line.substring(0, last), credit);
  }
}
