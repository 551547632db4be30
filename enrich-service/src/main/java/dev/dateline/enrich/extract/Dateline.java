package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dateline that opens an agency's report: {@code MOSCOW (Reuters) -}, {@code NEW DELHI, May 9
 * (PTI)}, {@code PARIS —}.
 *
 * @param place where it was written; {@code null} if only the agency is named
 * @param agency short name of the agency; {@code null} if none is named
 */
record Dateline(@Nullable String place, @Nullable String agency) {
  static final Dateline NONE = new Dateline(null, null);
  private static final int HEAD = 120;

  /** Words of a place; ideographs and kana count as words. */
  private static final int MOST_WORDS = 10;

  private static final int LONGEST_PARTICLE = 4;

  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’ -]{1,40})(?:[,/] ?[^()/]{1,40}| (?=\\d)[^()/]{1,20})?\\s?[(/]([^()/]{2,40})[)/]");

  /** {@code Madrid - EFE -}: place and agency, parted by dashes. */
  private static final Pattern DASHED =
      Pattern.compile("^(\\p{Lu}[^—–:-]{1,30}) [—–-] ([^—–-]{2,25}?) ?[—–-] ");

  private static final Pattern BEHIND_DATE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L} -]{2,30})[.,] \\d{1,2} \\p{L}{3,10}\\.?,? ?(?:[—–/-] ?)?([^—–/-]{2,25}?)(?:[./](?= )| ?[—–-])");
  private static final Pattern SENTENCE =
      Pattern.compile("^/?([^./]{2,25})[./] ?(?:[—–-] ?)?\\p{L}");
  private static final Pattern WIRED = Pattern.compile("^(\\p{IsHan}{3,12})\\d{1,2}月\\d{1,2}日[电電]");

  /** {@code (서울=연합뉴스)}, {@code 【ワシントン共同】}. */
  private static final Pattern BRACKETED =
      Pattern.compile("^[(\\[（［【〔]([^()\\[\\]（）［］【】〔〕]{3,40})[)\\]）］】〕]");

  private static final Pattern AGENCY_ONLY =
      Pattern.compile("^\\(([^()]{2,30})\\) ?(?:--|[—–-]|\\.|:)?");

  /**
   * Reads the beginning of an article's first paragraph.
   *
   * @param language tag of the text's language; {@code null} if unknown
   * @param places asked where a word in capitals may be a label as well
   */
  static Dateline of(String paragraph, @Nullable String language, Places places) {
    String head = paragraph.length() > HEAD ? paragraph.substring(0, HEAD) : paragraph;
    Matcher matcher = WITH_AGENCY.matcher(head);
    if (matcher.find()) {
      String agency = Agencies.among(matcher.group(2));
      if (agency != null
          && (isName(matcher.group(1)) || places.isTown(matcher.group(1), language))) {
        return new Dateline(place(matcher.group(1)), agency);
      }
    }
    matcher = BRACKETED.matcher(head);
    Dateline bracketed = matcher.find() ? bracketed(matcher.group(1)) : null;
    if (bracketed != null) {
      return bracketed;
    }
    Dateline telegraphed = telegraphed(head, language, places);
    if (telegraphed != null) {
      return telegraphed;
    }
    OpeningPlace opening = new OpeningPlace(language, places);
    String written = opening.of(head);
    if (written != null) {
      String agency = Agencies.named(written);
      return new Dateline(agency == null ? place(written) : null, agency);
    }
    matcher = AGENCY_ONLY.matcher(head);
    if (!matcher.find()) {
      return NONE;
    }
    String behind = opening.of(head.substring(matcher.end()).strip());
    return new Dateline(behind == null ? null : place(behind), Agencies.among(matcher.group(1)));
  }

  /** Whether no word of it but a short one between others is small: the rest are sentences. */
  private static boolean isName(String place) {
    String[] words = place.strip().split(" ");
    for (int i = 0; i < words.length; i++) {
      boolean small =
          words[i].equals(Prose.lower(words[i])) && Character.isLowerCase(words[i].codePointAt(0));
      if (small && (i == words.length - 1 || words[i].length() > LONGEST_PARTICLE)) {
        return false;
      }
    }
    return Prose.words(place) <= MOST_WORDS;
  }

  /**
   * {@code МОСКВА, 4 мар — РИА Новости.}, {@code Москва. 4 марта. INTERFAX.RU -}, {@code ТАСС.},
   * {@code 新华社北京3月4日电}; {@code null} if it is none of them.
   */
  private static @Nullable Dateline telegraphed(
      String head, @Nullable String language, Places places) {
    Matcher matcher = BEHIND_DATE.matcher(head);
    String agency = matcher.find() ? Agencies.named(matcher.group(2)) : null;
    if (agency != null) {
      return new Dateline(place(matcher.group(1)), agency);
    }
    matcher = DASHED.matcher(head);
    agency = matcher.find() ? Agencies.named(matcher.group(2)) : null;
    if (agency != null && places.isTown(matcher.group(1), language)) {
      return new Dateline(place(matcher.group(1)), agency);
    }
    matcher = SENTENCE.matcher(head);
    agency = matcher.find() ? Agencies.named(matcher.group(1)) : null;
    if (agency != null) {
      return new Dateline(null, agency);
    }
    matcher = WIRED.matcher(head);
    if (matcher.find()) {
      String both = matcher.group(1);
      for (int end = both.length() - 1; end > 1; end--) {
        agency = Agencies.named(both.substring(0, end));
        if (agency != null) {
          return new Dateline(both.substring(end), agency);
        }
      }
    }
    return null;
  }

  /** A place and an agency behind it, parted by a sign or by nothing; {@code null} if neither. */
  private static @Nullable Dateline bracketed(String inside) {
    for (int i = 1; i < inside.length() - 1; i++) {
      int sign = "=＝・/".indexOf(inside.charAt(i)) >= 0 ? 1 : 0;
      String agency = Agencies.named(inside.substring(i + sign).strip());
      if (agency != null && Character.isLetter(inside.charAt(i - 1))) {
        return new Dateline(inside.substring(0, i).strip(), agency);
      }
    }
    return null;
  }

  /** A place in capitals is written as other names are. */
  static String place(String raw) {
    String text = raw.strip();
    if (!text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = i == 0 || !Character.isLetter(text.charAt(i - 1));
      out.append(first ? c : Character.toLowerCase(c));
    }
    return out.toString();
  }
}
