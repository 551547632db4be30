package dev.dateline.enrich.language;

import java.util.Map;
import java.util.Set;

/** A statistical model of languages; the port behind which a library stands. */
interface LanguageModel {

  /** ISO 639-1 codes that the model can tell apart. */
  Set<String> languages();

  /**
   * Probabilities by ISO 639-1 code; languages outside {@link #languages()} are left out. Safe to
   * call from many threads.
   */
  Map<String, Double> probabilities(String text);
}
