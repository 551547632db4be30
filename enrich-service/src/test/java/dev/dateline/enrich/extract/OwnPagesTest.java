package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own pages, in twelve languages and seven scripts, give what their labels say. */
class OwnPagesTest {
  static List<PageLabels> pages() {
    return PageLabels.all();
  }

  @Test
  void thereAreAHundredPagesAndMore() {
    Set<String> titles =
        pages().stream().map(page -> page.label("title")).collect(Collectors.toSet());

    assertThat(titles).hasSizeGreaterThan(100);
    assertThat(pages().stream().map(PageLabels::frame).distinct()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modified", "section", "place", "caption", "rail"})
  void mostPagesHaveTheLabelsThatOtherSetsLack(String label) {
    long labelled = pages().stream().filter(page -> page.has(label)).count();

    assertThat(labelled * 2).isGreaterThan(pages().size());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageGivesWhatItsLabelsSay(PageLabels page) {
    ExtractedArticle article =
        Pages.article(Pages.EXTRACTOR.extract(Page.of(PageFrames.html(page), page.url())));

    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(article.title()).as("title").isEqualTo(page.label("title"));
    softly.assertThat(article.body()).as("body").isEqualTo(String.join("\n", page.text()));
    softly.assertThat(article.authors()).as("authors").isEqualTo(page.persons());
    softly.assertThat(article.byline()).as("byline").isEqualTo(page.byline());
    softly.assertThat(article.agency()).as("agency").isEqualTo(page.label("agency"));
    softly.assertThat(article.syndicated()).as("syndicated").isEqualTo(page.has("syndicated"));
    softly.assertThat(article.place()).as("place").isEqualTo(page.label("place"));
    softly.assertThat(article.publishedAt()).as("published").isEqualTo(page.time("published"));
    softly.assertThat(article.modifiedAt()).as("modified").isEqualTo(page.time("modified"));
    softly.assertThat(article.section()).as("section").isEqualTo(page.label("section"));
    softly.assertThat(article.breadcrumb()).as("crumbs").isEqualTo(page.list("crumbs", ">"));
    softly.assertThat(article.keywords()).as("keywords").isEqualTo(page.keywords());
    softly.assertThat(article.language()).as("language").isEqualTo(page.language());
    softly.assertThat(article.kind()).as("kind").isEqualTo(kind(page));
    softly.assertThat(article.paywalled()).as("paywalled").isEqualTo(page.has("paywalled"));
    softly
        .assertThat(article.corrections())
        .as("corrections")
        .isEqualTo(page.has("correction") ? List.of(page.label("correction")) : List.of());
    softly.assertThat(article.standfirst()).as("standfirst").isEqualTo(page.label("standfirst"));
    if (page.has("caption")) {
      softly.assertThat(article.image()).as("image").isNotNull();
      softly.assertThat(article.image().caption()).as("caption").isEqualTo(page.label("caption"));
      softly.assertThat(article.image().credit()).as("credit").isEqualTo(page.label("credit"));
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyValueHasAWitness(PageLabels page) {
    ExtractedArticle article =
        Pages.article(Pages.EXTRACTOR.extract(Page.of(PageFrames.html(page), page.url())));

    Set<String> fields = new HashSet<>();
    article.evidence().forEach(evidence -> fields.add(evidence.field()));
    assertThat(fields).contains("title", "body", "publishedAt", "language");
    assertThat(fields.contains("authors")).isEqualTo(!article.authors().isEmpty());
    assertThat(fields.contains("place")).isEqualTo(article.place() != null);
    assertThat(article.evidence())
        .allSatisfy(evidence -> assertThat(evidence.confidence()).isBetween(0.05, 0.99));
    Set<String> known =
        Arrays.stream(Article.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());
    assertThat(known).containsAll(fields);
  }

  private static Article.Kind kind(PageLabels page) {
    String kind = page.label("kind");
    return kind == null
        ? Article.Kind.ARTICLE
        : Article.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }
}
