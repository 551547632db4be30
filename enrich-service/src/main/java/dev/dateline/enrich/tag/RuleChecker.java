package dev.dateline.enrich.tag;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.TagRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a rule by the examples that its author gave. */
public final class RuleChecker {
  private static final int SHOWN = 60;

  /**
   * What is wrong with a rule; empty if nothing. An example's first line is its title and the rest
   * its text; one of a single line is both. It matches if it does so in any of the languages and
   * from any of the outlets that the query names.
   */
  public List<RuleProblem> check(TagRule rule) {
    Query query;
    try {
      query = CompiledRule.of(rule).query();
    } catch (QuerySyntaxException e) {
      return List.of(new RuleProblem(String.valueOf(rule.id()), String.valueOf(e.getMessage())));
    }
    List<RuleProblem> problems = new ArrayList<>();
    for (String example : rule.examples().match()) {
      if (!matches(query, example)) {
        problems.add(new RuleProblem(rule.id(), "must match but does not: " + shown(example)));
      }
    }
    for (String example : rule.examples().noMatch()) {
      if (matches(query, example)) {
        problems.add(new RuleProblem(rule.id(), "must not match but does: " + shown(example)));
      }
    }
    return problems;
  }

  private static boolean matches(Query query, String example) {
    List<String> languages = new ArrayList<>(List.of("und"));
    List<@Nullable String> outlets = new ArrayList<>();
    outlets.add(null);
    collectSources(query, languages, outlets);
    for (String language : languages) {
      for (String outlet : outlets) {
        TaggableText text = TaggableText.of(input(example, language, outlet));
        if (new QueryMatcher(text).matches(query)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void collectSources(
      Query query, List<String> languages, List<@Nullable String> outlets) {
    switch (query) {
      case Query.InLanguage in -> languages.add(in.language());
      case Query.FromOutlet from -> outlets.add(from.outlet());
      case Query.And and -> and.parts().forEach(p -> collectSources(p, languages, outlets));
      case Query.Or or -> or.parts().forEach(p -> collectSources(p, languages, outlets));
      case Query.Not not -> collectSources(not.part(), languages, outlets);
      case Query.Phrase _, Query.Near _ -> {}
    }
  }

  private static TagInput input(String example, String language, @Nullable String outlet) {
    String[] lines = example.strip().split("\\R", 2);
    String rest = lines[lines.length - 1];
    Publisher publisher = outlet == null ? null : new Publisher(outlet, outlet);
    return new TagInput(
        lines[0],
        rest.lines().findFirst().orElse(""),
        rest,
        language,
        List.of(),
        List.of(),
        publisher);
  }

  private static String shown(String example) {
    return example.length() <= SHOWN ? example : example.substring(0, SHOWN) + "…";
  }
}
