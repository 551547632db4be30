package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Selectors;
import dev.dateline.enrich.extract.Extraction.Extracted;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Our own pages, broken in every way we know of and in two ways at once. Each is answered, the same
 * each time, and what the answer holds and what was built for it is bounded by the page's size.
 * {@code -Dmutations=20000} runs more of them.
 */
class MutatedPageTest {
  private static final int COUNT = Integer.getInteger("mutations", 1_000);

  /** Jsoup opens up to this many formatting elements again for a tag. */
  private static final int REOPENED = 12;

  private static final int PARSED_DEEPER = 8;

  private static final Instant FETCHED = Instant.parse("2031-12-31T00:00:00Z");

  @Test
  void everyMutatedPageIsAnsweredTheSameEachTimeWithinTheBoundsOfItsSize() {
    List<String> pages =
        Stream.concat(
                PageLabels.all().stream().map(PageFrames::html),
                Stream.of(Pages.read("wire-copy-with-rails.html")))
            .toList();
    List<String> failures = new ArrayList<>();
    for (int seed = 0; seed < COUNT; seed++) {
      Random random = new Random(seed);
      Mutation first = Mutation.values()[seed % Mutation.values().length];
      Mutation second = Mutation.values()[random.nextInt(Mutation.values().length)];
      String page = first.of(pages.get(random.nextInt(pages.size())), random);
      String html = page.isEmpty() || seed % 3 > 0 ? page : second.of(page, random);
      String fault = fault(new Page(html, null, FETCHED, Selectors.NONE, null));
      if (fault != null) {
        failures.add("seed " + seed + ", " + first + " then " + second + ": " + fault);
      }
    }

    assertThat(failures).isEmpty();
  }

  private static String fault(Page page) {
    Extraction extraction = Pages.EXTRACTOR.extract(page);
    if (!extraction.equals(Pages.EXTRACTOR.extract(page))) {
      return "not the same again";
    }
    return switch (extraction) {
      case NotAnArticle not -> not.reason() == Reason.FAILED ? not.detail() : null;
      case Extracted(ExtractedArticle article) -> excess(page.html(), article);
    };
  }

  private static String excess(String html, ExtractedArticle article) {
    Document document = Pages.EXTRACTOR.parse(Page.of(html, null));
    int[] elements = {0};
    int[] deepest = {0};
    document.traverse(
        (node, depth) -> {
          elements[0] += node instanceof Element ? 1 : 0;
          deepest[0] = Math.max(deepest[0], depth);
        });
    long tags = html.chars().filter(c -> c == '<').count();
    if (elements[0] > 5 + tags * (1 + REOPENED)) {
      return elements[0] + " elements of " + tags + " tags";
    }
    if (deepest[0] > 1 + PARSED_DEEPER * ExtractLimits.DEFAULT.maxDepth()) {
      return "nested " + deepest[0] + " deep";
    }
    if (article.body().length() + article.title().length() > html.length()
        || article.paragraphs().size() > ExtractLimits.DEFAULT.maxParagraphs()) {
      return article.body().length() + " characters of " + html.length();
    }
    int listed =
        Stream.of(article.authors(), article.keywords(), article.breadcrumb())
            .mapToInt(List::size)
            .max()
            .orElse(0);
    return listed > ExtractLimits.DEFAULT.maxListed() ? listed + " in a list" : null;
  }
}
