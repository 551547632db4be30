package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Verdict;
import java.util.List;

/**
 * An article on its way: drafted as new, tagged, then published as a version or told as a
 * duplicate.
 */
final class Articles {
  private Articles() {}

  /** The same with tags. */
  static Article tagged(Article draft, List<Tag> tags) {
    return version(draft, draft.revision(), draft.firstSeenAt(), draft.copies(), tags);
  }

  /** The version that the ledger's entry says it is. */
  static Article version(Article draft, Identity identity) {
    return version(
        draft,
        identity.revision(),
        identity.firstSeenAt(),
        identity.copies().count(),
        draft.tags());
  }

  static Duplicate duplicate(Article draft, Identity identity, Verdict.Repeats verdict) {
    return new Duplicate(
        draft.id(),
        verdict.of(),
        verdict.how(),
        verdict.similarity(),
        verdict.evidence(),
        draft.url(),
        draft.title(),
        draft.publisher(),
        draft.language(),
        draft.publishedAt(),
        identity.firstSeenAt(),
        draft.feed(),
        draft.source());
  }

  private static Article version(
      Article a, int revision, java.time.Instant firstSeenAt, int copies, List<Tag> tags) {
    return new Article(
        a.id(),
        a.url(),
        a.canonicalUrl(),
        revision,
        revision == 1 ? Article.Status.NEW : Article.Status.REVISED,
        a.kind(),
        a.title(),
        a.standfirst(),
        a.body(),
        a.authors(),
        a.agency(),
        a.syndicated(),
        a.place(),
        a.publishedAt(),
        a.publishedAtLocal(),
        a.modifiedAt(),
        firstSeenAt,
        a.language(),
        a.publisher(),
        a.section(),
        a.breadcrumb(),
        a.image(),
        a.keywords(),
        tags,
        a.wordCount(),
        a.paywalled(),
        a.fullText(),
        copies,
        a.feed(),
        a.labels(),
        a.source());
  }
}
