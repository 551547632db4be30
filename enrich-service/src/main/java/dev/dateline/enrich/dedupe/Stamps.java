package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes from a text what a page stamps it with and changes without a word of the article: lines
 * where it begins or ends that are only a date, a time of day, how long ago it was or how many have
 * read it ("14.30 Uhr", "1,200 views", "Published 2 March 2026"), and phrases of their own anywhere
 * that tell of its last change ("Updated 5 minutes ago."). A time or a count within a sentence is
 * what the article says, and stays; so do the lines of a timetable, a recipe or a list of results.
 */
final class Stamps {

  /** No stamp takes more UTF-16 units. */
  private static final int LONGEST = 100;

  private static final StampWords WORDS = StampWords.load();

  /** So many lines at either end may be stamps without a label. */
  private static final int EDGE = 2;

  /** So many of them are a list, and that is what the article says. */
  private static final int LIST = 3;

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
    List<Stamps> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Stamps line = new Stamps(text, start, end);
      if (line.wordFrom(start) < end) {
        lines.add(line);
      }
      start = end + 1;
    }
    boolean list = lines.stream().filter(Stamps::isStamp).limit(LIST).count() == LIST;
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean edge = i < EDGE || i >= lines.size() - EDGE;
      Stamps line = lines.get(i);
      from = edge && !list && line.isStamp() ? line.cutWhole(from, kept) : line.cut(from, kept);
    }
    return from == 0 ? text : kept.append(text, from, text.length()).toString();
  }

  private int cutWhole(int from, StringBuilder kept) {
    kept.append(text, from, wordFrom(lineStart));
    return lineEnd;
  }

  /** Appends what stands before each labelled stamp of the line, and says where the rest begins. */
  private int cut(int from, StringBuilder kept) {
    int rest = from;
    for (int at = wordFrom(lineStart); at < lineEnd; at = phraseAfter(at)) {
      int label = WORDS.updateEnd(text, at, lineEnd);
      int end = label > at ? labelledEnd(at, label) : -1;
      if (end > at) {
        kept.append(text, rest, at);
        rest = end;
        at = end - 1;
      }
    }
    return rest;
  }

  /** Whether the line is a stamp and nothing else, and does not tell of the last change. */
  private boolean isStamp() {
    int start = wordFrom(lineStart);
    if (lineEnd - start > LONGEST || WORDS.updateEnd(text, start, lineEnd) > start) {
      return false;
    }
    StampSigns signs = new StampSigns(WORDS);
    int label = WORDS.publicationEnd(text, start, lineEnd);
    for (int at = wordFrom(Math.max(start, label)); at < lineEnd; at = wordFrom(at)) {
      at = read(at, signs);
      if (at < 0) {
        return false;
      }
    }
    return label > start ? signs.tellPublication() : signs.tellStamp();
  }

  /** Where a stamp with such a label ends; -1 if that begins a sentence. */
  private int labelledEnd(int start, int label) {
    StampSigns signs = new StampSigns(WORDS);
    int end = -1;
    int at = label;
    while (at < lineEnd && at - start <= LONGEST) {
      int next = wordFrom(at);
      int boundary = boundary(at, next);
      if (signs.hasNumber() && boundary >= 0) {
        end = boundary;
      }
      if (next >= lineEnd) {
        return signs.hasNumber() ? lineEnd : end;
      }
      at = read(next, signs);
      if (at < 0) {
        return end;
      }
    }
    return at >= lineEnd && signs.hasNumber() ? lineEnd : end;
  }

  /** Where the number or known word that begins here ends; -1 if none does. */
  private int read(int start, StampSigns signs) {
    int end = WORDS.numberEnd(text, start, lineEnd);
    if (end > start) {
      signs.number(text.substring(start, end));
      return end;
    }
    end = WORDS.wordEnd(text, start, lineEnd);
    if (end >= 0) {
      signs.word(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
    return end;
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
