package dev.dateline.enrich.dedupe;

import dev.dateline.enrich.dedupe.IndexState.Table;
import dev.dateline.enrich.dedupe.Matcher.Match;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The judge of one language partition: finds what an article repeats, decides, and holds it for
 * those to come. For one thread. The same articles in the same order get the same decisions,
 * whatever the wall clock says.
 */
public final class DedupeIndex {

  /** Articles are known to the state by hashes of so many bits. */
  static final int HANDLE_BITS = 48;

  /** Later times, which no clock gives, count as this one. */
  private static final Instant LATEST = Instant.parse("2149-06-06T00:00:00Z");

  private final IndexState state;
  private final CopyRule rule;
  private final DedupeSettings settings;
  private final StreamClock clock;
  private final IndexAge age;
  private final Matcher matcher;
  private @Nullable ArticleEntry nearest;

  /**
   * @param state what earlier articles left; empty at first
   * @param scorer the model
   */
  public DedupeIndex(IndexState state, Scorer scorer, DedupeSettings settings) {
    this(state, scorer, settings, (id, candidate, comparison) -> {});
  }

  /**
   * The same, with someone who is told of every comparison.
   *
   * @param listener called in the order in which candidates are compared
   */
  public DedupeIndex(
      IndexState state, Scorer scorer, DedupeSettings settings, ComparisonListener listener) {
    this(state, scorer, settings, listener, false);
  }

  private DedupeIndex(
      IndexState state,
      Scorer scorer,
      DedupeSettings settings,
      ComparisonListener listener,
      boolean onlyOfEarlier) {
    this.state = state;
    this.rule = new CopyRule(scorer, settings);
    this.settings = settings;
    this.clock = new StreamClock(memory(state));
    this.age = new IndexAge(state);
    this.matcher = new Matcher(state, rule, age, listener, onlyOfEarlier);
  }

  /**
   * One of several indexes that judge the same texts, each in an order of its own. It holds a text
   * a repeat only of what ingest saw earlier (at the same time: of what has the lesser id), so that
   * of two texts never each is held the other's repeat.
   */
  static DedupeIndex oneOfSeveral(IndexState state, Scorer scorer, DedupeSettings settings) {
    return new DedupeIndex(state, scorer, settings, (id, candidate, comparison) -> {}, true);
  }

  /**
   * Judges an article and adds it. The same id again takes the place of its earlier version and is
   * never held a repeat of itself.
   *
   * @param id the article's id, at most 1,000 characters
   * @param sketch of its text
   * @param seenAt when ingest saw it, never a time that a publisher wrote
   * @param outlet domain of who ran it; {@code null} if unknown
   */
  public Decision judge(String id, Sketch sketch, Instant seenAt, @Nullable String outlet) {
    if (id.isEmpty() || id.length() > 1000) {
      throw new IllegalArgumentException("an id has 1 to 1000 characters, not " + id.length());
    }
    int today = clock.advance(clamp(seenAt).toEpochMilli());
    Instant time = clamp(seenAt);
    int fromDay = Math.max(0, today - settings.windowDays());
    nearest = null;
    if (CopyRule.isTooShort(sketch)) {
      return new Decision.New(Evidence.NONE, CopyRule.TOO_SHORT);
    }
    AnchorEntry[] entries = new AnchorEntry[sketch.anchors().length];
    byte[] common = new byte[entries.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = AnchorEntry.of(state.newest(Table.ANCHORS, sketch.anchors()[i], fromDay, today));
      common[i] = (byte) entries[i].commonness();
    }
    Match match =
        matcher.best(new Matcher.Query(id, sketch, time, entries, common, fromDay, today));
    nearest = match == null ? null : match.article();
    Decision decision = decide(sketch, match, outlet);
    String story = decision instanceof Decision.Duplicate duplicate ? duplicate.of() : id;
    hold(id, story, sketch, time, outlet, entries, today, fromDay);
    return decision;
  }

  /** What the text judged last was found nearest to; {@code null} if to nothing. */
  @Nullable ArticleEntry nearest() {
    return nearest;
  }

  /** The stream's day, as the last article left it. */
  int today() {
    return clock.today();
  }

  /** The first day of the window. */
  int fromDay() {
    return Math.max(0, today() - settings.windowDays());
  }

  private static StreamClock.Memory memory(IndexState state) {
    return new StreamClock.Memory() {
      @Override
      public byte @Nullable [] read() {
        return state.newest(Table.CLOCK, 0, 0, 0xffff);
      }

      @Override
      public void write(int day, byte[] bytes) {
        state.put(Table.CLOCK, 0, day, bytes);
      }
    };
  }

  private Decision decide(Sketch sketch, @Nullable Match match, @Nullable String outlet) {
    if (match == null) {
      return new Decision.New(Evidence.NONE, null);
    }
    ArticleEntry article = match.article();
    Comparison comparison = match.comparison();
    Evidence evidence = Scorer.evidence(comparison);
    CopyRule.Finding found = rule.of(article.sketch(), sketch, comparison);
    return switch (found.kind()) {
      case COPY ->
          new Decision.Duplicate(
              article.story(),
              article.id(),
              how(article.sketch().digest() == sketch.digest(), comparison, article, outlet),
              found.certainty(),
              evidence);
      case PART ->
          new Decision.PartOf(article.story(), Math.min(1, comparison.containment()), evidence);
      case NEAR -> new Decision.Related(article.story(), found.certainty(), evidence);
      case APART -> new Decision.New(evidence, null);
    };
  }

  private static dev.dateline.contract.Duplicate.How how(
      boolean sameText, Comparison comparison, ArticleEntry article, @Nullable String outlet) {
    if (sameText && article.outlet().equals(outlet)) {
      return dev.dateline.contract.Duplicate.How.SAME_PAGE;
    }
    return comparison.lengthRatio() < 0.6 && comparison.containment() > 0.7
        ? dev.dateline.contract.Duplicate.How.CONTAINED
        : dev.dateline.contract.Duplicate.How.NEAR_DUPLICATE;
  }

  private void hold(
      String id,
      String story,
      Sketch sketch,
      Instant seenAt,
      @Nullable String outlet,
      AnchorEntry[] entries,
      int today,
      int fromDay) {
    long article = handle(id);
    int storyHash = (int) handle(story);
    byte[] common = new byte[entries.length];
    for (int i = 0; i < entries.length; i++) {
      byte[] updated =
          entries[i].with(article, storyHash, today, fromDay, settings.postingsPerAnchor());
      common[i] = (byte) AnchorEntry.commonness(updated);
      state.put(Table.ANCHORS, sketch.anchors()[i], today, updated);
    }
    ArticleEntry entry =
        new ArticleEntry(id, story, outlet == null ? "" : outlet, seenAt, sketch, common);
    state.put(Table.ARTICLES, article, today, entry.toBytes());
    age.held(today);
  }

  private static Instant clamp(Instant time) {
    return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LATEST) ? LATEST : time;
  }

  /** An id's key in the tables. */
  static long handle(String id) {
    long hash = Hashes.START;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = Hashes.add(hash, b & 0xff);
    }
    return Hashes.mix(hash) >>> (64 - HANDLE_BITS);
  }
}
