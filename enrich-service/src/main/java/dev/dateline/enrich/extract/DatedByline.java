package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines of Chinese, Japanese and Korean that hold the byline and the date together, as papers
 * there print them: {@code 2031-03-14 08:37 记者：张伟}, {@code 김민수 기자 2031.03.14}. A name counts only
 * beside a word for a writer: alone it could be a place or a section. Lines that hold a reporter's
 * name and word and nothing else need no date.
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

  /** Surnames that nine of ten Chinese bear: {@code 記者觀點} is none's byline. */
  private static final String SURNAME =
      "[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔汤湯温溫康施洪游柯詹簡简翁涂凌]";

  private static final String CHINESE = SURNAME + "\\p{IsHan}{1,3}";
  private static final String OPEN = "[（(【〔\\[]?";
  private static final String CLOSE = "[）)】〕\\]]?";

  /** {@code 〔記者林佳穎／苗栗報導〕}, {@code 森田美良記者}, {@code (린드하벤=항구일보) 김민수 기자 =}. */
  private static final Pattern[] REPORTS = {
    Pattern.compile(
        OPEN
            + "(?:[\\d:./-]{5,10} ){0,2}[記记]者 ?("
            + CHINESE
            + "(?:、"
            + CHINESE
            + "){0,4})(?: ?[／/] ?\\p{IsHan}{2,8}?)?[報报][導导道]"
            + CLOSE),
    Pattern.compile(OPEN + "([\\p{IsHan}\\p{IsKatakana}]{3,6})(?:記者|特派員)" + CLOSE),
    Pattern.compile(
        "(?:[(\\[][^()\\[\\]]{2,20}[)\\]] ?)?(\\p{IsHangul}{3,4}(?:[·,] ?\\p{IsHangul}{3,4}){0,3}) ?(?:기자|특파원) ?=?")
  };

  /** What stands before the word for a reporter and is no name: a desk, a paper. */
  private static final String DESKS = "部局社紙面班부";

  private DatedByline() {}

  /** The writers' names; empty if the line is none that holds names and a date. */
  static List<String> names(String line) {
    if (line.length() > LONGEST || !hasLetter(line)) {
      return List.of();
    }
    for (Pattern pattern : REPORTS) {
      Matcher report = pattern.matcher(line);
      if (report.matches()) {
        return split(report.group(1));
      }
    }
    if (!DATE.matcher(line).find()) {
      return List.of();
    }
    Matcher before = BEFORE.matcher(line);
    Matcher behind = BEHIND.matcher(line);
    String names = before.find() ? before.group(1) : behind.find() ? behind.group(1) : "";
    return split(names);
  }

  private static List<String> split(String names) {
    List<String> found = new ArrayList<>();
    for (String name : names.split("[、，,·・/\\s]+", -1)) {
      if (!name.isEmpty() && !isDesk(name) && !BylineWords.are(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /** Whether a name of these scripts is a desk's or a paper's: {@code 政治部}, {@code 정치부}. */
  static boolean isDesk(String name) {
    return name.length() > 2
        && name.charAt(0) >= FIRST_LETTER
        && DESKS.indexOf(name.charAt(name.length() - 1)) >= 0;
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
