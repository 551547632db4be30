package dev.dateline.enrich.dedupe;

import dev.dateline.enrich.dedupe.IndexState.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The index, and over it the stories: how many copies there are of each, and which of its texts is
 * the one to show. A story keeps the id of its first article whichever that is. For one thread.
 */
public final class StoryIndex {
  private final DedupeIndex index;
  private final IndexState state;

  /**
   * @param state what earlier articles left; empty at first
   */
  public StoryIndex(IndexState state, Scorer scorer, DedupeSettings settings) {
    this(state, new DedupeIndex(state, scorer, settings));
  }

  private StoryIndex(IndexState state, DedupeIndex index) {
    this.index = index;
    this.state = state;
  }

  /**
   * One of several that judge the same texts, as {@link AnchorRoute} spreads them: of two texts
   * never each is held the other's repeat, in whatever order each of the indexes sees them.
   */
  public static StoryIndex oneOfSeveral(IndexState state, Scorer scorer, DedupeSettings settings) {
    return new StoryIndex(state, DedupeIndex.oneOfSeveral(state, scorer, settings));
  }

  /**
   * An article to judge.
   *
   * @param id its id
   * @param sketch of its text
   * @param seenAt when ingest saw it, never a time that a publisher wrote
   * @param outlet domain of who ran it; {@code null} if unknown
   * @param wire whether that is a news agency
   * @param revised whether an earlier version under the id was judged
   */
  public record Text(
      String id,
      Sketch sketch,
      Instant seenAt,
      @Nullable String outlet,
      boolean wire,
      boolean revised) {}

  /**
   * What came of it.
   *
   * @param decision about the text
   * @param canonical id of the text to show of its story, by the order of: a news agency's own, the
   *     longest, the earliest seen
   * @param copies how many other articles repeat the story's first one
   */
  public record Judgement(Decision decision, String canonical, int copies) {}

  /** Judges an article and adds it. */
  public Judgement judge(Text text) {
    Decision decision = index.judge(text.id(), text.sketch(), text.seenAt(), text.outlet());
    String first = decision instanceof Decision.Duplicate duplicate ? duplicate.of() : text.id();
    boolean alone = first.equals(text.id());
    Story before = alone && !text.revised() ? null : find(first);
    if (before == null && alone && !text.wire()) {
      return new Judgement(decision, first, 0);
    }
    Claim claim = new Claim(text.id(), text.wire(), text.sketch().words(), text.seenAt());
    Story after =
        (before == null ? new Story(alone ? claim : held(first, claim), Copies.NONE) : before)
            .with(claim, first);
    if (!after.equals(before)) {
      state.put(Table.STORIES, DedupeIndex.handle(first), index.today(), after.toBytes());
    }
    return new Judgement(decision, after.best().id(), after.copies().count());
  }

  private @Nullable Story find(String id) {
    byte[] bytes =
        state.newest(Table.STORIES, DedupeIndex.handle(id), index.fromDay(), index.today());
    return bytes == null ? null : Story.fromBytes(bytes);
  }

  /**
   * The claim of a story's first article as its first copy comes, which is nearest to it; that of
   * the copy where an earlier copy's entry has been forgotten.
   */
  private Claim held(String first, Claim copy) {
    ArticleEntry entry = index.nearest();
    return entry == null || !entry.id().equals(first)
        ? copy
        : new Claim(first, false, entry.sketch().words(), entry.seenAt());
  }
}
