package dev.dateline.enrich;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.names.BudgetedRecogniser;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.names.RecogniserPlugins;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.Tagger;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The engines behind language and tags, made as settings have it.
 *
 * @param languages text to language
 * @param gazetteer names and what they name
 * @param heavier recognisers that go before the one that ships
 */
public record TaggingEngines(
    LanguageDetector languages, Gazetteer gazetteer, List<NameRecogniser> heavier) {

  /**
   * Loads them.
   *
   * @param outcomes told what came of each article that a heavier recogniser was asked about
   * @throws FailedException if a file of names cannot be read, or a recogniser not be made
   * @throws UsageException if a language is not one that can be told, or a recogniser's setting is
   *     wrong
   */
  public static TaggingEngines load(
      TaggingSettings settings, Consumer<BudgetedRecogniser.Outcome> outcomes) {
    return new TaggingEngines(
        detector(settings), gazetteer(settings), recognisers(settings, outcomes));
  }

  /** Articles to tags. */
  public Tagger tagger(Supplier<RuleSet> rules) {
    return Tagger.standard(rules, gazetteer, heavier);
  }

  private static LanguageDetector detector(TaggingSettings settings) {
    try {
      return LanguageDetector.load(settings.languages());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--languages: " + e.getMessage());
    }
  }

  private static Gazetteer gazetteer(TaggingSettings settings) {
    try {
      return Gazetteer.load(settings.gazetteers());
    } catch (IOException e) {
      throw new FailedException("--gazetteer: " + e.getMessage(), e);
    }
  }

  private static List<NameRecogniser> recognisers(
      TaggingSettings settings, Consumer<BudgetedRecogniser.Outcome> outcomes) {
    try {
      return RecogniserPlugins.open(settings.recogniser(), outcomes);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--recogniser: " + e.getMessage());
    } catch (RuntimeException e) {
      throw new FailedException("--recogniser: " + e.getMessage(), e);
    }
  }
}
