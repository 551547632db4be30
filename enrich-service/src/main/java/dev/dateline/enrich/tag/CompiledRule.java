package dev.dateline.enrich.tag;

import dev.dateline.contract.TagRule;

/**
 * A rule ready to run.
 *
 * @param rule as the user wrote it
 * @param query its query
 */
record CompiledRule(TagRule rule, Query query) {
  /** Estimated texts in a thousand that a rule may make us look at. */
  private static final double MAX_COST = 900;

  /**
   * Compiles a rule.
   *
   * @throws QuerySyntaxException if it is to be refused, with the reason
   */
  static CompiledRule of(TagRule rule) throws QuerySyntaxException {
    if (rule.id() == null || rule.id().isBlank()) {
      throw new QuerySyntaxException("the rule has no id");
    }
    if (rule.query() == null) {
      throw new QuerySyntaxException("the rule has no query");
    }
    Query query = QueryParser.parse(rule.query());
    Anchor.Choice anchors = AnchorChooser.BY_LENGTH.choose(query);
    if (anchors == null) {
      throw new QuerySyntaxException(
          hasPositiveTerm(query)
              ? "the query also matches articles that have none of its words, as NOT or lang: or"
                  + " outlet: stands alone beside OR: join it to a word with AND"
              : "the query has no word or phrase that an article must have, so it would match"
                  + " nearly everything");
    }
    if (anchors.cost() >= MAX_COST) {
      throw new QuerySyntaxException(
          anchors.any().stream().anyMatch(Anchor::isCommon)
              ? "the query matches nearly everything, as it needs no more than a very common word"
              : "the query costs too much: one or another of its words stands in nearly every"
                  + " article, so join it to a rarer one with AND");
    }
    return new CompiledRule(rule, query);
  }

  /** The label, or the id if the rule has none. */
  String label() {
    return rule.label() == null || rule.label().isBlank() ? rule.id() : rule.label();
  }

  private static boolean hasPositiveTerm(Query query) {
    return switch (query) {
      case Query.Phrase _, Query.Near _, Query.AtLeast _, Query.Tagged _ -> true;
      case Query.And and -> and.parts().stream().anyMatch(CompiledRule::hasPositiveTerm);
      case Query.Or or -> or.parts().stream().anyMatch(CompiledRule::hasPositiveTerm);
      case Query.InLanguage _, Query.FromOutlet _, Query.Not _ -> false;
    };
  }
}
