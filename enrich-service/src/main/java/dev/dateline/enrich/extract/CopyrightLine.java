package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.FlatLine.Look;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The outlet's name out of a flat page's copyright line. */
final class CopyrightLine {
  private static final Pattern OWNER =
      Pattern.compile(
          "©\\s*(?:copyright\\s*)?(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?[\\s,]*([^.|,]{2,80})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\s+(?:private|pvt|public|ltd|limited|inc|llc|plc|gmbh|ag|s\\.?a|s\\.?p\\.?a|corp|corporation|co|company|all rights.*|alle rechte.*)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("© ?(?:19|20)\\d\\d");

  private CopyrightLine() {}

  /**
   * Whether the line claims rights in the page, and not in a picture: it names a year or all
   * rights.
   */
  static boolean is(String line) {
    String lower = Prose.lower(line);
    return line.length() < 300
        && line.indexOf('©') >= 0
        && (lower.contains("copyright") || lower.contains("rights") || YEAR.matcher(line).find());
  }

  /**
   * The longest line elsewhere on the page that the owner's name begins with, else that name;
   * {@code null} if none.
   */
  static @Nullable String outlet(List<FlatLine> lines) {
    String owner = null;
    for (FlatLine line : lines) {
      Matcher matcher = OWNER.matcher(line.text());
      if (line.is(Look.COPYRIGHT) && matcher.find()) {
        owner = matcher.group(1).strip();
      }
    }
    if (owner == null) {
      return null;
    }
    String best = null;
    for (FlatLine line : lines) {
      boolean named = line.is(Look.LABEL) && (owner + ' ').startsWith(line.text() + ' ');
      if (named && (best == null || line.text().length() > best.length())) {
        best = line.text();
      }
    }
    return best == null ? COMPANY.matcher(owner).replaceFirst("") : best;
  }
}
