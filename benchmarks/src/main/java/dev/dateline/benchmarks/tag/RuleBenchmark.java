package dev.dateline.benchmarks.tag;

import dev.dateline.contract.TagRule;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.RuleStage;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What users' rules cost: CPU time an article against the number of rules, on made-up texts whose
 * words are as frequent as Zipf's law has them. The line of no rules is the floor.
 */
public final class RuleBenchmark {
  private static final int VOCABULARY = 50_000;
  private static final int WORDS = 500;
  private static final int TEXTS = 400;
  private static final int ROUNDS = 5;

  private final Random random = new Random(7);

  private RuleBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    new RuleBenchmark().run();
  }

  private void run() {
    List<TaggableText> texts =
        IntStream.range(0, TEXTS)
            .mapToObj(_ -> TaggableText.of(TagInput.of(text(8), text(WORDS), "en")))
            .toList();
    System.out.println("rules\tcompile ms\tms an article\tmatches an article");
    for (int count : new int[] {0, 1_000, 10_000, 100_000}) {
      List<TagRule> rules = rules(count);
      long start = cpu();
      RuleSet set = RuleSet.compile(rules);
      double compile = (cpu() - start) / 1e6;
      measure(count, compile, new RuleStage(() -> set), texts);
    }
  }

  private static void measure(
      int count, double compile, RuleStage stage, List<TaggableText> texts) {
    long matches = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      matches = 0;
      long start = cpu();
      for (TaggableText text : texts) {
        matches += stage.tag(text, List.of()).size();
      }
      best = Math.min(best, (cpu() - start) / 1e6 / texts.size());
    }
    System.out.printf(
        "%d\t%.0f\t%.3f\t%.2f%n", count, compile, best, (double) matches / texts.size());
  }

  private List<TagRule> rules(int count) {
    List<TagRule> rules = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rules.add(new TagRule("r" + i, "r" + i, query(i % 5), TagRule.Examples.NONE));
    }
    return rules;
  }

  private String query(int shape) {
    return switch (shape) {
      case 0, 1 ->
          "(\"%s %s\" OR \"%s %s\") AND (%s OR %s) NOT %s"
              .formatted(rare(), word(), rare(), word(), word(), rare(), rare());
      case 2 -> "%s NEAR/10 %s".formatted(rare(), word());
      case 3 -> "%s %s (%s OR title:%s)".formatted(rare(), word(), word(), rare());
      default -> "\"%s %s\" OR (%s* AND %s)".formatted(word(), rare(), rare(), rare());
    };
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder(words * 8);
    for (int i = 0; i < words; i++) {
      text.append(word()).append(i % 20 == 19 ? ". " : " ");
    }
    return text.toString();
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

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
