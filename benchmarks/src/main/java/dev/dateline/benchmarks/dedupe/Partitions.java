package dev.dateline.benchmarks.dedupe;

import dev.dateline.enrich.dedupe.AnchorRoute;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.StoryIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index spread over partitions by anchors: the most certain of their answers counts. */
final class Partitions implements Method {

  private final List<StoryIndex> indexes = new ArrayList<>();

  Partitions(int count, Scorer scorer, DedupeSettings settings) {
    for (int i = 0; i < count; i++) {
      indexes.add(
          StoryIndex.oneOfSeveral(new InMemoryState(settings.windowDays()), scorer, settings));
    }
  }

  @Override
  public @Nullable String judge(StreamSet.Item item) {
    StoryIndex.Text text =
        new StoryIndex.Text(item.id(), item.sketch(), item.seenAt(), null, false, false);
    Decision.Duplicate best = null;
    for (int partition : AnchorRoute.partitions(item.sketch(), indexes.size())) {
      if (indexes.get(partition).judge(text).decision() instanceof Decision.Duplicate duplicate
          && (best == null || duplicate.similarity() > best.similarity())) {
        best = duplicate;
      }
    }
    return best == null ? null : best.of();
  }
}
