package dev.dateline.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Apache OpenNLP's model of 103 languages (character n-grams of 1 to 3 letters, maxent). */
final class OpenNlpLanguageModel implements LanguageModel {
  private static final String RESOURCE = "/langdetect-183.bin";

  private final LanguageDetectorME detector;
  private final Set<String> languages;

  private OpenNlpLanguageModel(LanguageDetectorME detector) {
    this.detector = detector;
    Set<String> known = new HashSet<>();
    for (String code : detector.getSupportedLanguages()) {
      String language = Iso639.twoLetter(code);
      if (language != null) {
        known.add(language);
      }
    }
    this.languages = Set.copyOf(known);
  }

  /**
   * Reads the model from the class path.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  static OpenNlpLanguageModel load() {
    try (@Nullable InputStream in = OpenNlpLanguageModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("no language model on the class path: " + RESOURCE);
      }
      return new OpenNlpLanguageModel(new LanguageDetectorME(new LanguageDetectorModel(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<String> languages() {
    return languages;
  }

  @Override
  public Map<String, Double> probabilities(String text) {
    Map<String, Double> byCode = new HashMap<>();
    for (Language guess : detector.predictLanguages(text)) {
      String code = Iso639.twoLetter(guess.getLang());
      if (code != null) {
        byCode.merge(code, guess.getConfidence(), Math::max);
      }
    }
    return byCode;
  }
}
