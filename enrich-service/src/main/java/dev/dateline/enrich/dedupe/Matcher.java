package dev.dateline.enrich.dedupe;

import dev.dateline.enrich.dedupe.Candidates.Candidate;
import dev.dateline.enrich.dedupe.IndexState.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds among the articles held the one that a text is most certainly a copy of. */
final class Matcher {

  /**
   * A text that is looked for.
   *
   * @param anchors what is held under each of the sketch's
   * @param common in how many stories each was seen
   * @param fromDay first day of the window
   * @param today its last day
   */
  record Query(
      String id,
      Sketch sketch,
      Instant seenAt,
      AnchorEntry[] anchors,
      byte[] common,
      int fromDay,
      int today) {}

  /** An article held, and how it compares with the text. */
  record Match(ArticleEntry article, Comparison comparison, double certainty) {}

  private final IndexState state;
  private final CopyRule rule;
  private final IndexAge age;
  private final ComparisonListener listener;
  private final boolean onlyOfEarlier;

  /**
   * @param onlyOfEarlier whether what ingest saw later does not count: see {@link
   *     DedupeIndex#oneOfSeveral}
   */
  Matcher(
      IndexState state,
      CopyRule rule,
      IndexAge age,
      ComparisonListener listener,
      boolean onlyOfEarlier) {
    this.state = state;
    this.rule = rule;
    this.age = age;
    this.listener = listener;
    this.onlyOfEarlier = onlyOfEarlier;
  }

  @Nullable Match best(Query query) {
    Candidates candidates = new Candidates();
    for (AnchorEntry entry : query.anchors()) {
      candidates.add(entry, query.fromDay());
    }
    Match best = null;
    int least = Math.clamp(query.anchors().length / 4, 1, 2);
    for (Candidate candidate : candidates.best(least, rule.settings().candidates())) {
      byte[] bytes = state.at(Table.ARTICLES, candidate.article(), candidate.day());
      ArticleEntry article = bytes == null ? null : ArticleEntry.fromBytes(bytes);
      if (article != null && isEligible(article, query)) {
        Match match = match(article, query);
        best = best == null || match.certainty() > best.certainty() ? match : best;
      }
    }
    return best;
  }

  private Match match(ArticleEntry article, Query query) {
    Comparison comparison =
        Comparison.of(
            query.sketch(),
            query.common(),
            article.sketch(),
            article.commonness(),
            apart(article.seenAt(), query.seenAt(), query.today()),
            age.newness());
    listener.compared(query.id(), article.id(), comparison);
    return new Match(article, comparison, rule.certainty(comparison));
  }

  /** A text repeats neither itself nor its own copies. */
  private boolean isEligible(ArticleEntry article, Query query) {
    return !article.id().equals(query.id())
        && !article.story().equals(query.id())
        && (!onlyOfEarlier || isEarlier(article, query));
  }

  private static boolean isEarlier(ArticleEntry article, Query query) {
    int order = article.seenAt().compareTo(query.seenAt());
    return order < 0 || (order == 0 && article.id().compareTo(query.id()) < 0);
  }

  /** What lies ahead of the stream's day counts as its end: a date of 2099 parts no copies. */
  private static Duration apart(Instant one, Instant other, int today) {
    Instant end = Instant.EPOCH.plus(Duration.ofDays(today + 1L));
    return Duration.between(earlier(one, end), earlier(other, end));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
