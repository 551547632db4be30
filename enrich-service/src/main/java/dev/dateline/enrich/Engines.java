package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.extract.ExtractLimits;
import dev.dateline.enrich.extract.Extractor;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.Tagger;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What does the work, without Kafka. All are shared by the stream threads.
 *
 * @param extractor pages to articles
 * @param languages text to language
 * @param sketcher text to sketch
 * @param scorer the model behind the index
 * @param tagger articles to tags, given where the rules in force are found
 */
record Engines(
    Extractor extractor,
    LanguageDetector languages,
    Sketcher sketcher,
    Scorer scorer,
    Function<Supplier<RuleSet>, Tagger> tagger) {

  /** The engines that Dateline ships, with their models read from the class path. */
  static Engines load() {
    return load(List.of(), List.of());
  }

  /**
   * The same, with further names and among fewer languages.
   *
   * @param languages what articles may be in; any if empty
   * @throws FailedException if a file of names cannot be read
   * @throws UsageException if a language is not one that can be told
   */
  static Engines load(List<Path> gazetteers, List<String> languages) {
    Gazetteer gazetteer = gazetteer(gazetteers);
    return new Engines(
        new Extractor(ExtractLimits.DEFAULT),
        detector(languages),
        new Sketcher(),
        Scorer.bundled(),
        rules -> Tagger.standard(rules, gazetteer));
  }

  private static LanguageDetector detector(List<String> languages) {
    try {
      return LanguageDetector.load(languages);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--languages: " + e.getMessage());
    }
  }

  private static Gazetteer gazetteer(List<Path> files) {
    try {
      return Gazetteer.load(files);
    } catch (IOException e) {
      throw new FailedException("--gazetteer: " + e.getMessage(), e);
    }
  }
}
