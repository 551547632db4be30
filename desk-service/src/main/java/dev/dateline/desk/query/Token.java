package dev.dateline.desk.query;

/**
 * A piece of a query.
 *
 * @param text without quotes and colon
 * @param at UTF-16 units before it
 */
record Token(Kind kind, String text, int at) {
  enum Kind {
    WORD,
    PHRASE,
    /** A field's name and its colon. */
    FIELD,
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    END
  }
}
