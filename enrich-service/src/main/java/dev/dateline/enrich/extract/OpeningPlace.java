package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place in capitals that opens a report before a dash or a colon. In forms that labels have too
 * it must be a known town.
 */
final class OpeningPlace {
  /** The shortest word in capitals that is no abbreviation. */
  private static final int SHORTEST = 5;

  /** Longer ones are labels, if the gazetteer does not know them. */
  private static final int MOST_WORDS = 4;

  private static final String BESIDE = "(, [^—–()-]{2,30}?)?( \\([^()]{2,30}\\))?";

  /** What may follow the dash: a sentence, which begins small only behind a space. */
  private static final String SENTENCE = "(?=[\"“«„'‘]?[\\p{L}&&[^\\p{Ll}]]|(?<= )\\p{Ll})";

  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}.'’ -]{2,30}?\\p{Lu})"
              + BESIDE
              + "(\\.?)( (?:--|[—–-]) ?|(?:--|[—–-]) |--|—|–)"
              + SENTENCE);

  private static final Pattern BEFORE_COLON =
      Pattern.compile("^(\\p{Lu}[\\p{Lu}.'’ -]{1,30}\\p{Lu})(?:, ([^:—–()]{2,30}))?: \\p{L}");

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
      return isBeforeDash(matcher, head.substring(matcher.end())) ? matcher.group(1) : null;
    }
    matcher = BEFORE_COLON.matcher(head);
    return matcher.find() && isBeforeColon(matcher) ? matcher.group(1) : null;
  }

  private boolean isBeforeDash(Matcher matcher, String rest) {
    String name = matcher.group(1);
    boolean alone = matcher.group(2) == null;
    boolean bracketed = alone && matcher.group(3) != null;
    boolean pointed = alone && !matcher.group(4).isEmpty();
    boolean tight = matcher.group(5).indexOf(' ') < 0;
    boolean named = name.length() >= SHORTEST && Prose.words(name) <= MOST_WORDS;
    boolean quoted = "\"“«„'‘".indexOf(rest.charAt(0)) >= 0;
    boolean sure = named && !bracketed && !pointed && !tight && !quoted;
    return !LABELS.is(name)
        && (sure || Agencies.named(name) != null || places.isTown(name, language));
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
