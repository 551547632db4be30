package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * A text for the index to judge, sent under the article's id.
 *
 * @param version which of the article's waiting versions asks; 0 where no answer is wanted and the
 *     index only learns the text of a revision
 * @param partition of the raw record, where the article waits
 * @param language which of the index's partitions judges it
 * @param outlet domain of who ran it; {@code null} if unknown
 * @param sketch of the text
 */
public record Probe(
    int version, int partition, String language, @Nullable String outlet, Sketch sketch) {

  /** Whether an article waits for the answer. */
  public boolean wantsAnswer() {
    return version > 0;
  }
}
