package dev.dateline.standalone.tools;

import dev.dateline.enrich.TaggingEngines;
import dev.dateline.enrich.TaggingOptions;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.TagTool;
import dev.dateline.runtime.FailedException;
import dev.dateline.standalone.rules.RuleFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline tag}: language and tags of articles. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tag articles on standard input and tell their language.",
      "Line in: {\"id\", \"title\", \"body\", \"language\"?, \"keywords\"?}. Line out: "
          + "{\"id\", \"language\", \"tags\": [...]}, or {\"id\", \"error\"}.",
    })
public final class TagCommand implements Runnable {
  @Option(names = "--ndjson", required = true, description = "Read and write lines of JSON.")
  private boolean ndjson;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Also tag by these rules: see 'dateline rules'.")
  private @Nullable Path rules;

  @Mixin private TaggingOptions tagging = new TaggingOptions();
  @Mixin private NdjsonOptions options = new NdjsonOptions();

  @Override
  public void run() {
    RuleSet compiled = rules == null ? RuleSet.empty() : RuleSet.compile(RuleFile.read(rules));
    if (!compiled.problems().isEmpty()) {
      var first = compiled.problems().getFirst();
      throw new FailedException(rules + ": " + first.rule() + ": " + first.reason());
    }
    TaggingEngines engines = TaggingEngines.load(tagging.settings(), _ -> {});
    TagTool tool = new TagTool(engines.languages(), engines.tagger(() -> compiled));
    options.answer(line -> tool.answer(line, options.timings()));
  }
}
