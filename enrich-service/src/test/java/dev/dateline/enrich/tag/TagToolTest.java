package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagToolTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TagTool TOOL = TagTool.standard(RuleSet.empty());

  @Test
  void answersWithLanguageAndTags() throws Exception {
    JsonNode answer =
        JSON.readTree(
            TOOL.answer(
                """
                {"id": "a1", "title": "Norway opens tunnel", "gold": "x", "keywords": ["Tunnels", 7],
                 "body": "Norway opened a tunnel under the fjord on Friday, officials said."}
                """,
                true));

    assertThat(answer.path("id").asText()).isEqualTo("a1");
    assertThat(answer.path("language").asText()).isEqualTo("en");
    assertThat(answer.path("tags").findValuesAsText("id"))
        .containsExactly("wikidata:Q20", "x:tunnels");
    assertThat(answer.path("tags").get(0).path("rel").asText()).isEqualTo("about");
    assertThat(answer.path("tags").get(0).path("mentions").get(0).path("field").asText())
        .isEqualTo("title");
    assertThat(answer.path("cpuMs").asDouble()).isPositive();
  }

  @Test
  void leavesTimingsOutUnlessAsked() throws Exception {
    assertThat(JSON.readTree(TOOL.answer("{\"id\": 4, \"body\": \"Rain.\"}", false)).has("cpuMs"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "7", "{\"id\": \"a\"}", "{\"id\": {}, \"body\": 1"})
  void answersABadLineWithAnError(String line) throws Exception {
    JsonNode answer = JSON.readTree(TOOL.answer(line, true));

    assertThat(answer.has("id")).isTrue();
    assertThat(answer.path("error").asText()).isNotBlank();
    assertThat(answer.has("tags")).isFalse();
  }

  @Property(tries = 300)
  void neverThrows(@ForAll String title, @ForAll String body) throws Exception {
    String line =
        JSON.createObjectNode().put("id", "x").put("title", title).put("body", body).toString();

    assertThat(JSON.readTree(TOOL.answer(line, false)).path("id").asText()).isEqualTo("x");
  }
}
