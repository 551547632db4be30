package dev.dateline.desk.rules;

import dev.dateline.contract.TagRule;
import dev.dateline.desk.query.Filter;
import dev.dateline.runtime.UsageException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The rules in force, from wherever they came. Safe for use by many threads. */
public final class SavedRules {
  private static final int MAX_ID = 60;

  /** Most that the desk puts in; the command line may put in more. */
  private static final int MOST = 1_000;

  private final Map<String, TagRule> rules = new ConcurrentSkipListMap<>();
  private final RuleSink sink;

  /**
   * A rule that was just put in.
   *
   * @param rule the rule
   * @param notes where it finds other articles than the search does
   */
  public record Saved(TagRule rule, List<String> notes) {}

  public SavedRules(RuleSink sink) {
    this.sink = sink;
  }

  /**
   * What the topic says of a rule.
   *
   * @param rule {@code null} when it was taken out
   */
  public void heard(String id, @Nullable TagRule rule) {
    if (rule == null) {
      rules.remove(id);
    } else {
      rules.put(id, rule);
    }
  }

  /** All of them, by id. */
  public List<TagRule> list() {
    return List.copyOf(rules.values());
  }

  /**
   * Puts a search in force as a rule: articles that match come with its tag from now on.
   *
   * @param label for people; the id is made of it
   * @throws NoRuleException if the search cannot be said as a rule
   * @throws UsageException if there are too many
   * @throws dev.dateline.desk.query.QuerySyntaxException if the query is not of the language
   */
  public synchronized Saved add(String label, Filter filter) {
    RuleQuery query = RuleQuery.of(filter.clause());
    if (rules.size() >= MOST) {
      throw new UsageException("there are " + rules.size() + " rules, which is the most");
    }
    TagRule rule = new TagRule(free(label), label, query.query(), TagRule.Examples.NONE);
    sink.put(rule.id(), rule);
    rules.put(rule.id(), rule);
    return new Saved(rule, query.notes());
  }

  /** Takes a rule out of force; whether there was one. */
  public synchronized boolean remove(String id) {
    if (!rules.containsKey(id)) {
      return false;
    }
    sink.put(id, null);
    rules.remove(id);
    return true;
  }

  /** An id that no rule has, in the label's letters. */
  private String free(String label) {
    String letters =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    String start = letters.isEmpty() ? "rule" : letters;
    String cut = start.substring(0, Math.min(MAX_ID, start.length()));
    String id = cut;
    for (int i = 2; rules.containsKey(id); i++) {
      id = cut + "-" + i;
    }
    return id;
  }
}
