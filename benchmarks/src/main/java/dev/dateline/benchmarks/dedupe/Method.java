package dev.dateline.benchmarks.dedupe;

import org.jspecify.annotations.Nullable;

/** A way to find what an article repeats. */
interface Method {

  /**
   * Judges an article and holds it.
   *
   * @return id of an earlier article that it repeats; {@code null} if there is none
   */
  @Nullable String judge(StreamSet.Item item);
}
