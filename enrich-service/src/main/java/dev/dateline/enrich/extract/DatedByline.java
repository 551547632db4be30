package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines of Chinese, Japanese and Korean that hold the byline and the date together, as papers
 * there print them: {@code 2031-03-14 08:37 记者：张伟}, {@code 김민수 기자 2031.03.14}. A name counts only
 * beside a word for a writer: alone it could be a place or a section.
 */
final class DatedByline {
  private static final int LONGEST = 100;
  private static final char FIRST_LETTER = '\u3040';
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d\\s?[-./年년]\\s?\\d{1,2}\\s?[-./月월]\\s?\\d{1,2}");
  private static final String NAME = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,6}";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:記者|记者|作者|撰文|文|記事|特派員|特派员|編集委員|論説委員|글)\\s?[:：・=＝\\s]\\s?("
              + NAME
              + "(?:[、，,·・/\\s]\\s?"
              + NAME
              + "){0,4})");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:^|[^\\p{L}])("
              + NAME
              + "?(?:[、，,·・/]\\s?"
              + NAME
              + "?){0,4})\\s?(?:기자|특파원|논설위원|記者|特派員)(?!\\p{L})");

  private DatedByline() {}

  /** The writers' names; empty if the line is none that holds names and a date. */
  static List<String> names(String line) {
    if (line.length() > LONGEST || !hasLetter(line) || !DATE.matcher(line).find()) {
      return List.of();
    }
    Matcher before = BEFORE.matcher(line);
    Matcher behind = BEHIND.matcher(line);
    String names = before.find() ? before.group(1) : behind.find() ? behind.group(1) : "";
    List<String> found = new ArrayList<>();
    for (String name : names.split("[、，,·・/\\s]+", -1)) {
      if (!name.isEmpty() && !BylineWords.are(name)) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean hasLetter(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= FIRST_LETTER && Character.isLetter(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
