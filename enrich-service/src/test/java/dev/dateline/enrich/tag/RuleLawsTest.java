package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.TagRule;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Laws of the rule language, on random queries and texts over few words so that many match. */
class RuleLawsTest {
  private static final List<String> WORDS =
      List.of("harbour", "harbor", "bridge", "rust", "ferry", "ferries", "port", "tunnel");

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsPrintedParsesToTheSame(@ForAll("queries") Query query) throws QuerySyntaxException {
    assertThat(QueryParser.parse(QueryPrinter.print(query))).isEqualTo(query);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void aRuleSetAgreesWithANaiveEvaluator(
      @ForAll("ruleQueries") List<Query> queries, @ForAll("texts") TagInput input) {
    List<TagRule> rules = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      String query = QueryPrinter.print(queries.get(i));
      rules.add(new TagRule("r" + i, "r", query, TagRule.Examples.NONE));
    }
    RuleSet set = RuleSet.compile(rules);
    TaggableText text = TaggableText.of(input);

    List<String> matching =
        set.matching(text, new QueryMatcher(text)).stream().map(r -> r.rule().id()).toList();

    List<String> refused = set.problems().stream().map(RuleProblem::rule).toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      if (!refused.contains("r" + i) && NaiveEvaluator.matches(queries.get(i), input)) {
        expected.add("r" + i);
      }
    }
    assertThat(matching).isEqualTo(expected);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void onlyWhatNeedsNoWordIsRefused(@ForAll("queries") Query query) {
    TagInput nothing = TagInput.of("", "", "en");
    TagRule rule = new TagRule("r", "r", QueryPrinter.print(query), TagRule.Examples.NONE);

    boolean accepted = RuleSet.compile(List.of(rule)).problems().isEmpty();

    assertThat(accepted && NaiveEvaluator.matches(query, nothing)).isFalse();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void theParserThrowsNothingButItsOwn(@ForAll("garbage") String query) {
    try {
      assertThat(QueryParser.parse(query)).isNotNull();
    } catch (QuerySyntaxException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  @Provide
  Arbitrary<String> garbage() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "(",
            ")",
            "\"",
            "AND",
            "OR",
            "NOT",
            "NEAR",
            "NEAR/3",
            "NEAR/99999999999",
            "title:",
            "lang:",
            "outlet:",
            "x:",
            "*",
            "harbour",
            "har*",
            " ",
            "\n",
            "ü",
            "港",
            "\ud800",
            "/",
            "9",
            "“",
            "и*",
            "ﷺ",
            "İ",
            "'s",
            "U.S.");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        pieces.list().ofMaxSize(25).map(list -> String.join("", list)),
        pieces.list().ofMaxSize(25).map(list -> String.join(" ", list)));
  }

  @Provide
  Arbitrary<List<Query>> ruleQueries() {
    return queries().list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<Query> queries() {
    return queries(3);
  }

  private static Arbitrary<Query> queries(int depth) {
    Arbitrary<Query> meta =
        Arbitraries.of(
            new Query.InLanguage("en"),
            new Query.InLanguage("de"),
            new Query.FromOutlet("tidewater.example"));
    Arbitrary<Query> leaf =
        Arbitraries.frequencyOf(
            Tuple.of(8, phrases().map(Query.class::cast)), Tuple.of(1, meta), Tuple.of(3, nears()));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Query> inner = queries(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        inner.list().ofMinSize(2).ofMaxSize(3).map(Query.And::new),
        inner.list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new),
        inner.map(Query.Not::new));
  }

  private static Arbitrary<Query.Phrase> phrases() {
    Arbitrary<Query.Term> term =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(WORDS).map(w -> new Query.Term(w, false))),
            Tuple.of(
                1, Arbitraries.of("har", "harb", "fer", "ferr").map(w -> new Query.Term(w, true))));
    Arbitrary<@Nullable Field> field = Arbitraries.of(Field.values()).injectNull(0.7);
    return Combinators.combine(term.list().ofMinSize(1).ofMaxSize(3), field).as(Query.Phrase::new);
  }

  private static Arbitrary<Query> nears() {
    Arbitrary<Query> side =
        Arbitraries.oneOf(
            phrases().map(Query.class::cast),
            phrases().map(Query.class::cast).list().ofSize(2).map(Query.Or::new));
    return Combinators.combine(side, side, Arbitraries.integers().between(0, 4))
        .as(Query.Near::new);
  }

  @Provide
  Arbitrary<TagInput> texts() {
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMaxSize(12).map(list -> String.join(" ", list));
    return Combinators.combine(words, words, words, Arbitraries.of("en", "de", "und"))
        .as(
            (title, standfirst, body, language) ->
                new TagInput(
                    title,
                    standfirst,
                    body,
                    language,
                    List.of(),
                    List.of(),
                    new Publisher("Tidewater Courier", "news.tidewater.example")));
  }
}
