package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
  private static Set<Role> of(String names) {
    return new Roles().of(new Element("div").attr("class", names));
  }

  @ParameterizedTest
  @CsvSource({
    "related,RAIL",
    "storyRelated,RAIL",
    "c-related__list,RAIL",
    "recommendations-3,RAIL",
    "articleBody,CONTENT",
    "article_body,CONTENT",
    "x wp-caption,CAPTION",
    "BYLINE,BYLINE"
  })
  void wordsOfNamesTell(String names, Role role) {
    assertThat(of(names)).contains(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correlated", "a7related", "article body", "article.body", "", "  ", "-"})
  void partsOfWordsHashesAndWordsOfTwoNamesDoNot(String names) {
    assertThat(of(names)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"related,RAIL"})
  void theSameNameTellsTheSameAgain(String names, Role role) {
    Roles roles = new Roles();
    Element element = new Element("div").attr("class", names);

    assertThat(roles.of(element)).isEqualTo(roles.of(element)).containsExactly(role);
  }
}
