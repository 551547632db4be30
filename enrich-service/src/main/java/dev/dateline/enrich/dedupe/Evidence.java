package dev.dateline.enrich.dedupe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers behind a decision.
 *
 * @param numbers by name, in the order of the model's features where they are these; never changed
 */
public record Evidence(Map<String, Double> numbers) {

  /** What stands behind a decision for which nothing was compared. */
  public static final Evidence NONE = new Evidence(Map.of());

  public Evidence {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /**
   * The same of versions of a page, and how many words of the later one were not compared ({@code
   * words-ignored}): clocks, counts and other stamps. To be asked for where it is shown only, since
   * it looks through the text once more.
   */
  public Evidence ofPage(String body) {
    Map<String, Double> more = new LinkedHashMap<>(numbers);
    more.put("words-ignored", (double) Sketcher.ignoredWords(body));
    return new Evidence(more);
  }
}
