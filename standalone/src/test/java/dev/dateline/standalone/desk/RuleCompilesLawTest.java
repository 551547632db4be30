package dev.dateline.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.TagRule;
import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.QueryParser;
import dev.dateline.desk.query.QuerySyntaxException;
import dev.dateline.desk.rules.NoRuleException;
import dev.dateline.desk.rules.RuleQuery;
import dev.dateline.enrich.tag.RuleChecker;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the desk puts in as a rule, the tagger takes, or refuses for what it would cost. */
class RuleCompilesLawTest {
  private final RuleChecker checker = RuleChecker.standard();

  @Property(tries = 3_000)
  void everyRuleOfASearchIsOfTheLanguage(@ForAll("queries") String query) {
    String said = said(query);
    if (said != null) {
      assertThat(checker.check(new TagRule("r", "R", said, TagRule.Examples.NONE)))
          .as(query + " → " + said)
          .allSatisfy(
              p ->
                  assertThat(p.toString())
                      .containsAnyOf("matches nearly everything", "costs too much"));
    }
  }

  /** {@code null} where the desk itself says that it is no rule, or no query. */
  private static String said(String query) {
    try {
      Clause clause = QueryParser.parse(query);
      return RuleQuery.of(clause).query();
    } catch (QuerySyntaxException | NoRuleException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("abzéßß港桥ب '’.,-_*:/\\&|!#@~^[]{}<>＂“”«»\u00a0\u200f\u0301①½AND ORNTE")
            .ofMaxLength(12);
    Arbitrary<String> plain =
        Arbitraries.of(
            "harbour",
            "strik*",
            "\"dock crew\"",
            "tag:medtop:04000000",
            "tag:Q142",
            "lang:de",
            "outlet:a.example",
            "title:quay",
            "part-tim*",
            "NEAR",
            "NEAR/5",
            "ATLEAST/3",
            "case:Us",
            "U.S.",
            "'s",
            "\"'s\"",
            "\"”",
            "tag:\"a”",
            "lang:\"de en\"",
            "outlet:\"a b\"",
            "ü*",
            "\"x* y\"",
            "body:harbour",
            "\"body:harbour\"",
            "entity:x",
            "\"entity:x\"",
            "tag:'s");
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            plain,
            plain,
            text,
            text.map(t -> "\"" + t + "\""),
            text.map(t -> "title:" + t),
            text.map(t -> "tag:\"" + t + "\""),
            text.map(t -> "outlet:" + t),
            text.map(t -> "lang:" + t));
    Arbitrary<String> tree =
        Arbitraries.recursive(
            () -> leaf,
            inner ->
                Combinators.combine(inner, leaf, Arbitraries.of(" ", " OR ", " AND ", " -"))
                    .as((a, b, by) -> "(" + a + by + b + ")"),
            0,
            18);
    Arbitrary<String> nots =
        Arbitraries.integers().between(0, 16).map(n -> "harbour " + "NOT ".repeat(n) + "quay");
    return Arbitraries.oneOf(leaf, tree, tree.map(t -> "harbour " + t), nots);
  }
}
