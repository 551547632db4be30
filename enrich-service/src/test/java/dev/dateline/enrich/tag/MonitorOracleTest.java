package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Publisher;
import dev.dateline.contract.Tag;
import dev.dateline.contract.TagRule;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our rule engine beside Lucene's Monitor on the same rules and texts. */
class MonitorOracleTest {
  private static final int RULES = 10_000;
  private static final int TEXTS = 2_000;
  private static final List<String> WORDS = words(1_500);
  private static final List<String> TAGS =
      IntStream.range(1, 40).mapToObj(i -> "wikidata:Q" + i).toList();
  private static final Field[] FIELDS = Field.values();

  private final Random random = new Random(11);

  @Test
  void matchesWhatLuceneMonitorMatches() throws Exception {
    Map<String, Query> queries = new LinkedHashMap<>();
    List<TagRule> rules = new ArrayList<>();
    while (rules.size() < RULES) {
      TagRule rule = new TagRule("r" + rules.size(), "r", QueryPrinter.print(query(2)), null);
      if (RuleSet.compile(List.of(rule)).size() == 1) {
        rules.add(rule);
        queries.put(rule.id(), QueryParser.parse(rule.query()));
      }
    }
    RuleSet set = RuleSet.compile(rules);
    List<TagInput> texts = IntStream.range(0, TEXTS).mapToObj(_ -> text()).toList();

    List<Set<String>> matching = texts.stream().map(text -> matching(set, text)).toList();

    try (MonitorOracle oracle = new MonitorOracle(queries)) {
      List<Set<String>> expected = oracle.matching(texts);
      for (int i = 0; i < TEXTS; i++) {
        assertThat(matching.get(i)).as("rules on %s", texts.get(i)).isEqualTo(expected.get(i));
      }
    }
    assertThat(matching.stream().mapToInt(Set::size).sum()).isGreaterThan(TEXTS);
  }

  private static Set<String> matching(RuleSet set, TagInput input) {
    TaggableText text = TaggableText.of(input);
    List<Tag> tags = input.labels().stream().map(MonitorOracleTest::tag).toList();
    return set.matching(text, new QueryMatcher(text, new FoundTags(tags))).stream()
        .map(rule -> rule.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Tag tag(String id) {
    Tag.Source source = new Tag.Source("gazetteer", "1");
    return new Tag(
        id, "", Tag.Type.PLACE, Tag.Rel.MENTION, 1, "name", List.of(), List.of(), source);
  }

  private TagInput text() {
    return new TagInput(
        run(2 + random.nextInt(6)),
        run(random.nextInt(12)),
        run(20 + random.nextInt(60)),
        random.nextInt(3) == 0 ? "de" : "en",
        List.of(),
        IntStream.range(0, random.nextInt(4)).mapToObj(_ -> pick(TAGS)).distinct().toList(),
        new Publisher("Tidewater Courier", "news.tidewater.example"));
  }

  private String run(int words) {
    return IntStream.range(0, words)
        .mapToObj(_ -> random.nextInt(6) == 0 ? capital(frequent()) : frequent())
        .collect(Collectors.joining(" "));
  }

  private Query query(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf();
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Query.Not(query(depth - 1));
      case 1 -> new Query.Or(parts(depth - 1));
      default -> new Query.And(parts(depth - 1));
    };
  }

  private List<Query> parts(int depth) {
    return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> query(depth)).toList();
  }

  private Query leaf() {
    return switch (random.nextInt(16)) {
      case 0 -> new Query.InLanguage(random.nextBoolean() ? "en" : "de");
      case 1 -> new Query.FromOutlet(random.nextBoolean() ? "tidewater.example" : "other.example");
      case 2 -> new Query.Tagged(Query.TagKind.ENTITY, pick(TAGS));
      case 3 ->
          new Query.AtLeast(2 + random.nextInt(2), new Query.Phrase(List.of(term()), aField()));
      case 4, 5, 6, 7 -> new Query.Near(side(), side(), random.nextInt(12));
      default -> phrase();
    };
  }

  private Query side() {
    return random.nextInt(3) == 0 ? new Query.Or(List.of(phrase(), phrase())) : phrase();
  }

  private Query.Phrase phrase() {
    List<Query.Term> terms =
        IntStream.range(0, 1 + random.nextInt(8) / 5).mapToObj(_ -> term()).toList();
    boolean exact = random.nextInt(8) == 0;
    return new Query.Phrase(
        exact ? terms.stream().map(this::exact).toList() : terms,
        random.nextInt(4) == 0 ? aField() : null);
  }

  private Query.Term exact(Query.Term term) {
    return new Query.Term(
        term.text(), term.prefix(), random.nextBoolean() ? capital(term.text()) : term.text());
  }

  private Query.Term term() {
    String word = frequent();
    boolean prefix = random.nextInt(8) == 0 && word.length() > PhraseReader.MIN_PREFIX;
    return new Query.Term(prefix ? word.substring(0, word.length() - 1) : word, prefix);
  }

  private @Nullable Field aField() {
    return FIELDS[random.nextInt(FIELDS.length)];
  }

  /** Words are as frequent as Zipf's law has them. */
  private String frequent() {
    return WORDS.get((int) Math.exp(random.nextDouble() * Math.log(WORDS.size())) - 1);
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Made-up words of two to four syllables, many with the same start. */
  private static List<String> words(int count) {
    String[] syllables = "ba de fi go lu ma ne pi ro su ta ve".split(" ");
    Random random = new Random(3);
    Set<String> words = new TreeSet<>();
    while (words.size() < count) {
      words.add(
          IntStream.range(0, 2 + random.nextInt(3))
              .mapToObj(_ -> syllables[random.nextInt(syllables.length)])
              .collect(Collectors.joining()));
    }
    return List.copyOf(words);
  }
}
