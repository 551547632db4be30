package dev.dateline.enrich.tag;

/** A query is not in the rule language, or goes beyond its limits. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  QuerySyntaxException(String reason) {
    super(reason);
  }

  QuerySyntaxException(String reason, int offset) {
    super(reason + " (at character " + (offset + 1) + ")");
  }
}
