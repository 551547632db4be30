package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of one article's fields, noted as their values are taken. */
final class Findings {
  private final List<Evidence> evidence = new ArrayList<>();

  /** The value, whose evidence is noted under the field's name; {@code null} if there is none. */
  <T> @Nullable T take(String field, @Nullable Found<T> found) {
    if (found == null) {
      return null;
    }
    evidence.add(found.evidence(field));
    return found.value();
  }

  /** The same, with a value for none. */
  <T> T take(String field, @Nullable Found<T> found, T none) {
    T value = take(field, found);
    return value == null ? none : value;
  }

  List<Evidence> all() {
    return List.copyOf(evidence);
  }
}
