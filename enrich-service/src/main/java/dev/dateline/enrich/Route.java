package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.AnchorRoute;
import dev.dateline.enrich.dedupe.Sketch;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partitions of the index judge a text.
 *
 * @param by what the partition is chosen by
 * @param partitions of the index
 */
public record Route(By by, int partitions) {

  /** What texts are routed by. */
  public enum By {
    /** A language in exactly one partition: all of its articles are judged in one order. */
    LANGUAGE,
    /** Some of the text's anchors, each in its partition: for more than one partition can judge. */
    ANCHORS
  }

  /** The partitions, ascending, at least one. */
  List<Integer> judges(String language, Sketch sketch) {
    return switch (by) {
      case LANGUAGE -> List.of(Utils.toPositive(Utils.murmur2(Utils.utf8(language))) % partitions);
      case ANCHORS -> AnchorRoute.partitions(sketch, partitions);
    };
  }
}
