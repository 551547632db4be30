package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Relation;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.extract.Agencies;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Pending;
import dev.dateline.enrich.state.Verdict;
import dev.dateline.url.ArticleId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way: drafted as new, tagged, then published as a version or told as a
 * duplicate.
 */
final class Articles {
  private Articles() {}

  /**
   * The id of an edition of an address: of the first text under it the address's own, of each
   * further text, for which it is used again, one made of that and the edition's number.
   */
  static String id(String address, int edition) {
    return edition == 0 ? address : ArticleId.ofEdition(address, edition);
  }

  /** Whether the outlet is a news agency and the article its own. */
  static boolean isAgencys(Article article) {
    return isAgency(article.publisher().name())
        || isAgency(
            article.publisher().domain() == null
                ? null
                : article.publisher().domain().replaceFirst("\\..*", ""));
  }

  private static boolean isAgency(@Nullable String name) {
    return name != null && Agencies.named(name) != null;
  }

  /** The same with tags. */
  static Article tagged(Article draft, List<Tag> tags) {
    return with(
        draft,
        draft.id(),
        draft.revision(),
        draft.change(),
        draft.firstSeenAt(),
        tags,
        draft.copies(),
        draft.canonical(),
        new Verdict.Alone(Map.of()),
        draft.compared());
  }

  /** A version as the ledger's entry says it is. */
  static Article version(Article draft, Identity identity, Pending version) {
    Verdict verdict = Objects.requireNonNull(version.verdict());
    return with(
        draft,
        id(draft.id(), identity.edition()),
        identity.revision(),
        identity.revision() == 1 ? null : version.change(),
        identity.firstSeenAt(),
        draft.tags(),
        identity.copies(),
        verdict.canonical(),
        verdict.finding(),
        compared(version, verdict.finding()));
  }

  /** The numbers behind it: how it differs from what was before it here, and from its nearest. */
  private static Map<String, Double> compared(Pending version, Verdict.Finding finding) {
    Map<String, Double> numbers = new LinkedHashMap<>(version.evidence());
    if (finding instanceof Verdict.Alone(var evidence)) {
      numbers.putAll(evidence);
    }
    return numbers;
  }

  static Duplicate duplicate(Article draft, Identity identity, Verdict verdict) {
    Verdict.Repeat repeat = verdict.repeat().orElseThrow();
    return new Duplicate(
        id(draft.id(), identity.edition()),
        repeat.of(),
        repeat.how(),
        repeat.similarity(),
        repeat.evidence(),
        draft.url(),
        draft.title(),
        draft.publisher(),
        draft.language(),
        draft.publishedAt(),
        identity.firstSeenAt(),
        draft.feed(),
        draft.source(),
        verdict.canonical(),
        verdict.copies(),
        draft.standfirst(),
        draft.body());
  }

  private static Article with(
      Article a,
      String id,
      int revision,
      @Nullable Double change,
      Instant firstSeenAt,
      List<Tag> tags,
      int copies,
      @Nullable String canonical,
      Verdict.Finding finding,
      Map<String, Double> compared) {
    return new Article(
        id,
        a.url(),
        a.canonicalUrl(),
        revision,
        revision == 1 ? Article.Status.NEW : Article.Status.REVISED,
        a.kind(),
        a.title(),
        a.standfirst(),
        a.body(),
        a.authors(),
        a.byline(),
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
        a.source(),
        change,
        canonical,
        a.corrections(),
        a.evidence(),
        finding instanceof Verdict.Near(Relation relation) ? relation : null,
        finding instanceof Verdict.Unjudged(String reason) ? reason : null,
        compared);
  }
}
