package dev.dateline.enrich.extract;

import org.jspecify.annotations.Nullable;

/** The text of a block as it is read, its white space squashed, and how much of it is linked. */
final class BlockText {
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private int lineStart;
  private int linkedBefore;
  private boolean joint;

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Characters of it inside links. */
  int linked() {
    return linked;
  }

  void openLink() {
    links++;
  }

  /** Notes that an element begins right where another has ended. */
  void joint() {
    joint = true;
  }

  /**
   * Words of two elements that a style sheet sets apart: {@code <a>Roe</a><span>March 5</span>}.
   */
  private void part(String raw) {
    if (joint && !raw.isEmpty()) {
      joint = false;
      boolean words =
          !text.isEmpty()
              && Character.isLowerCase(text.charAt(text.length() - 1))
              && Character.isUpperCase(raw.charAt(0));
      if (words) {
        text.append(' ');
      }
    }
  }

  void closeLink() {
    links--;
  }

  void append(String raw) {
    part(raw);
    int before = text.length();
    int i = 0;
    while (i < raw.length()) {
      int end = plainEnd(raw, i);
      if (end > i) {
        text.append(raw, i, end);
        breaks = 0;
        i = end;
      } else {
        gap(raw.charAt(i));
        i++;
      }
    }
    linked += links > 0 ? text.length() - before : 0;
  }

  /** Where the run of words and single spaces ends that begins here with a word. */
  private static int plainEnd(String raw, int start) {
    int end = start;
    while (end < raw.length()) {
      char c = raw.charAt(end);
      boolean plain =
          c == ' '
              ? end > start && raw.charAt(end - 1) != ' '
              : c > ' ' && (c < 0x80 || !(Prose.isSpace(c) || Prose.isInvisible(c)));
      if (!plain) {
        break;
      }
      end++;
    }
    return end;
  }

  private void gap(char c) {
    if (Prose.isSpace(c) && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /** Takes a line break: one is a space, a second in a row ends the block. */
  boolean isSecondBreak() {
    breaks++;
    if (breaks == 1 && !text.isEmpty()) {
      append(" ");
      lineStart = text.length();
      linkedBefore = linked;
    }
    return breaks > 1;
  }

  /** Whether what comes behind a line break is indented as a paragraph is. */
  boolean isIndented(String raw) {
    if (breaks != 1 || isEmpty()) {
      return false;
    }
    int i = 0;
    while (i < raw.length() && raw.charAt(i) <= ' ') {
      i++;
    }
    return i < raw.length() && (raw.charAt(i) == '\u3000' || raw.startsWith("\u00a0\u00a0", i));
  }

  /** What stands behind the last line break. */
  String line() {
    return text.substring(lineStart).strip();
  }

  /** What stands before the line, if anything, with its own links; the line stays. */
  @Nullable BlockText beforeLine() {
    if (lineStart == 0) {
      return null;
    }
    BlockText before = new BlockText();
    before.text.append(text, 0, lineStart);
    before.linked = linkedBefore;
    text.delete(0, lineStart);
    linked -= linkedBefore;
    lineStart = 0;
    linkedBefore = 0;
    return before;
  }

  /** The text without a space at its end. */
  String squashed() {
    boolean gap = text.charAt(text.length() - 1) == ' ';
    return text.substring(0, gap ? text.length() - 1 : text.length());
  }

  /** Makes room for the next block; open links stay open. */
  void clear() {
    text.setLength(0);
    linked = 0;
    linkedBefore = 0;
    lineStart = 0;
    breaks = 0;
  }
}
