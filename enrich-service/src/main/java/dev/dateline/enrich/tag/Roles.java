package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Gap;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts of the body that say who wrote it and where, not what it is about: a byline and the
 * dateline before the first dash or colon, and credits at the end, in brackets or not.
 */
final class Roles {
  private static final int LONGEST_DATELINE = 80;

  /** Paragraphs at the start that may be bylines. */
  private static final int MOST_BYLINES = 2;

  /** Paragraphs at the end that may be credits. */
  private static final int MOST_CREDITS = 4;

  private static final int LONGEST_BYLINE = 120;
  private static final int LONGEST_ACRONYM = 4;

  /** By Ada Lindqvist and Jo Marten in Porto Venn: names and small words, no verb. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY|Written by|Von|Par|Por|Di|Door|Av|Af|Автор:?) \\p{Lu}[\\p{L}\\p{M}'’.-]*+"
              + "(?:[ ,|/]++(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*+|(?:and|und|et|y|e|en|och|og|и|in|at|for|of"
              + "|de|da|di|del|der|van|von|al|bin|editor|reporter|writer|staff|chief|senior|special"
              + "|political|correspondent)(?![\\p{L}'’-])))*+");

  private static final Pattern CREDITS =
      Pattern.compile(
          "\\(?(?:(?:additional |further |with )?(?:reporting|writing|editing|edited|written|compiled"
              + "|contributions?|research|graphics|production) by "
              + "|bericht(?:erstattung)? von |redaktion: |mitarbeit: |reportage (?:de|par) |rédaction: "
              + "|(?:édité|edité) par |reporte de |editado por |escrito por |con información de "
              + "|reportagem (?:de|por) |edição de |a cura di |bewerking: )(?-iu:\\p{Lu}).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final int leadStart;
  private final int creditsStart;

  private Roles(int leadStart, int creditsStart) {
    this.leadStart = leadStart;
    this.creditsStart = creditsStart;
  }

  static Roles of(TaggableText text) {
    String body = text.input().body();
    int lead = bylineEnd(body);
    return new Roles(Math.max(lead, datelineEnd(text.words(), body, lead)), creditsStart(body));
  }

  /** Whether a word tells of the report rather than of what is reported. */
  boolean covers(Word word) {
    return word.field() == Field.BODY && (word.start() < leadStart || word.start() >= creditsStart);
  }

  private static int bylineEnd(String body) {
    int end = 0;
    for (int i = 0; i < MOST_BYLINES; i++) {
      int next = body.indexOf('\n', end);
      if (next < 0) {
        return end;
      }
      String line = body.substring(end, next).strip();
      if (line.length() > LONGEST_BYLINE || !BYLINE.matcher(line).matches()) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  /** {@code HARBOUR CITY, May 9 (Agency) — The bridge …}: the dash's place; 0 if there is none. */
  private static int datelineEnd(List<Word> words, String body, int lead) {
    int from = 0;
    while (from < words.size()
        && (words.get(from).field() != Field.BODY || words.get(from).start() < lead)) {
      from++;
    }
    if (from == words.size() || !words.get(from).shape().namelike()) {
      return 0;
    }
    for (int i = from + 1; i < words.size() && words.get(i).end() <= lead + LONGEST_DATELINE; i++) {
      Word before = words.get(i - 1);
      Word word = words.get(i);
      if (word.gap() == Gap.PARAGRAPH) {
        return 0;
      }
      String between = body.substring(before.end(), word.start());
      if (between.strip().endsWith("—")
          || between.contains(" – ")
          || between.contains(" - ")
          || between.contains(" -- ")
          || between.contains(") -")) {
        boolean agency = between.indexOf(')') >= 0;
        boolean shouted = words.get(from).shape() == Shape.UPPER;
        return agency || shouted ? word.start() : 0;
      }
      if (between.strip().endsWith(":")) {
        return isPlaceAndDay(words.subList(from, i)) ? word.start() : 0;
      }
    }
    return 0;
  }

  /** {@code NEW DELHI:} and {@code NEW DELHI, May 9:}, but not {@code EU: new rules}. */
  private static boolean isPlaceAndDay(List<Word> words) {
    int comma = 1;
    while (comma < words.size() && words.get(comma).gap() != Gap.PUNCTUATION) {
      comma++;
    }
    List<Word> place = words.subList(0, comma);
    List<Word> day = words.subList(comma, words.size());
    return (comma > 1 || place.getFirst().folded().length() > LONGEST_ACRONYM)
        && place.stream().allMatch(word -> word.shape() == Shape.UPPER)
        && (day.isEmpty()
            || day.stream().anyMatch(word -> Character.isDigit(word.folded().charAt(0))));
  }

  /** Where the last paragraphs are credits, or one wholly in brackets. */
  private static int creditsStart(String body) {
    int end = body.stripTrailing().length();
    int credits = Integer.MAX_VALUE;
    for (int i = 0; i < MOST_CREDITS && end > 0; i++) {
      int start = body.lastIndexOf('\n', end - 1) + 1;
      String line = body.substring(start, end).strip();
      boolean bracketed = i == 0 && line.startsWith("(") && line.endsWith(")");
      if (start == 0 || !bracketed && !CREDITS.matcher(line).matches()) {
        return credits == Integer.MAX_VALUE ? insideLast(body) : credits;
      }
      credits = start;
      end = body.substring(0, start).stripTrailing().length();
    }
    return credits;
  }

  /** Credits in brackets behind the last sentence. */
  private static int insideLast(String body) {
    String text = body.stripTrailing();
    int start = text.lastIndexOf('(');
    return start > 0 && text.endsWith(")") && CREDITS.matcher(text.substring(start)).matches()
        ? start
        : Integer.MAX_VALUE;
  }
}
