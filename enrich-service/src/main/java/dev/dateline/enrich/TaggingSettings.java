package dev.dateline.enrich;

import dev.dateline.enrich.names.RecogniserSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What articles are tagged with.
 *
 * @param gazetteers files of further names, which lead those that ship
 * @param languages what articles may be in, primary BCP 47 tags; any that can be told if empty
 * @param recogniser a heavier recogniser of names, if one is asked for
 */
public record TaggingSettings(
    List<Path> gazetteers, List<String> languages, RecogniserSettings recogniser) {
  /** What ships, and any language. */
  public static final TaggingSettings DEFAULT =
      new TaggingSettings(List.of(), List.of(), RecogniserSettings.NONE);

  public TaggingSettings {
    gazetteers = List.copyOf(gazetteers);
    languages = List.copyOf(languages);
  }
}
