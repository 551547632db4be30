package dev.dateline.enrich.dedupe;

/**
 * Takes from a text what a page stamps it with and changes without a word of the article: lines
 * that are only a date, a time of day, how long ago it was or how many have read it ("14.30 Uhr",
 * "1,200 views"), and phrases of their own that begin with a label ("Updated 5 minutes ago."). A
 * time or a count within a sentence is what the article says, and stays.
 */
final class Stamps {

  /** No stamp takes more UTF-16 units. */
  private static final int LONGEST = 100;

  private static final StampWords WORDS = StampWords.load();

  private final String text;
  private final int lineStart;
  private final int lineEnd;

  private Stamps(String text, int lineStart, int lineEnd) {
    this.text = text;
    this.lineStart = lineStart;
    this.lineEnd = lineEnd;
  }

  /** The text without its stamps; the same one if it has none. */
  static String without(String text) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      from = new Stamps(text, start, end).cut(from, kept);
      start = end + 1;
    }
    return from == 0 ? text : kept.append(text, from, text.length()).toString();
  }

  /** Appends what stands before each stamp of the line, and says where the rest begins. */
  private int cut(int from, StringBuilder kept) {
    int rest = from;
    for (int at = wordFrom(lineStart); at < lineEnd; at = phraseAfter(at)) {
      int end = stampEnd(at);
      if (end > at) {
        kept.append(text, rest, at);
        rest = end;
        at = end - 1;
      }
    }
    return rest;
  }

  /** Where a stamp that begins here ends; -1 if none does. */
  private int stampEnd(int start) {
    int at = WORDS.labelEnd(text, start, lineEnd);
    boolean labelled = at > start;
    boolean whole = start == wordFrom(lineStart);
    if (!labelled && !(whole && lineEnd - start <= LONGEST)) {
      return -1;
    }
    boolean number = false;
    boolean sign = labelled;
    int end = -1;
    at = labelled ? at : start;
    while (at < lineEnd && at - start <= LONGEST) {
      int next = wordFrom(at);
      int boundary = boundary(at, next);
      if (number && labelled && boundary >= 0) {
        end = boundary;
      }
      if (next >= lineEnd) {
        return number && sign ? lineEnd : end;
      }
      int wordEnd = WORDS.numberEnd(text, next, lineEnd);
      if (wordEnd > next) {
        number = true;
        sign |= StampWords.isClock(text, next, wordEnd);
      } else {
        wordEnd = WORDS.wordEnd(text, next, lineEnd);
        if (wordEnd < 0) {
          return end;
        }
        sign |= WORDS.isSign(text.substring(next, wordEnd));
      }
      at = wordEnd;
    }
    return at >= lineEnd && number && sign ? lineEnd : end;
  }

  /** Where a phrase ends between two words; -1 if it goes on. */
  private int boundary(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBoundary(i)) {
        return i + 1;
      }
    }
    return -1;
  }

  private int phraseAfter(int at) {
    for (int i = at; i < lineEnd; i++) {
      if (isBoundary(i)) {
        return wordFrom(i + 1);
      }
    }
    return lineEnd;
  }

  private int wordFrom(int at) {
    int i = at;
    while (i < lineEnd && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isBoundary(int at) {
    return switch (text.charAt(at)) {
      case '!', '?', '(', ')', '[', ']', '|', '•', '·', '–', '—', '。', '！', '？' -> true;
      case '.', '-' -> at + 1 >= lineEnd || text.charAt(at + 1) == ' ';
      default -> false;
    };
  }
}
