package dev.dateline.standalone.tools;

import dev.dateline.enrich.dedupe.DedupeTool;
import dev.dateline.enrich.dedupe.DedupeTool.Explain;
import dev.dateline.runtime.UsageException;
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
  @Option(names = "--ndjson", description = "Write lines of JSON; input is always lines of JSON.")
  private boolean ndjson;

  @Option(
      names = "--pairs",
      description =
          "Judge pairs, each on its own: {\"id\", \"a\": article, \"b\": article}. Line out: {\"id\", \"duplicate\", "
              + "\"similarity\"}, with \"partOf\": a|b where that one quotes the other.")
  private boolean pairs;

  @Option(
      names = "--explain",
      description = {
        "Say why: what each feature adds for the text most like it, and the passages in both.",
        "With --ndjson as \"explanation\" in each answer, without it as text to read."
      })
  private boolean explain;

  @Mixin private NdjsonOptions options = new NdjsonOptions();

  @Override
  public void run() {
    if (!ndjson && !explain) {
      throw new UsageException("give --ndjson, --explain or both");
    }
    if (pairs) {
      ThreadLocal<DedupeTool> tools = ThreadLocal.withInitial(this::tool);
      options.answer(line -> tools.get().answerPair(line));
    } else {
      DedupeTool tool = tool();
      NdjsonOptions.answerInOrder(tool::answer);
    }
  }

  private DedupeTool tool() {
    Explain how = !explain ? Explain.NO : ndjson ? Explain.JSON : Explain.TEXT;
    return DedupeTool.standard(options.timings(), how);
  }
}
