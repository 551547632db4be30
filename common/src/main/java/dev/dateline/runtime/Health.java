package dev.dateline.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is alive and ready; the two differ. A service that is alive but not ready is
 * left alone; one that is not alive is started again.
 */
public interface Health {
  /** Whether the process works at all. */
  boolean live();

  /** Whether it does its work: connected, restored, running. */
  boolean ready();

  /**
   * What it has to say about its work in detail, as JSON.
   *
   * @param name of the report
   * @param query its parameters
   * @return {@code null} if there is no such report
   * @throws UsageException for a parameter that makes no sense
   */
  default @Nullable String report(String name, Map<String, String> query) {
    return null;
  }

  /** What it is doing, in a few words, for people. */
  String detail();
}
