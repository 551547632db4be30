package dev.dateline.desk.rules;

/** Why a query cannot be a rule, for the person who wrote it. */
public final class NoRuleException extends RuntimeException {
  NoRuleException(String reason) {
    super(reason);
  }
}
