package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import dev.dateline.contract.TagRule;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
  private static final TagInput ARTICLE =
      new TagInput(
          "Harbour bridge to close for repairs",
          "Ferries will run all night",
          "The Velmora harbour bridge closes on Monday, the port authority's chief engineer said.\n"
              + "Climatologists had warned of rust. \"We found cracks in four of the U.S.-made"
              + " cables,\" Ms Ostrava told the Tidewater Courier.",
          "en",
          List.of(),
          List.of(),
          new Publisher("Tidewater Courier", "news.tidewater.example"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "harbour | true",
        "HARBOUR | true",
        "harbor | false",
        "harbour AND rust | true",
        "harbour rust | true",
        "harbour ferry | false",
        "ferry OR rust | true",
        "harbour NOT rust | false",
        "harbour AND NOT ferry | true",
        "\"harbour bridge\" | true",
        "\"bridge harbour\" | false",
        "\"repairs ferries\" | false",
        "climat* | true",
        "\"harbour brid*\" | true",
        "title:ferries | false",
        "standfirst:ferries | true",
        "body:(rust OR ferries) | true",
        "title:(harbour AND repairs) | true",
        "port NEAR/1 engineer | false",
        "port NEAR/2 engineer | true",
        "engineer NEAR/2 port | true",
        "(port OR bridge) NEAR/3 (chief OR rust) | true",
        "repairs NEAR/5 ferries | false",
        "rust lang:en | true",
        "rust lang:de | false",
        "rust lang:en-GB | true",
        "rust outlet:tidewater.example | true",
        "rust outlet:water.example | false",
        "rust outlet:\"Tidewater Courier\" | true",
        "us | true",
        "U.S. | true",
        "authority | true",
        "ATLEAST/3 harbour | false",
        "ATLEAST/2 harbour | true",
        "ATLEAST/4 (harbour OR bridge) | true",
        "ATLEAST/2 title:harbour | false",
        "ATLEAST/2 \"harbour bridge\" | true",
        "case:Ferries | true",
        "case:ferries | false",
        "case:US | true",
        "case:us | false",
        "case:WHO OR case:IT | false",
        "case:\"harbour bridge\" | true",
        "title:case:\"Harbour bridge\" | true",
        "title:case:(harbour OR Bridge) | false",
        "case:Climat* | true",
        "case:climat* | false",
        "entity:Q42 | true",
        "entity:wikidata:Q42 | true",
        "entity:\"velmora bay\" | true",
        "entity:Velmora | false",
        "entity:Q43 | false",
        "rust entity:Q42 NOT entity:Q43 | true",
        "topic:medtop:04000000 | true",
        "topic:medtop:20000344 | true",
        "topic:Shipping | true",
        "topic:wikidata:Q42 | false",
        "entity:medtop:20000344 | false",
        "(cables OR wires) AND (cracks OR rust) AND NOT (ferry OR tunnel) | true",
      })
  void matchesWhatTheQuerySays(String query, boolean expected) {
    RuleSet rules = RuleSet.compile(List.of(rule("r", query)));

    assertThat(rules.problems()).isEmpty();
    assertThat(tags(rules, ARTICLE)).hasSize(expected ? 1 : 0);
  }

  @Test
  void findsWordsInScriptsWithoutSpaces() {
    RuleSet rules = RuleSet.compile(List.of(rule("bridge", "大桥"), rule("port", "항구")));

    assertThat(tags(rules, TagInput.of("", "港口大桥周一关闭。", "zh"))).containsExactly("rule:bridge");
    assertThat(tags(rules, TagInput.of("", "항구는 월요일에 닫는다.", "ko"))).containsExactly("rule:port");
  }

  @Test
  void marksWhereTheWordsStand() {
    RuleStage stage =
        new RuleStage(() -> RuleSet.compile(List.of(rule("r", "\"harbour bridge\" NOT tunnel"))));

    Tag tag = stage.tag(TaggableText.of(ARTICLE), List.of()).getFirst();

    assertThat(tag.type()).isEqualTo(Tag.Type.RULE);
    assertThat(tag.label()).isEqualTo("r label");
    assertThat(tag.mentions())
        .containsExactly(new Tag.Mention("title", 0, 14), new Tag.Mention("body", 12, 26));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | empty",
        "NOT rust | no word or phrase that an article must have",
        "lang:en | no word or phrase that an article must have",
        "rust OR NOT harbour | none of its words",
        "rust OR outlet:a.example | none of its words",
        "the | nearly everything",
        "rust OR the | nearly everything",
        "case:the OR case:A | nearly everything",
        "的 | nearly everything",
        "rust OR の | nearly everything",
        "และ OR ก | nearly everything",
        "(rust | bracket is not closed",
        "rust) | no bracket is open",
        "\"rust | quote is not closed",
        "rust AND | missing before the end",
        "OR rust | missing before OR",
        "ru* | 3 letters before the *",
        "*** | no letter or digit",
        "author:Ostrava | no field author:",
        "rust NEAR/500 cable | at most 100",
        "rust NEAR/5 (a AND b) | NEAR joins",
        "lang:english rust | language such as",
        "title: | missing before the end",
        "ATLEAST/1 rust | from 2 to 1000",
        "ATLEAST/2 (rust AND cable) | ATLEAST counts",
        "ATLEAST/2 | missing before the end",
        "entity: | needs one value",
        "entity:*** | no letter or digit",
        "NOT entity:Q42 | no word or phrase",
        "rust OR con* OR pro* OR com* OR int* OR dis* OR per* OR str* OR pre* OR tra* | costs too much",
      })
  void refusesWithAReason(String query, String reason) {
    RuleSet rules = RuleSet.compile(List.of(rule("bad", query), rule("good", "rust")));

    assertThat(rules.problems()).hasSize(1);
    assertThat(rules.problems().getFirst().rule()).isEqualTo("bad");
    assertThat(rules.problems().getFirst().reason()).contains(reason);
    assertThat(tags(rules, ARTICLE)).containsExactly("rule:good");
  }

  @Test
  void refusesWhatIsTooLongOrDeepOrCostly() {
    assertThat(reason("rust ".repeat(1_000))).contains("longer than");
    assertThat(reason("(".repeat(500) + "rust" + ")".repeat(500))).contains("nested deeper");
    assertThat(reason("NOT ".repeat(500) + "rust")).contains("nested deeper");
    assertThat(reason("rust ".repeat(300))).contains("more than 256");
    assertThat(reason("\"" + "rust ".repeat(20) + "\"")).contains("at most 16 words");
  }

  @Test
  void staysBoundedOnATextThatRepeatsItsWords() {
    RuleStage stage =
        new RuleStage(
            () -> RuleSet.compile(List.of(rule("r", "(rust OR rusty) NEAR/100 (rust OR rusted)"))));

    Tag tag =
        stage
            .tag(TaggableText.of(TagInput.of("", "rust ".repeat(100_000), "en")), List.of())
            .getFirst();

    assertThat(tag.mentions()).hasSize(50);
  }

  @Test
  void refusesASecondRuleOfTheSameId() {
    RuleSet rules = RuleSet.compile(List.of(rule("r", "rust"), rule("r", "harbour")));

    assertThat(rules.size()).isEqualTo(1);
    assertThat(rules.problems()).containsExactly(new RuleProblem("r", "another rule has this id"));
  }

  private static String reason(String query) {
    return RuleSet.compile(List.of(rule("r", query))).problems().getFirst().reason();
  }

  private static List<String> tags(RuleSet rules, TagInput input) {
    List<Tag> before =
        List.of(
            tag("wikidata:Q42", "Velmora Bay", Tag.Type.PLACE, List.of()),
            tag("medtop:20000344", "shipping", Tag.Type.TOPIC, List.of("medtop:04000000")));
    return new RuleStage(() -> rules)
        .tag(TaggableText.of(input), before).stream().map(Tag::id).toList();
  }

  private static Tag tag(String id, String label, Tag.Type type, List<String> broader) {
    Tag.Source source = new Tag.Source("gazetteer", "1");
    return new Tag(id, label, type, Tag.Rel.ABOUT, 1, "name", List.of(), broader, source);
  }

  private static TagRule rule(String id, String query) {
    return new TagRule(id, id + " label", query, TagRule.Examples.NONE);
  }
}
