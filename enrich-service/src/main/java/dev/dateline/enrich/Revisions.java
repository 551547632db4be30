package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.enrich.dedupe.RevisionJudge;
import dev.dateline.enrich.dedupe.RevisionVerdict;
import dev.dateline.enrich.dedupe.Sketch;

/**
 * What counts as a revision of an article, and what of a live page, which grows by the minute.
 *
 * @param articles of everything else
 * @param live of live pages
 */
record Revisions(RevisionJudge articles, RevisionJudge live) {

  static Revisions of(EnrichSettings settings) {
    return new Revisions(
        new RevisionJudge(settings.leastChange()),
        RevisionJudge.ofLivePages(settings.leastLiveChange()));
  }

  RevisionVerdict compare(Draft draft, Sketch before) {
    boolean isLive = draft.article().kind() == Article.Kind.LIVE;
    return (isLive ? live : articles).compare(before, draft.sketch());
  }
}
