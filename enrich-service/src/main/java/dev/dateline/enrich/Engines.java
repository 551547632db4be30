package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.extract.ExtractLimits;
import dev.dateline.enrich.extract.Extractor;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.Tagger;
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
    return of(TaggingEngines.load(TaggingSettings.DEFAULT, _ -> {}));
  }

  /** The same with these for language and tags. */
  static Engines of(TaggingEngines tagging) {
    return new Engines(
        new Extractor(ExtractLimits.DEFAULT, new KnownPlaces(tagging::gazetteer)),
        tagging.languages(),
        new Sketcher(),
        Scorer.bundled(),
        tagging::tagger);
  }
}
