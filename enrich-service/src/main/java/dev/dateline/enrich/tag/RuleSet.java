package dev.dateline.enrich.tag;

import dev.dateline.contract.TagRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of users' rules, indexed by what each one needs, so that an article pays
 * only for the rules whose rarest needed word or pair of words it has.
 */
public final class RuleSet {
  private static final RuleSet EMPTY = compile(List.of());

  private final List<CompiledRule> rules = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<String, int[]> bySingle = new HashMap<>();
  private final Map<String, Map<String, int[]>> byPair = new HashMap<>();
  private final Map<String, int[]> byStart = new HashMap<>();

  private RuleSet() {}

  /** No rules. */
  public static RuleSet empty() {
    return EMPTY;
  }

  /**
   * Compiles rules. One that is refused is in {@link #problems()} with the reason; the rest work.
   * Of several with one id the first counts.
   */
  public static RuleSet compile(Collection<TagRule> rules) {
    RuleSet set = new RuleSet();
    Set<String> ids = new HashSet<>();
    for (TagRule rule : rules) {
      try {
        CompiledRule compiled = CompiledRule.of(rule);
        if (!ids.add(rule.id())) {
          throw new QuerySyntaxException("another rule has this id");
        }
        set.add(compiled);
      } catch (QuerySyntaxException e) {
        set.problems.add(
            new RuleProblem(String.valueOf(rule.id()), String.valueOf(e.getMessage())));
      }
    }
    return set;
  }

  /** Why rules were refused, in the order given. */
  public List<RuleProblem> problems() {
    return List.copyOf(problems);
  }

  /** How many rules work. */
  public int size() {
    return rules.size();
  }

  /** The rules that match, in the order given. */
  List<CompiledRule> matching(TaggableText text, QueryMatcher matcher) {
    BitSet candidates = candidates(text);
    List<CompiledRule> matching = new ArrayList<>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CompiledRule rule = rules.get(i);
      if (matcher.matches(rule.query())) {
        matching.add(rule);
      }
    }
    return matching;
  }

  private BitSet candidates(TaggableText text) {
    BitSet candidates = new BitSet();
    if (rules.isEmpty()) {
      return candidates;
    }
    for (String word : text.vocabulary()) {
      mark(bySingle.get(word), candidates);
      if (!byStart.isEmpty() && word.length() >= PhraseReader.MIN_PREFIX) {
        mark(byStart.get(word.substring(0, PhraseReader.MIN_PREFIX)), candidates);
      }
    }
    List<Word> words = text.words();
    for (int i = 0; i + 1 < words.size() && !byPair.isEmpty(); i++) {
      Map<String, int[]> seconds = byPair.get(words.get(i).folded());
      if (seconds != null) {
        mark(seconds.get(words.get(i + 1).folded()), candidates);
      }
    }
    return candidates;
  }

  private static void mark(int @Nullable [] rules, BitSet candidates) {
    if (rules != null) {
      for (int rule : rules) {
        candidates.set(rule);
      }
    }
  }

  private void add(CompiledRule rule) {
    int[] index = {rules.size()};
    rules.add(rule);
    for (Anchor anchor : new HashSet<>(rule.anchors().any())) {
      switch (anchor) {
        case Anchor.Single single -> bySingle.merge(single.word(), index, RuleSet::join);
        case Anchor.Start start -> byStart.merge(start.letters(), index, RuleSet::join);
        case Anchor.Pair pair ->
            byPair
                .computeIfAbsent(pair.first(), _ -> new HashMap<>())
                .merge(pair.second(), index, RuleSet::join);
      }
    }
  }

  private static int[] join(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
