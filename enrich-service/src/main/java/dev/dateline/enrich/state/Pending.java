package dev.dateline.enrich.state;

import org.jspecify.annotations.Nullable;

/**
 * A version of an article that waits.
 *
 * @param version its number, from 1 up, never used twice under one id
 * @param change from the version before it
 * @param verdict the index's answer; {@code null} until it comes
 */
public record Pending(int version, Change change, @Nullable Verdict verdict) {

  /** Whether the answer has come. */
  public boolean isAnswered() {
    return verdict != null;
  }
}
