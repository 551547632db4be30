package dev.dateline.enrich.extract;

/**
 * What requests for consent speak of, by stems in groups: what is kept of a reader, who gets it, by
 * whose leave, for what; and what the reader may do about it. News and recipes know some of these
 * words; a request has many.
 *
 * @param subjects those it speaks of, a bit each; the lowest: what is kept
 * @param stems how many different ones it has of them
 * @param choices whether it speaks of what the reader may do about it
 */
record ConsentTalk(int subjects, int stems, boolean choices) {
  private static final Stems STEMS = Stems.load("consent-stems.txt");
  private static final int KEPT = 1;
  private static final Stems KEEPING = Stems.load("consent-stems.txt", KEPT);

  /** Those who get what is kept: others have partners too. */
  static final int SHARED = 1 << 1;

  /** By whose leave, for whose privacy, for which advertising: what bakers do not speak of. */
  static final int LEAVE = 1 << 2 | 1 << 3 | 1 << 4;

  static final int CONSENT = 1 << 2;

  static final int ADVERTISING = 1 << 4;

  private static final int CHOICES = 1 << 6;
  private static final int FEWEST_STEMS = 2;

  /** Words of a line that may name a single subject. */
  private static final int LINE = 8;

  /** Words of a sentence that may say no more than what the reader may do. */
  private static final int SENTENCE = 15;

  /** Of the text whose key is given. */
  static ConsentTalk of(String key) {
    Stems.Found found = STEMS.in(key, CHOICES - 1);
    return new ConsentTalk(
        found.groups() & CHOICES - 1, found.stems(), (found.groups() & CHOICES) > 0);
  }

  /** Whether the text whose key is given has at least two of the stems. */
  static boolean isOf(String key) {
    return of(key).isTalk();
  }

  boolean isTalk() {
    return stems >= FEWEST_STEMS;
  }

  /**
   * Whether the text whose key is given may speak of what is kept of a reader; where not even that
   * is so, nothing else need be looked for.
   */
  static boolean mayKeep(String key) {
    return KEEPING.in(key, 0).groups() != 0;
  }

  /** Whether the text whose key is given speaks of anything that such requests speak of. */
  static boolean mayAsk(String key) {
    return STEMS.in(key, 0).groups() != 0;
  }

  /** Whether it speaks of what is kept of a reader. */
  boolean isOfKeeping() {
    return (subjects & KEPT) > 0;
  }

  /** Whether it speaks of those who get what is kept. */
  boolean isOfSharing() {
    return (subjects & SHARED) > 0;
  }

  /** Whether it speaks of as much as a request's sentence does. */
  boolean isOfRequest() {
    return stems > FEWEST_STEMS && Integer.bitCount(subjects) > FEWEST_STEMS && isOfKeeping();
  }

  /** Whether all of a text of so many words may be said to be about it. */
  boolean isAllOf(int words) {
    return isTalk() || isOfKeeping() || mayEnd(words) || (stems > 0 && words <= LINE);
  }

  /** Whether such a text tells the reader what to do about it. */
  boolean mayEnd(int words) {
    return choices && (stems > 0 || words <= SENTENCE);
  }
}
