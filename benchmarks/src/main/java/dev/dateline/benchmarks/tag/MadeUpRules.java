package dev.dateline.benchmarks.tag;

import dev.dateline.contract.TagRule;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;

/** Made-up texts, and rules on their words, each in our language and as Lucene has it. */
final class MadeUpRules {
  private static final int VOCABULARY = 50_000;

  private final Random random = new Random(7);

  /** One rule in both forms. */
  record Rule(TagRule ours, Query lucene) {}

  List<Rule> rules(int count) {
    return IntStream.range(0, count).mapToObj(this::rule).toList();
  }

  /** So many words. */
  String text(int words) {
    StringBuilder text = new StringBuilder(words * 8);
    for (int i = 0; i < words; i++) {
      text.append(word()).append(i % 20 == 19 ? ". " : " ");
    }
    return text.toString();
  }

  private Rule rule(int number) {
    return switch (number % 5) {
      case 0, 1 -> phrasesAndWords(number, rare(), word(), rare(), word(), word(), rare(), rare());
      case 2 -> near(number, rare(), word());
      case 3 -> words(number, rare(), word(), word(), rare());
      default -> phraseOrStart(number, word(), rare(), rare(), rare());
    };
  }

  private static Rule phrasesAndWords(
      int number, String a, String b, String c, String d, String e, String f, String not) {
    return rule(
        number,
        "(\"%s %s\" OR \"%s %s\") AND (%s OR %s) NOT %s".formatted(a, b, c, d, e, f, not),
        MonitorRules.without(
            MonitorRules.all(
                MonitorRules.any(MonitorRules.phrase(a, b), MonitorRules.phrase(c, d)),
                MonitorRules.any(MonitorRules.word(e), MonitorRules.word(f))),
            MonitorRules.word(not)));
  }

  private static Rule near(int number, String a, String b) {
    return rule(number, "%s NEAR/10 %s".formatted(a, b), MonitorRules.near(a, b, 10));
  }

  private static Rule words(int number, String a, String b, String c, String inTitle) {
    return rule(
        number,
        "%s %s (%s OR title:%s)".formatted(a, b, c, inTitle),
        MonitorRules.all(
            MonitorRules.word(a),
            MonitorRules.word(b),
            MonitorRules.any(MonitorRules.word(c), MonitorRules.inTitle(inTitle))));
  }

  private static Rule phraseOrStart(int number, String a, String b, String start, String c) {
    return rule(
        number,
        "\"%s %s\" OR (%s* AND %s)".formatted(a, b, start, c),
        MonitorRules.any(
            MonitorRules.phrase(a, b),
            MonitorRules.all(MonitorRules.start(start), MonitorRules.word(c))));
  }

  private static Rule rule(int number, String query, Query lucene) {
    return new Rule(new TagRule("r" + number, "r" + number, query, TagRule.Examples.NONE), lucene);
  }

  /** A word of any frequency. */
  private String word() {
    return spell((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
  }

  /** A word that few texts have. */
  private String rare() {
    return spell(VOCABULARY / 50 + random.nextInt(VOCABULARY / 2));
  }

  private static String spell(int rank) {
    return "w" + Integer.toString(rank * 7919 % 1_000_003 + 50_000, 26 + 10);
  }
}
