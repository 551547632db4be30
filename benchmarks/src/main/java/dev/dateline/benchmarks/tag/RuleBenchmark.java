package dev.dateline.benchmarks.tag;

import dev.dateline.contract.TagRule;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.RuleStage;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What users' rules cost: CPU time an article against the number of rules, on made-up texts whose
 * words are as frequent as Zipf's law has them, and what Lucene's Monitor takes for the same. The
 * line of no rules is the floor.
 */
public final class RuleBenchmark {
  private static final int WORDS = 500;
  private static final int TEXTS = 400;
  private static final int ROUNDS = 20;
  private static final int MONITOR_TEXTS = 50;
  private static final int MONITOR_ROUNDS = 3;

  private final MadeUpRules made = new MadeUpRules();

  private RuleBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param args {@code alone} leaves the Monitor out
   */
  public static void main(String[] args) throws IOException {
    new RuleBenchmark().run(args.length == 0);
  }

  private void run(boolean besideMonitor) throws IOException {
    List<TagInput> inputs =
        IntStream.range(0, TEXTS)
            .mapToObj(_ -> TagInput.of(made.text(8), made.text(WORDS), "en"))
            .toList();
    List<TaggableText> texts = inputs.stream().map(TaggableText::of).toList();
    System.out.println("rules\tcompile ms\tms an article\tarticles/s\tmatches an article");
    for (int count : new int[] {0, 1_000, 10_000, 100_000}) {
      List<MadeUpRules.Rule> rules = made.rules(count);
      List<TagRule> ours = rules.stream().map(MadeUpRules.Rule::ours).toList();
      long start = cpu();
      RuleSet set = RuleSet.compile(ours);
      double compile = (cpu() - start) / 1e6;
      RuleStage stage = new RuleStage(() -> set);
      measure(count, compile, texts, ROUNDS, text -> stage.tag(text, List.of()).size());
      if (besideMonitor && count > 0) {
        beside(rules, inputs.subList(0, MONITOR_TEXTS));
      }
    }
  }

  private static void beside(List<MadeUpRules.Rule> rules, List<TagInput> inputs)
      throws IOException {
    long start = cpu();
    try (MonitorRules monitor = MonitorRules.of(rules)) {
      double compile = (cpu() - start) / 1e6;
      System.out.print("Monitor ");
      measure(rules.size(), compile, inputs, MONITOR_ROUNDS, monitor::matches);
    }
  }

  private static <T> void measure(
      int count, double compile, List<T> texts, int rounds, ToLongFunction<T> matching) {
    long matches = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      matches = 0;
      long start = cpu();
      for (T text : texts) {
        matches += matching.applyAsLong(text);
      }
      best = Math.min(best, (cpu() - start) / 1e6 / texts.size());
    }
    System.out.printf(
        "%d\t%.0f\t%.3f\t%.0f\t%.2f%n",
        count, compile, best, 1e3 / best, (double) matches / texts.size());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
