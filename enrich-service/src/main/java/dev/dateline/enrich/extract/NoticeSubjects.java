package dev.dateline.enrich.extract;

/** What notices speak of that are sent in place of an article, by stems in groups, a bit each. */
final class NoticeSubjects {
  static final int MACHINES = 1;
  static final int CHECKS = 1 << 1;
  static final int REFUSALS = 1 << 2;
  static final int PAGES = 1 << 3;
  static final int GONE = 1 << 4;
  static final int ELSEWHERE = 1 << 5;
  static final int ACCOUNTS = 1 << 6;
  static final int SWITCHES = 1 << 7;
  static final int ASKED = 1 << 8;
  static final int WORKS = 1 << 9;
  static final int EXCUSES = 1 << 10;
  static final int ADVERTISING = 1 << 11;
  static final int SUBSCRIPTIONS = 1 << 12;
  static final int TERMS = 1 << 13;
  static final int PLACES = 1 << 14;
  static final int LOADING = 1 << 15;
  static final int FREE = 1 << 16;

  /** Those of whom news is, and notices are not. */
  static final int NEWS = 1 << 17;

  /** All that notices speak of. */
  static final int ALL = NEWS - 1;

  private static final int FEWEST_OF_OFFER = 2;

  private static final Stems STEMS = Stems.load("notice-stems.txt");

  private NoticeSubjects() {}

  /** How many different stems of these groups the text whose key is given has. */
  static int stems(String key, int groups) {
    return STEMS.in(key, groups).stems();
  }

  /** Whether the text tells what it costs to read, or where those who pay for it come in. */
  static boolean isOffer(String text, String key) {
    int stems = stems(key, SUBSCRIPTIONS | TERMS | ACCOUNTS | FREE);
    return NoticeNumbers.isPrice(text)
        ? stems > 0
        : stems >= FEWEST_OF_OFFER
            && (has(key, SUBSCRIPTIONS | ACCOUNTS) || NoticeNumbers.isAmount(key));
  }

  /** Whether the text whose key is given has a stem of these groups. */
  static boolean has(String key, int groups) {
    return (STEMS.in(key, 0).groups() & groups) != 0;
  }
}
