package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.RevisionJudge;
import dev.dateline.runtime.ByteSize;
import java.nio.file.Path;

/**
 * What can be set of the enrich service.
 *
 * @param stateDir where RocksDB keeps its files; kept across restarts, or state is read again from
 *     Kafka
 * @param threads stream threads
 * @param guarantee exactly once, unless duplicates at a crash are no matter
 * @param indexPartitions partitions of the index, over which languages are spread; fixed once the
 *     app has run
 * @param routing what sketches are spread over them by
 * @param rememberDays how long an address is known after its page was last seen, changed or not, 1
 *     to 365
 * @param leastChange a smaller change of an article is no revision, 0 to 1
 * @param leastLiveChange the same of a live page
 * @param dedupe the index's settings
 * @param stateMemory RocksDB's cache and write buffers, all stores together
 * @param standbys copies of the state kept warm by other instances
 * @param tagging what articles are tagged with
 */
public record EnrichSettings(
    Path stateDir,
    int threads,
    Guarantee guarantee,
    int indexPartitions,
    Route.By routing,
    int rememberDays,
    double leastChange,
    double leastLiveChange,
    DedupeSettings dedupe,
    ByteSize stateMemory,
    int standbys,
    TaggingSettings tagging) {

  /** Least change of a live page that makes a revision unless set otherwise. */
  static final double LEAST_LIVE_CHANGE = 0.1;

  /** What Kafka calls the processing guarantee. */
  public enum Guarantee {
    EXACTLY_ONCE_V2,
    AT_LEAST_ONCE
  }

  public EnrichSettings {
    require(threads >= 1 && threads <= 256, "--stream-threads must be 1 to 256");
    require(indexPartitions >= 1 && indexPartitions <= 256, "--index-partitions must be 1 to 256");
    require(rememberDays >= 1 && rememberDays <= 365, "--remember-days must be 1 to 365");
    require(leastChange >= 0 && leastChange <= 1, "--least-change must be 0 to 1");
    require(
        leastLiveChange >= leastChange && leastLiveChange <= 1,
        "--least-live-change must be at most 1 and not under --least-change");
    require(stateMemory.bytes() >= 8L << 20, "--state-memory must be at least 8MiB");
    require(standbys >= 0 && standbys <= 10, "--standbys must be 0 to 10");
  }

  /** The defaults, with the state in this folder. */
  public static EnrichSettings in(Path stateDir) {
    return new EnrichSettings(
        stateDir,
        1,
        Guarantee.EXACTLY_ONCE_V2,
        4,
        Route.By.LANGUAGE,
        30,
        RevisionJudge.LEAST_CHANGE,
        LEAST_LIVE_CHANGE,
        DedupeSettings.DEFAULT,
        new ByteSize(96L << 20),
        0,
        TaggingSettings.DEFAULT);
  }

  /** The same with these tags. */
  public EnrichSettings tagging(TaggingSettings other) {
    return new EnrichSettings(
        stateDir,
        threads,
        guarantee,
        indexPartitions,
        routing,
        rememberDays,
        leastChange,
        leastLiveChange,
        dedupe,
        stateMemory,
        standbys,
        other);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
