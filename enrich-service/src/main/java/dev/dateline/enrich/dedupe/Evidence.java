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

  /** The same and one more. */
  public Evidence with(String name, double number) {
    Map<String, Double> more = new LinkedHashMap<>(numbers);
    more.put(name, number);
    return new Evidence(more);
  }
}
