package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelledArticlesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final EntityStage ENTITIES = new EntityStage(GAZETTEER, List.of());
  private static final DeclaredStage DECLARED = new DeclaredStage(GAZETTEER);

  static Stream<LabelledArticle> articles() {
    return LabelledArticle.all("en", "de", "fr", "es", "ru", "hi", "ar", "zh");
  }

  static Stream<LabelledArticle> articlesWithKeywords() {
    return articles().filter(article -> article.declared() != null);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void findsWhatAnArticleNamesAndNothingElse(LabelledArticle article) {
    List<String> found =
        ENTITIES.tag(article.text(), List.of()).stream()
            .map(
                tag ->
                    LabelledArticle.shortened(tag.id()) + (tag.rel() == Tag.Rel.ABOUT ? "*" : ""))
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(article.entities());
  }

  @ParameterizedTest
  @MethodSource("articlesWithKeywords")
  void linksAndTakesApartWhatThePageDeclares(LabelledArticle article) {
    List<Tag> entities = ENTITIES.tag(article.text(), List.of());

    List<String> declared =
        DECLARED.tag(article.text(), entities).stream()
            .map(tag -> LabelledArticle.shortened(tag.id()))
            .toList();

    assertThat(declared).containsExactlyElementsOf(Objects.requireNonNull(article.declared()));
  }
}
