package dev.dateline.enrich.tag;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a query as it is written.
 *
 * @param kind what it is
 * @param text a word, a quoted phrase without quotes, a field's name, or a number
 * @param offset where it starts
 */
record QueryToken(Kind kind, String text, int offset) {

  /** Kinds of token. */
  enum Kind {
    OPEN("("),
    CLOSE(")"),
    AND("AND"),
    OR("OR"),
    NOT("NOT"),
    NEAR("NEAR"),
    AT_LEAST("ATLEAST"),
    FIELD("a field"),
    WORD("a word"),
    QUOTED("a phrase"),
    END("the end");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    String shown() {
      return shown;
    }
  }

  private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,9}))?");
  private static final Pattern AT_LEAST = Pattern.compile("ATLEAST/(\\d{1,9})");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z]{2,20}:");
  private static final String DEFAULT_DISTANCE = "10";

  /** A run without spaces, quotes or brackets. */
  static QueryToken ofRun(String run, int offset) {
    Matcher near = NEAR.matcher(run);
    if (near.matches()) {
      String distance = near.group(1);
      return new QueryToken(Kind.NEAR, distance == null ? DEFAULT_DISTANCE : distance, offset);
    }
    Matcher atLeast = AT_LEAST.matcher(run);
    if (atLeast.matches()) {
      return new QueryToken(Kind.AT_LEAST, atLeast.group(1), offset);
    }
    return switch (run) {
      case "AND" -> new QueryToken(Kind.AND, run, offset);
      case "OR" -> new QueryToken(Kind.OR, run, offset);
      case "NOT" -> new QueryToken(Kind.NOT, run, offset);
      case String word -> new QueryToken(Kind.WORD, word, offset);
    };
  }

  /** How many characters of a run are a field's name with its colon; 0 if it starts with none. */
  static int fieldLength(String run) {
    Matcher field = FIELD.matcher(run);
    return field.lookingAt() ? field.end() : 0;
  }

  /** A field's name, with its colon. */
  static QueryToken ofField(String name, int offset) {
    return new QueryToken(
        Kind.FIELD, name.substring(0, name.length() - 1).toLowerCase(Locale.ROOT), offset);
  }
}
