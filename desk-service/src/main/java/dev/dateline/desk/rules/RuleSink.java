package dev.dateline.desk.rules;

import dev.dateline.contract.TagRule;
import org.jspecify.annotations.Nullable;

/** Where rules are put into force. */
public interface RuleSink {
  /**
   * Returns when it is stored.
   *
   * @param rule {@code null} to take it out of force
   * @throws dev.dateline.runtime.FailedException if it was not stored
   */
  void put(String id, @Nullable TagRule rule);
}
