package dev.dateline.enrich.names;

import java.util.Map;

/**
 * Where a recogniser of names that Dateline does not ship comes in: a class on the class path,
 * named in {@code META-INF/services/dev.dateline.enrich.names.RecogniserPlugin}, with a public
 * constructor without parameters. It runs only where settings ask for it by name.
 */
public interface RecogniserPlugin {

  /** What settings call it; lower case, letters and digits. */
  String name();

  /**
   * A recogniser, ready to be asked; it lives as long as the process.
   *
   * @param settings what the user says of it, by key
   * @throws IllegalArgumentException if a setting is missing, unknown or wrong; the message names
   *     it
   * @throws RuntimeException if it cannot be made; the message says why in one line
   */
  NameRecogniser open(Map<String, String> settings);
}
