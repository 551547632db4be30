package dev.dateline.enrich;

import dev.dateline.enrich.names.RecogniserSettings;
import dev.dateline.runtime.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** All that can be said about tags on a command line, wherever articles are tagged. */
public final class TaggingOptions {
  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      split = ",",
      description =
          "Further names to tag, as 'dateline gazetteer import' makes them; several may be given.")
  private List<Path> gazetteers = List.of();

  @Option(
      names = "--languages",
      paramLabel = "TAG",
      split = ",",
      description =
          "The languages that articles may be in, such as en,de; told apart with fewer errors than"
              + " among all (default: all).")
  private List<String> languages = List.of();

  @Option(
      names = "--recogniser",
      paramLabel = "NAME",
      description =
          "A plug-in on the class path that finds names of persons, organisations and places in"
              + " place of the recogniser that ships, such as onnx (default: none).")
  private String recogniser = "";

  @Option(
      names = "--recogniser-setting",
      paramLabel = "KEY=VALUE",
      split = ",",
      description = "What the plug-in needs, such as model=model.onnx; several may be given.")
  private Map<String, String> recogniserSettings = new LinkedHashMap<>();

  @Option(
      names = "--recogniser-budget",
      paramLabel = "TIME",
      defaultValue = "1s",
      description =
          "How long the plug-in may take over an article; the names of the recogniser that ships"
              + " stand where it takes longer (default: ${DEFAULT-VALUE}).")
  private Duration recogniserBudget = RecogniserSettings.NONE.budget();

  /** What the options say. */
  public TaggingSettings settings() {
    try {
      return new TaggingSettings(
          gazetteers,
          languages,
          new RecogniserSettings(recogniser, recogniserSettings, recogniserBudget));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
