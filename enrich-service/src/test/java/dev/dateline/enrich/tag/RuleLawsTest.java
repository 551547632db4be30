package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import dev.dateline.contract.TagRule;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        set.matching(text, new QueryMatcher(text, new FoundTags(places(input)))).stream()
            .map(r -> r.rule().id())
            .toList();

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

  private static List<Tag> places(TagInput input) {
    return input.labels().isEmpty()
        ? List.of()
        : List.of(
            new Tag(
                "wikidata:Q42",
                "Velmora Bay",
                Tag.Type.PLACE,
                Tag.Rel.MENTION,
                0.5,
                "name",
                List.of(),
                List.of(),
                new Tag.Source("gazetteer", "1")));
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
            "ATLEAST/2",
            "ATLEAST/0",
            "case:",
            "entity:",
            "topic:medtop:04000000",
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
            new Query.Tagged(Query.TagKind.ENTITY, "wikidata:Q42"),
            new Query.Tagged(Query.TagKind.ENTITY, "velmora bay"),
            new Query.FromOutlet("tidewater.example"));
    Arbitrary<Query> leaf =
        Arbitraries.frequencyOf(
            Tuple.of(8, phrases().map(Query.class::cast)),
            Tuple.of(1, meta),
            Tuple.of(3, nears()),
            Tuple.of(1, counts()));
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
    Arbitrary<@Nullable Field> field = Arbitraries.of(Field.values()).injectNull(0.7);
    Arbitrary<List<Query.Term>> terms =
        Arbitraries.frequencyOf(
            Tuple.of(4, words()), Tuple.of(1, words().map(RuleLawsTest::exact)));
    return Combinators.combine(terms, field).as(Query.Phrase::new);
  }

  /** As they are with a capital on the first word. */
  private static List<Query.Term> exact(List<Query.Term> terms) {
    List<Query.Term> exact = new ArrayList<>();
    for (Query.Term term : terms) {
      String written =
          exact.isEmpty()
              ? term.text().substring(0, 1).toUpperCase(Locale.ROOT) + term.text().substring(1)
              : term.text();
      exact.add(new Query.Term(term.text(), term.prefix(), written));
    }
    return exact;
  }

  private static Arbitrary<List<Query.Term>> words() {
    Arbitrary<Query.Term> term =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(WORDS).map(w -> new Query.Term(w, false))),
            Tuple.of(
                1, Arbitraries.of("har", "harb", "fer", "ferr").map(w -> new Query.Term(w, true))));
    return term.list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<Query> counts() {
    return Combinators.combine(Arbitraries.integers().between(2, 4), sides())
        .as(Query.AtLeast::new);
  }

  private static Arbitrary<Query> sides() {
    return Arbitraries.oneOf(
        phrases().map(Query.class::cast),
        phrases().map(Query.class::cast).list().ofSize(2).map(Query.Or::new));
  }

  private static Arbitrary<Query> nears() {
    return Combinators.combine(sides(), sides(), Arbitraries.integers().between(0, 4))
        .as(Query.Near::new);
  }

  @Provide
  Arbitrary<TagInput> texts() {
    Arbitrary<String> words =
        Arbitraries.of(WORDS)
            .flatMap(
                w ->
                    Arbitraries.of(
                        w, w, w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1)))
            .list()
            .ofMaxSize(12)
            .map(list -> String.join(" ", list));
    Arbitrary<List<String>> tags =
        Arbitraries.of(List.of(), List.of("wikidata:Q42", "velmora bay"));
    return Combinators.combine(words, words, words, Arbitraries.of("en", "de", "und"), tags)
        .as(
            (title, standfirst, body, language, labels) ->
                new TagInput(
                    title,
                    standfirst,
                    body,
                    language,
                    List.of(),
                    labels,
                    new Publisher("Tidewater Courier", "news.tidewater.example")));
  }
}
