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

  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’ -]{1,40})(?:[,/] ?[^()/]{1,40})?\\s?[(/]([^()/]{2,40})[)/]");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}.'’ -]{2,30}\\p{Lu})(?:, [^—–()-]{2,30})? ?(?:--|[—–-]) ?\\p{L}");

  /** {@code (서울=연합뉴스)}, {@code 【ワシントン共同】}. */
  private static final Pattern BRACKETED =
      Pattern.compile("^[(\\[（［【〔]([^()\\[\\]（）［］【】〔〕]{3,40})[)\\]）］】〕]");

  private static final Pattern AGENCY_ONLY =
      Pattern.compile("^\\(([^()]{2,30})\\) ?(?:--|[—–-]|\\.|:)?");

  /** Reads the beginning of an article's first paragraph. */
  static Dateline of(String paragraph) {
    String head = paragraph.length() > HEAD ? paragraph.substring(0, HEAD) : paragraph;
    Matcher matcher = WITH_AGENCY.matcher(head);
    if (matcher.find()) {
      String agency = Agencies.among(matcher.group(2));
      if (agency != null && Prose.words(matcher.group(1)) <= MOST_WORDS) {
        return new Dateline(place(matcher.group(1)), agency);
      }
    }
    matcher = BRACKETED.matcher(head);
    Dateline bracketed = matcher.find() ? bracketed(matcher.group(1)) : null;
    if (bracketed != null) {
      return bracketed;
    }
    matcher = CAPITALS.matcher(head);
    if (matcher.find()) {
      String agency = Agencies.named(matcher.group(1));
      return new Dateline(agency == null ? place(matcher.group(1)) : null, agency);
    }
    matcher = AGENCY_ONLY.matcher(head);
    return matcher.find() ? new Dateline(null, Agencies.among(matcher.group(1))) : NONE;
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
