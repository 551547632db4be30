package dev.dateline.ingest.backfill;

import dev.dateline.ingest.backfill.Taken.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what became of records. Not safe for several threads. */
public final class Tally {
  private final Map<Reason, Long> passedOver = new EnumMap<>(Reason.class);
  private long published;
  private long damaged;

  void published(int articles) {
    published += articles;
  }

  void passedOver(Reason reason) {
    passedOver.merge(reason, 1L, Long::sum);
  }

  void damaged(int records) {
    damaged += records;
  }

  /** Articles that are on the topic for certain. */
  public long published() {
    return published;
  }

  /** Records passed over. */
  public long passedOver() {
    return passedOver.values().stream().mapToLong(n -> n).sum();
  }

  /** Records that could not be read. */
  public long damaged() {
    return damaged;
  }

  /** Adds what another one counted. */
  public void add(Tally other) {
    published += other.published;
    damaged += other.damaged;
    other.passedOver.forEach((reason, n) -> passedOver.merge(reason, n, Long::sum));
  }

  /** For people: {@code 340 articles published, 9 records passed over (9 no HTML), 1 damaged}. */
  @Override
  public String toString() {
    String reasons =
        passedOver.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey().words()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d articles published, %,d records passed over%s, %,d damaged",
        published,
        passedOver(),
        reasons.isEmpty() ? "" : " (" + reasons + ")",
        damaged);
  }
}
