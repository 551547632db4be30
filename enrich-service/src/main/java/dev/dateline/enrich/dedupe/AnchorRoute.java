package dev.dateline.enrich.dedupe;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Spreads one index over several: a text goes to the partitions of its smallest anchors, so that
 * texts that share one of them meet.
 */
public final class AnchorRoute {
  /** Anchors that a text is routed by. */
  public static final int ANCHORS = 8;

  private AnchorRoute() {}

  /** The partitions of a text, ascending, each once; the first one of a text without anchors. */
  public static List<Integer> partitions(Sketch sketch, int partitions) {
    List<Integer> found =
        LongStream.of(sketch.anchors())
            .limit(ANCHORS)
            .mapToInt(anchor -> (int) Long.remainderUnsigned(Hashes.mix(anchor), partitions))
            .distinct()
            .sorted()
            .boxed()
            .toList();
    return found.isEmpty() ? List.of(0) : found;
  }
}
