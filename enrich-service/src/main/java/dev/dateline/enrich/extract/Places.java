package dev.dateline.enrich.extract;

import org.jspecify.annotations.Nullable;

/** Knows towns by name: a word in capitals that opens a text may be a town or a mere label. */
@FunctionalInterface
public interface Places {
  /** Knows none. */
  Places NONE = (name, language) -> false;

  /**
   * Whether a town or city is called so.
   *
   * @param name in any case
   * @param language tag of the text's language; {@code null} if unknown
   */
  boolean isTown(String name, @Nullable String language);
}
