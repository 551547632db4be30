package dev.dateline.standalone.tools;

import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.console.Output;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** How the tools read lines of JSON: a mixin of each. */
final class NdjsonOptions {
  @Option(
      names = "--timings",
      description = "Add cpuMs, the CPU time of the stage in milliseconds, to each answer.")
  private boolean timings;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  boolean timings() {
    return timings;
  }

  /** Answers standard input on standard output until it ends. */
  void answer(UnaryOperator<String> answer) {
    if (threads < 1 || threads > 1024) {
      throw new UsageException("--threads must be 1 to 1024, not " + threads);
    }
    run(threads, answer);
  }

  /** The same for what must see its lines one after the other. */
  static void answerInOrder(UnaryOperator<String> answer) {
    run(1, answer);
  }

  private static void run(int threads, UnaryOperator<String> answer) {
    new NdjsonRunner(threads).run(System.in, Output.standard(), answer);
  }
}
