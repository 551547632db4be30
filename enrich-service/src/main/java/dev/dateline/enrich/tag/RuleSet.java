package dev.dateline.enrich.tag;

import dev.dateline.contract.TagRule;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An immutable snapshot of users' rules, indexed by what each one needs, so that an article pays
 * only for the rules whose rarest needed word or pair of words it has.
 */
public final class RuleSet {
  private static final RuleSet EMPTY = compile(List.of());

  private final List<CompiledRule> rules;
  private final List<RuleProblem> problems;
  private final RuleIndex index;
  private final Map<TagRule, CompiledRule> compiled = new HashMap<>();

  private RuleSet(List<CompiledRule> rules, List<RuleProblem> problems) {
    this.rules = List.copyOf(rules);
    this.problems = List.copyOf(problems);
    index = RuleIndex.of(rules.stream().map(CompiledRule::query).toList());
    rules.forEach(rule -> compiled.put(rule.rule(), rule));
  }

  /** No rules. */
  public static RuleSet empty() {
    return EMPTY;
  }

  /**
   * Compiles rules. One that is refused is in {@link #problems()} with the reason; the rest work.
   * Of several with one id the first counts.
   */
  public static RuleSet compile(Collection<TagRule> rules) {
    return new RuleSet(List.of(), List.of()).with(rules);
  }

  /** The same of other rules; what this set has of them is not parsed again. */
  public RuleSet with(Collection<TagRule> rules) {
    List<CompiledRule> working = new ArrayList<>(rules.size());
    List<RuleProblem> refused = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (TagRule rule : rules) {
      try {
        CompiledRule known = compiled.get(rule);
        CompiledRule next = known == null ? CompiledRule.of(rule) : known;
        if (!ids.add(rule.id())) {
          throw new QuerySyntaxException("another rule has this id");
        }
        working.add(next);
      } catch (QuerySyntaxException e) {
        refused.add(new RuleProblem(String.valueOf(rule.id()), String.valueOf(e.getMessage())));
      }
    }
    return new RuleSet(working, refused);
  }

  /** Why rules were refused, in the order given. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** How many rules work. */
  public int size() {
    return rules.size();
  }

  /** The rules that match, in the order given. */
  List<CompiledRule> matching(TaggableText text, QueryMatcher matcher) {
    BitSet candidates = index.candidates(text, matcher.tags());
    List<CompiledRule> matching = new ArrayList<>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CompiledRule rule = rules.get(i);
      if (matcher.matches(rule.query())) {
        matching.add(rule);
      }
    }
    return matching;
  }
}
