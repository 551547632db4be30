package dev.dateline.standalone.tools;

import dev.dateline.enrich.dedupe.DedupeTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline dedupe}: which articles of a stream repeat an earlier one. */
@Command(
    name = "dedupe",
    mixinStandardHelpOptions = true,
    description = {
      "Judge near-duplicates among articles on standard input.",
      "Line in: {\"id\", \"url\", \"title\", \"body\", \"publishedAt\"}, in order of publication. Line out: "
          + "{\"id\", \"status\": unique|duplicate|revision|repeat, \"duplicateOf\", \"similarity\"}, or {\"id\", \"error\"}.",
    })
public final class DedupeCommand implements Runnable {
  @Option(names = "--ndjson", required = true, description = "Read and write lines of JSON.")
  private boolean ndjson;

  @Option(
      names = "--pairs",
      description = "Judge pairs, each on its own: {\"id\", \"a\": article, \"b\": article}.")
  private boolean pairs;

  @Mixin private NdjsonOptions options = new NdjsonOptions();

  @Override
  public void run() {
    if (pairs) {
      ThreadLocal<DedupeTool> tools =
          ThreadLocal.withInitial(() -> DedupeTool.standard(options.timings()));
      options.answer(line -> tools.get().answerPair(line));
    } else {
      DedupeTool tool = DedupeTool.standard(options.timings());
      NdjsonOptions.answerInOrder(tool::answer);
    }
  }
}
