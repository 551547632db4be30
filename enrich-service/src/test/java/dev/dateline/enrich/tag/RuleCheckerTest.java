package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.TagRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckerTest {
  private final RuleChecker checker = RuleChecker.standard();

  @Test
  void passesARuleWhoseExamplesHold() {
    TagRule rule =
        rule(
            "title:ferry AND strike NOT (cancelled OR averted)",
            List.of("Ferry strike enters second week", "Ferry crews walk out\nThe strike began."),
            List.of("Ferry strike averted", "Bus strike\nThe ferry runs."));

    assertThat(checker.check(rule)).isEmpty();
  }

  @Test
  void namesTheExamplesThatDoNotHold() {
    TagRule rule = rule("ferry", List.of("The bus is late"), List.of("The ferry is late"));

    assertThat(checker.check(rule))
        .extracting(RuleProblem::reason)
        .containsExactly(
            "must match but does not: The bus is late",
            "must not match but does: The ferry is late");
  }

  @Test
  void takesTheLanguageAndOutletOfTheQueryForGiven() {
    TagRule rule =
        rule(
            "fähre AND (lang:de OR lang:da) AND outlet:tidewater.example",
            List.of("Die Fähre fährt"),
            List.of("Der Bus fährt"));

    assertThat(checker.check(rule)).isEmpty();
  }

  @Test
  void tagsExamplesOfARuleThatAsksForAnEntity() {
    TagRule rule =
        rule(
            "strike entity:France lang:en",
            List.of("Ferry strike in France"),
            List.of("Ferry strike in Norway", "Bus service in France"));

    assertThat(checker.check(rule)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"topic:medtop:04000000", "topic:\"economy, business and finance\""})
  void tagsExamplesInTheirOwnLanguage(String query) {
    TagRule rule =
        rule(
            query,
            List.of(
                "Central bank raises rates\nThe central bank raised interest rates, as inflation"
                    + " rose to nine per cent."),
            List.of("Ferry strike averted\nThe crews of the ferries go back to work on Monday."));

    assertThat(checker.check(rule)).isEmpty();
  }

  @Test
  void knowsATopicThatAnExampleMustNotHave() {
    TagRule rule =
        rule(
            "bank NOT topic:medtop:04000000",
            List.of("The river bank gave way\nNobody was hurt."),
            List.of(
                "Central bank raises rates\nThe central bank raised interest rates, as inflation"
                    + " rose to nine per cent."));

    assertThat(checker.check(rule)).isEmpty();
  }

  @Test
  void saysWhyARuleIsRefused() {
    assertThat(checker.check(rule("(ferry", List.of(), List.of())))
        .extracting(RuleProblem::reason)
        .containsExactly("the bracket is not closed (at character 1)");
  }

  private static TagRule rule(String query, List<String> match, List<String> noMatch) {
    return new TagRule("ferries", "Ferries", query, new TagRule.Examples(match, noMatch));
  }
}
