package dev.dateline.enrich.extract;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A byline that names an agency and, often, the place it reported from: {@code Press Trust of India
 * Moscow}, {@code PTI | New Delhi}.
 *
 * @param agency its short name
 * @param name as the line gives it
 * @param place {@code null} if none follows
 */
record AgencyLine(String agency, String name, @Nullable String place) {
  /** What names the source of the copy. */
  private static final String WORD =
      "(?iu:source|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|izvor|източник|источник|джерело|πηγή|kaynak|sumber|nguồn|المصدر|منبع|מקור|स्रोत|出典|来源|來源|出处|출처)\\s*[:：]\\s*";

  private static final Pattern SOURCE = Pattern.compile("^" + WORD);
  private static final Pattern SOURCE_BEHIND = Pattern.compile("\\s" + WORD);

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 10;

  /** Agencies' names that persons have as well. */
  private static final Set<String> FIRST_NAMES =
      Set.of("Ana", "Beta", "Hina", "Petra", "Sana", "Wafa");

  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ ,]+(?:de |del |of |la )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}");

  /** {@code null} if the line does not begin with an agency's name. */
  static @Nullable AgencyLine of(String line) {
    if (line.length() > LONGEST || !(Agencies.within(line) || line.startsWith("By"))) {
      return null;
    }
    String undated = BylineTail.withoutDate(line);
    boolean labelled = undated.indexOf(':') > 0 || undated.indexOf('：') > 0;
    String bare = labelled ? SOURCE.matcher(undated).replaceFirst("") : undated;
    String[] words = BylineWords.withoutLabel(bare).split(" ");
    if (words.length > MOST_WORDS) {
      return null;
    }
    for (int end = Math.min(6, words.length); end > 0; end--) {
      String name = String.join(" ", Arrays.copyOf(words, end));
      String agency = Agencies.named(name);
      if (agency != null) {
        String rest = String.join(" ", Arrays.copyOfRange(words, end, words.length));
        String place = rest.replaceFirst("^(?:[|,/:–—-]|(?:in|from|aus|à|desde|em) )?\\s*", "");
        String shown = name.replaceFirst("\\s*[|,/:–—-]+$", "");
        return !isFirstName(name, rest) && (place.isEmpty() || PLACE.matcher(place).matches())
            ? new AgencyLine(agency, shown, place.isEmpty() ? null : Dateline.place(place))
            : null;
      }
    }
    return null;
  }

  /** The source that a line names behind its date; {@code null} if none. */
  static @Nullable AgencyLine behindDate(String line) {
    Matcher source = SOURCE_BEHIND.matcher(line);
    return line.length() <= LONGEST && source.find() ? of(line.substring(source.end())) : null;
  }

  /** Petra Lindqvist and Hina Shah are no places of the agencies of Jordan and Croatia. */
  private static boolean isFirstName(String name, String rest) {
    return FIRST_NAMES.contains(name) && !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
  }
}
