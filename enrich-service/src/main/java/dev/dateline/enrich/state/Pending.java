package dev.dateline.enrich.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article that waits.
 *
 * @param version its number, from 1 up, never used twice under one address
 * @param edition which of the address's texts it is a version of
 * @param change by how much it differs from the version before, 0 to 1; 0 for an edition's first
 * @param evidence the numbers by which it was held a revision of that version or another text, by
 *     name; empty for the first text of an address
 * @param judges partitions of the index that have yet to answer
 * @param verdict the best answer so far; {@code null} before the first
 */
public record Pending(
    int version,
    int edition,
    double change,
    Map<String, Double> evidence,
    List<Integer> judges,
    @Nullable Verdict verdict) {

  public Pending {
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    judges = List.copyOf(judges);
  }

  /** Whether every answer has come. */
  public boolean isAnswered() {
    return judges.isEmpty();
  }

  /** With a judge's answer; the same if that judge was not asked or has answered. */
  Pending answered(int judge, Verdict answer) {
    if (!judges.contains(judge)) {
      return this;
    }
    return new Pending(
        version,
        edition,
        change,
        evidence,
        judges.stream().filter(j -> j != judge).toList(),
        verdict == null ? answer : Verdict.better(verdict, answer));
  }
}
