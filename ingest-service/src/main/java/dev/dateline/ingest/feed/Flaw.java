package dev.dateline.ingest.feed;

/** What was wrong with a feed that could be read all the same. */
public enum Flaw {
  /** The bytes are not in the declared charset, or none was declared. */
  WRONG_CHARSET,
  /** Some bytes belong to no single charset. */
  MIXED_CHARSET,
  /** UTF-8 was encoded as UTF-8 once more. */
  DOUBLE_ENCODING,
  /** Control characters stood in the text. */
  CONTROL_CHARACTERS,
  /** A CDATA section or a comment was not closed. */
  UNTERMINATED_SECTION,
  /** The feed ends before its last element or value does. */
  TRUNCATED,
  /** Something stood before the feed, such as a script's warning. */
  LEADING_JUNK,
  /** A date could not be understood. */
  UNREADABLE_DATE,
  /** A date lay in the future: a publication was set to now, a change left out. */
  FUTURE_DATE,
  /** Entries beyond {@link FeedLimits#maxEntries()} were left out. */
  TOO_MANY_ENTRIES
}
