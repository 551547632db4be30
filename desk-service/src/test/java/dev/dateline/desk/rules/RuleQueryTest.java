package dev.dateline.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.desk.query.Filter;
import dev.dateline.desk.query.QueryParser;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          harbour                             | harbour
          "harbour bridge"                    | "harbour bridge"
          strik*                              | strik*
          harbour strike                      | (harbour AND strike)
          harbour OR port                     | (harbour OR port)
          harbour -strike                     | (harbour AND NOT strike)
          harbour NOT (strike OR walkout)     | (harbour AND NOT (strike OR walkout))
          title:harbour                       | title:harbour
          title:"harbour bridge"              | title:"harbour bridge"
          "AND"                               | "AND"
          part-time                           | "part-time"
          part-tim*                           | "part-tim*"
          U.S.                                | "U.S."
          harbour lang:de                     | (harbour AND lang:de)
          harbour outlet:example.com          | (harbour AND outlet:"example.com")
          tag:wikidata:Q142                   | entity:"wikidata:Q142"
          tag:geonames:2643743                | entity:"geonames:2643743"
          tag:medtop:04000000                 | topic:"medtop:04000000"
          tag:"Port Ellery"                   | (entity:"Port Ellery" OR topic:"Port Ellery")
          """)
  void saysAQueryInTheRuleLanguage(String query, String rule) {
    assertThat(RuleQuery.of(QueryParser.parse(query.strip())).query()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "is:revised harbour, cannot ask for is",
    "section:news harbour, cannot ask for section",
    "harbour author:lindqvist, authors",
    "about:medtop:04000000, what an article is about",
    "tag:rule:ports, build on",
    "lang:en, needs a word",
    "NOT harbour, needs a word",
    "harbour OR lang:de, needs a word",
    "harbour lang:pt-BR, lang:pt",
    "'', needs a word"
  })
  void refusesWhatARuleCannotSay(String query, String reason) {
    assertThatThrownBy(() -> RuleQuery.of(QueryParser.parse(query)))
        .isInstanceOf(NoRuleException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesDatesAndLongPhrases() {
    Filter dated = new Filter("harbour", null, null, null, Instant.EPOCH, null);
    assertThatThrownBy(() -> RuleQuery.of(dated.clause())).hasMessageContaining("dates");
    String phrase = "\"" + "word ".repeat(17) + "\"";
    assertThatThrownBy(() -> RuleQuery.of(QueryParser.parse(phrase)))
        .hasMessageContaining("at most 16 words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour", "harbour outlet:example.com"})
  void tellsWhereARuleFindsOtherArticles(String query) {
    assertThat(RuleQuery.of(QueryParser.parse(query)).notes())
        .anyMatch(note -> note.contains("as they are written"));
  }
}
