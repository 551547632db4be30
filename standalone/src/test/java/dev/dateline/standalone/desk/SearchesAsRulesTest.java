package dev.dateline.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import dev.dateline.contract.Source;
import dev.dateline.contract.TagRule;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.index.Search;
import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.QueryParser;
import dev.dateline.desk.rules.RuleQuery;
import dev.dateline.enrich.tag.RuleChecker;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.RuleStage;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search of the desk that is saved as a rule is taken by the tagger and finds the same articles.
 * The articles say nothing but in title, standfirst and text, have no copies, and their words have
 * one form each: where that is not so, a rule finds others, and the desk says so.
 */
class SearchesAsRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int ARTICLES = 300;
  private static final int QUERIES = 500;

  private static final String[] WORDS = {
    "harbour", "lamp", "quay", "storm", "bridge", "crane", "part-time", "U.S.", "harbour's",
    "d'Ivoire", "2026", "NEAR", "мост", "港口大桥", "جسر", "Hafen", "harbinger", "stormproof"
  };

  private static final String[] OUTLETS = {
    "harbour.example", "news.harbour.example", "inland.example"
  };

  @TempDir static Path folder;
  private static ArticleIndex index;
  private static List<Article> articles;
  private static List<TaggableText> texts;

  private final RuleChecker checker = RuleChecker.standard();

  @BeforeAll
  static void fill() throws Exception {
    index = ArticleIndex.open(folder.resolve("index"));
    Random random = new Random(8);
    articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Article article = article(i, random);
      articles.add(article);
      index.put(
          article,
          Json.mapper().writeValueAsBytes(article),
          NOON,
          new Source("news.articles", 0, i));
    }
    index.refresh();
    texts = articles.stream().map(a -> TaggableText.of(TagInput.of(a))).toList();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbour",
        "storm*",
        "\"harbour bridge\"",
        "\"storm NEAR\"",
        "part-time",
        "part-tim*",
        "U.S.",
        "d'Ivoire",
        "harbour's",
        "\"NEAR\"",
        "2026",
        "мост",
        "港口",
        "大桥",
        "جسر",
        "harbour lamp",
        "harbour OR lamp",
        "harbour -lamp",
        "harbour NOT (lamp OR quay)",
        "(harbour OR crane) (lamp OR \"quay storm\")",
        "title:harbour",
        "title:(harbour OR lamp)",
        "title:\"harbour lamp\"",
        "title:storm* -title:stormproof",
        "harbour lang:en",
        "harbour lang:EN",
        "harbour -lang:de",
        "harbour outlet:harbour.example",
        "harbour outlet:inland.example",
        "harbour outlet:\"Outlet of inland.example\"",
        "tag:wikidata:Q142",
        "tag:geonames:1",
        "tag:medtop:04000000",
        "tag:Velmora",
        "tag:\"economy, business and finance\"",
        "tag:velmora harbour",
        "harbour -tag:Velmora"
      })
  void findsTheSame(String query) {
    TreeSet<String> searched = searched(QueryParser.parse(query));

    assertThat(searched).as("a query that finds something, and not everything").isNotEmpty();
    assertThat(searched).hasSizeLessThan(ARTICLES);
    assertThat(checker.check(rule(query))).isEmpty();
    assertThat(tagged(rule(query))).isEqualTo(searched);
  }

  @Test
  void findsTheSameHoweverItIsPutTogether() {
    Random random = new Random(9);
    for (int i = 0; i < QUERIES; i++) {
      String query = "(" + leaf(random) + ") " + made(random, 3);
      TagRule rule = rule(query);
      assertThat(checker.check(rule)).as(query).isEmpty();
      assertThat(tagged(rule)).as(query + " → " + rule.query()).isEqualTo(searched(query));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "the OR harbour"})
  void whatIsTooCommonIsRefusedByTheTaggerWithItsReason(String query) {
    assertThat(checker.check(rule(query)))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("very common word"));
  }

  private static TreeSet<String> searched(String query) {
    return searched(QueryParser.parse(query));
  }

  private static TreeSet<String> searched(Clause clause) {
    TreeSet<String> found = new TreeSet<>();
    index
        .archive()
        .search(new Search(clause, Search.Order.NEWEST, ARTICLES, null))
        .stories()
        .forEach(s -> found.add(s.article().id()));
    return found;
  }

  private static TreeSet<String> tagged(TagRule rule) {
    RuleSet compiled = RuleSet.compile(List.of(rule));
    RuleStage stage = new RuleStage(() -> compiled);
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i < ARTICLES; i++) {
      if (!stage.tag(texts.get(i), articles.get(i).tags()).isEmpty()) {
        found.add(articles.get(i).id());
      }
    }
    return found;
  }

  private static TagRule rule(String query) {
    return new TagRule(
        "r", "R", RuleQuery.of(QueryParser.parse(query)).query(), TagRule.Examples.NONE);
  }

  private static String made(Random random, int depth) {
    if (depth == 0) {
      return leaf(random);
    }
    return switch (random.nextInt(5)) {
      case 0 -> "(" + made(random, depth - 1) + " OR " + leaf(random) + ")";
      case 1 -> made(random, depth - 1) + " " + leaf(random);
      case 2 -> "-" + (random.nextBoolean() ? leaf(random) : "(" + made(random, depth - 1) + ")");
      case 3 -> "lang:" + (random.nextBoolean() ? "en" : "de");
      default -> "outlet:" + OUTLETS[random.nextInt(OUTLETS.length)];
    };
  }

  private static String leaf(Random random) {
    String word = "\"" + word(random) + "\"";
    return switch (random.nextInt(6)) {
      case 0 -> "\"" + word(random) + " " + word(random) + "\"";
      case 1 -> "storm*";
      case 2 -> "title:" + word;
      case 3 -> random.nextBoolean() ? "tag:wikidata:Q142" : "tag:Velmora";
      default -> word;
    };
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static Article article(int number, Random random) throws Exception {
    String outlet = OUTLETS[random.nextInt(OUTLETS.length)];
    List<Map<String, Object>> tags = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      tags.add(tag("wikidata:Q142", "Velmora", "place", List.of()));
    }
    if (random.nextInt(4) == 0) {
      tags.add(tag("geonames:1", "Orlen Bay", "place", List.of()));
    }
    if (random.nextInt(4) == 0) {
      tags.add(
          tag(
              "medtop:20000170",
              "economy, business and finance",
              "topic",
              List.of("medtop:04000000")));
    }
    return Json.mapper()
        .convertValue(
            Map.ofEntries(
                Map.entry("id", "%032x".formatted(number)),
                Map.entry("url", "https://" + outlet + "/" + number),
                Map.entry("revision", 1),
                Map.entry("status", "new"),
                Map.entry("kind", "article"),
                Map.entry("title", text(random, 3)),
                Map.entry("standfirst", text(random, 3)),
                Map.entry("body", text(random, 4) + ".\n" + text(random, 4) + "."),
                Map.entry("firstSeenAt", NOON.toString()),
                Map.entry("language", random.nextBoolean() ? "en" : "de"),
                Map.entry("publisher", Map.of("name", "Outlet of " + outlet, "domain", outlet)),
                Map.entry("tags", tags),
                Map.entry("feed", "https://" + outlet + "/feed"),
                Map.entry("source", Map.of("topic", "news.raw", "partition", 0, "offset", number))),
            Article.class);
  }

  private static Map<String, Object> tag(
      String id, String label, String type, List<String> broader) {
    return Map.of(
        "id",
        id,
        "label",
        label,
        "type",
        type,
        "rel",
        "about",
        "score",
        0.9,
        "via",
        "name",
        "mentions",
        List.of(),
        "broader",
        broader,
        "source",
        Map.of("stage", "gazetteer", "version", "1"));
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.toString();
  }
}
