package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own pages give what their labels say in whatever layout they come, as far as it shows it. */
class OwnLayoutsTest {
  private static final Set<String> PLAIN =
      Set.of("graph", "micro", "meta", "bare", "amp", "correction");
  private static final int LAYOUTS_A_PAGE = 5;

  private static List<PageLabels> pages() {
    return PageLabels.all().stream().filter(page -> PLAIN.contains(page.frame())).toList();
  }

  /** Each page in some of the layouts, so that each layout comes in many languages. */
  static Stream<Arguments> dressed() {
    List<PageLabels> pages = pages();
    List<PageLayout> layouts = PageLayout.all();
    return IntStream.range(0, pages.size() * LAYOUTS_A_PAGE)
        .mapToObj(
            i -> Arguments.of(layouts.get(i % layouts.size()), pages.get(i / LAYOUTS_A_PAGE)));
  }

  @Test
  void thereAreThirtyLayoutsAndMore() {
    long frames = PageLabels.all().stream().map(PageLabels::frame).distinct().count();

    assertThat(PageLayout.NAMES).doesNotHaveDuplicates();
    assertThat(PageLayout.NAMES.size() + frames).isGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("dressed")
  void thePageGivesWhatItsLayoutShows(PageLayout layout, PageLabels page) {
    ExtractedArticle article =
        Pages.article(Pages.EXTRACTOR.extract(Page.of(layout.of(page), page.url())));

    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(article.title()).as("title").isEqualTo(page.label("title"));
    softly.assertThat(article.body()).as("body").isEqualTo(String.join("\n", page.text()));
    softly.assertThat(article.place()).as("place").isEqualTo(page.label("place"));
    softly.assertThat(article.agency()).as("agency").isEqualTo(page.label("agency"));
    softly.assertThat(article.byline()).as("byline").isEqualTo(layout.expected(page, "authors"));
    softly.assertThat(article.publishedAt()).as("published").isEqualTo(page.time("published"));
    softly
        .assertThat(article.modifiedAt())
        .as("modified")
        .isEqualTo(layout.shows("modified") ? page.time("modified") : null);
    softly
        .assertThat(article.section())
        .as("section")
        .isEqualTo(layout.shows("section") ? page.label("section") : null);
    softly
        .assertThat(article.keywords())
        .as("keywords")
        .isEqualTo(layout.expected(page, "keywords"));
    softly.assertThat(article.language()).as("language").isEqualTo(page.language());
    softly
        .assertThat(article.kind())
        .as("kind")
        .isEqualTo(layout.shows("live") ? Article.Kind.LIVE : Article.Kind.ARTICLE);
    if (layout.shows("caption") && page.has("caption")) {
      softly.assertThat(article.image()).as("image").isNotNull();
      softly.assertThat(article.image().caption()).as("caption").isEqualTo(page.label("caption"));
      softly.assertThat(article.image().credit()).as("credit").isEqualTo(page.label("credit"));
    }
    softly.assertAll();
  }
}
