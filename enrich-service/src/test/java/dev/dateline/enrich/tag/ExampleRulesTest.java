package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dateline.contract.Json;
import dev.dateline.contract.TagRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleRulesTest {

  @Test
  void theRuleFileInTheDocumentationHolds() throws Exception {
    List<TagRule> rules =
        Json.mapper()
            .readValue(
                Path.of("..", "docs", "examples", "rules.json").toFile(), new TypeReference<>() {});

    assertThat(rules).hasSizeGreaterThan(2);
    assertThat(rules).allSatisfy(rule -> assertThat(RuleChecker.standard().check(rule)).isEmpty());
    assertThat(rules).allSatisfy(rule -> assertThat(rule.examples().match()).isNotEmpty());
  }
}
