package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.Sketch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text for the index to judge, sent under the id of its address.
 *
 * @param article id of the article it is a version of
 * @param version which of the address's versions asks, from 1 up
 * @param revised whether it revises an earlier version of the article
 * @param partition of the raw record, where the article waits
 * @param day under which the ledger keeps its address
 * @param judges the partitions of the index that are asked
 * @param outlet domain of who ran it; {@code null} if unknown
 * @param wire whether that is a news agency
 * @param sketch of the text
 */
public record Probe(
    String article,
    int version,
    boolean revised,
    int partition,
    int day,
    List<Integer> judges,
    @Nullable String outlet,
    boolean wire,
    Sketch sketch) {

  public Probe {
    judges = List.copyOf(judges);
  }
}
