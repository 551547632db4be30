package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place that opens a report before a dash or a colon. In capitals it is told from labels; in
 * small letters, and in forms that labels have too, it must be a known town.
 */
final class OpeningPlace {
  /** The shortest word in capitals that is no abbreviation. */
  private static final int SHORTEST = 5;

  /** Longer ones are labels, if the gazetteer does not know them. */
  private static final int MOST_WORDS = 4;

  private static final int NEAR = 40;

  private static final String BESIDE = "(, [^—–()-]{2,30}?)?( \\([^()]{2,30}\\))?";

  /** What may follow the dash: a sentence, which begins with no small letter. */
  private static final String SENTENCE = "(?=[\"“«„'‘]?[\\p{L}&&[^\\p{Ll}]])";

  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}.'’ -]{2,30}?\\p{Lu})"
              + BESIDE
              + "(\\.?)( (?:--|[—–-]) ?|(?:--|[—–-]) |--|—)"
              + SENTENCE);

  private static final Pattern SMALL =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){0,3}) [—–-] " + SENTENCE);

  private static final Pattern BEFORE_COLON =
      Pattern.compile("^(\\p{Lu}[\\p{Lu}.'’ -]{1,30}\\p{Lu})(?:, ([^:—–()]{2,30}))?: \\p{L}");

  private static final Pattern SCORE = Pattern.compile("\\d{1,3} ?[:–-] ?\\d{1,3}(?!\\d)");

  /** What stands in capitals before a colon or a dash and is no place. */
  private static final Lexicon LABELS = Lexicon.load("not-places.txt");

  private final @Nullable String language;
  private final Places places;

  OpeningPlace(@Nullable String language, Places places) {
    this.language = language;
    this.places = places;
  }

  /** The place, or an agency, as written; {@code null} if the text opens with neither. */
  @Nullable String of(String head) {
    Matcher matcher = CAPITALS.matcher(head);
    if (matcher.find()) {
      return isBeforeDash(matcher) ? matcher.group(1) : null;
    }
    matcher = SMALL.matcher(head);
    if (matcher.find()) {
      return isTown(matcher.group(1), head.substring(matcher.end())) ? matcher.group(1) : null;
    }
    matcher = BEFORE_COLON.matcher(head);
    return matcher.find() && isBeforeColon(matcher) ? matcher.group(1) : null;
  }

  private boolean isBeforeDash(Matcher matcher) {
    String name = matcher.group(1);
    boolean alone = matcher.group(2) == null;
    boolean bracketed = alone && matcher.group(3) != null;
    boolean pointed = alone && !matcher.group(4).isEmpty();
    boolean tight = matcher.group(5).indexOf(' ') < 0;
    boolean named = name.length() >= SHORTEST && Prose.words(name) <= MOST_WORDS;
    boolean sure = named && !bracketed && !pointed && !tight;
    return !LABELS.is(name)
        && (sure || Agencies.named(name) != null || places.isTown(name, language));
  }

  /**
   * Whether a name in small letters is a town's and nothing else, and neither a fixture nor a
   * route: {@code Leeds - Arsenal 2-1}, {@code Jakarta - Bandung}. English texts write it in
   * capitals.
   */
  private boolean isTown(String name, String rest) {
    return language != null
        && !language.startsWith("en")
        && places.isOnlyTown(name, language)
        && !SCORE.matcher(rest).find()
        && rest.substring(0, Math.min(NEAR, rest.length())).indexOf(':') < 0
        && !places.isTown(rest.split("[ ,.]", 2)[0], language);
  }

  private boolean isBeforeColon(Matcher matcher) {
    String name = matcher.group(1);
    String beside = matcher.group(2);
    return !LABELS.is(name)
        && ((beside != null && isDateOrAgency(beside))
            || BylineTail.isGeographic(name)
            || places.isTown(name, language));
  }

  private static boolean isDateOrAgency(String text) {
    return Agencies.among(text) != null || text.chars().anyMatch(Character::isDigit);
  }
}
