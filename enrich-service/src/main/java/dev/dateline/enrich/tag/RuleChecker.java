package dev.dateline.enrich.tag;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.TagRule;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks a rule by the examples that its author gave. */
public final class RuleChecker {
  private static final int SHOWN = 60;

  private final Supplier<Tagger> tagger;
  private final Supplier<LanguageDetector> detector;

  /**
   * @param tagger what gives examples the tags that {@code entity:} and {@code topic:} ask for;
   *     asked only for rules that do
   * @param detector what tells the language that those examples are tagged in
   */
  public RuleChecker(Supplier<Tagger> tagger, Supplier<LanguageDetector> detector) {
    this.tagger = once(tagger);
    this.detector = once(detector);
  }

  /** Checks with the tags of the stages that Dateline ships. */
  public static RuleChecker standard() {
    return new RuleChecker(() -> Tagger.standard(RuleSet::empty), LanguageDetector::load);
  }

  private static <T> Supplier<T> once(Supplier<T> source) {
    AtomicReference<@Nullable T> loaded = new AtomicReference<>();
    return () -> Objects.requireNonNull(loaded.updateAndGet(t -> t == null ? source.get() : t));
  }

  /**
   * What is wrong with a rule; empty if nothing. An example's first line is its title and the rest
   * its text; one of a single line is both. It matches if it does so in any of the languages and
   * from any of the outlets that the query names; tags are those of an article in one of these
   * languages, or in its own.
   */
  public List<RuleProblem> check(TagRule rule) {
    Query query;
    try {
      query = CompiledRule.of(rule).query();
    } catch (QuerySyntaxException e) {
      return List.of(new RuleProblem(String.valueOf(rule.id()), String.valueOf(e.getMessage())));
    }
    List<RuleProblem> problems = new ArrayList<>();
    boolean asksForTags = asksForTags(query);
    for (String example : rule.examples().match()) {
      if (!matches(query, example, asksForTags)) {
        problems.add(new RuleProblem(rule.id(), "must match but does not: " + shown(example)));
      }
    }
    for (String example : rule.examples().noMatch()) {
      if (matches(query, example, asksForTags)) {
        problems.add(new RuleProblem(rule.id(), "must not match but does: " + shown(example)));
      }
    }
    return problems;
  }

  private boolean matches(Query query, String example, boolean asksForTags) {
    List<String> languages = new ArrayList<>();
    languages.add(asksForTags ? detector.get().detect("", example, null) : "und");
    List<@Nullable String> outlets = new ArrayList<>();
    outlets.add(null);
    collectSources(query, languages, outlets);
    for (String language : languages) {
      for (String outlet : outlets) {
        TaggableText text = TaggableText.of(input(example, language, outlet));
        FoundTags tags = new FoundTags(asksForTags ? tagger.get().tag(text) : List.of());
        if (new QueryMatcher(text, tags).matches(query)) {
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
      case Query.Phrase _, Query.Near _, Query.AtLeast _, Query.Tagged _ -> {}
    }
  }

  private static boolean asksForTags(Query query) {
    return switch (query) {
      case Query.Tagged _ -> true;
      case Query.And and -> and.parts().stream().anyMatch(RuleChecker::asksForTags);
      case Query.Or or -> or.parts().stream().anyMatch(RuleChecker::asksForTags);
      case Query.Not not -> asksForTags(not.part());
      case Query.Phrase _, Query.Near _, Query.AtLeast _, Query.InLanguage _, Query.FromOutlet _ ->
          false;
    };
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
