package dev.dateline.enrich.dedupe;

/** What the numbers and words of a line say that it is. */
final class StampSigns {
  private final StampWords words;
  private boolean number;
  private boolean sign;
  private boolean unit;
  private boolean ago;
  private boolean date;
  private boolean month;
  private boolean year;
  private boolean day;

  StampSigns(StampWords words) {
    this.words = words;
  }

  /**
   * @param digits with the signs within
   */
  void number(String digits) {
    number = true;
    date |= StampWords.isDate(digits);
    sign |= date || StampWords.isClock(digits);
    year |= digits.length() == 4;
    day |= digits.length() <= 2;
  }

  /**
   * @param word a known one, in lower case
   */
  void word(String word) {
    sign |= words.isSign(word);
    unit |= words.isUnit(word);
    ago |= words.isAgo(word);
    month |= words.isMonth(word);
  }

  boolean hasNumber() {
    return number;
  }

  /** How long something takes is no stamp, how long ago it was is. */
  boolean tellStamp() {
    return number && (sign || (unit && ago));
  }

  /** What was published in a year or a month may be a book. */
  boolean tellPublication() {
    return date || (month && year && day) || (number && unit && ago);
  }
}
