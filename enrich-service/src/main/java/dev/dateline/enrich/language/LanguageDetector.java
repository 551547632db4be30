package dev.dateline.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language of an article. The script decides where one language alone is written in it; a
 * statistical model decides among the rest, with the page's own declaration as a prior: a page
 * often declares its template's language, so clear evidence in the text overrules it.
 *
 * <p>Safe to use from many threads.
 */
public final class LanguageDetector {
  /** BCP 47's tag for a language that could not be determined. */
  public static final String UNDETERMINED = "und";

  /** UTF-16 units read: the first kilobyte settles it, and the cost grows with the length. */
  private static final int LIMIT = 800;

  private static final int FEWEST_LETTERS = 4;

  /** How many times likelier than otherwise the declared language is. */
  private static final double PRIOR = 4;

  /** Without a declaration, the best must be this many times likelier than the second. */
  private static final double CLEAR = 1.02;

  /**
   * Languages with little news, which the model often sees in short texts of a larger neighbour.
   */
  private static final Set<String> SELDOM =
      Set.of(
          "su", "jv", "oc", "vo", "la", "eo", "fo", "li", "br", "lb", "ba", "ce", "fy", "gl", "an",
          "sa", "ht");

  private static final double SELDOM_WEIGHT = 0.9;

  private final LanguageModel model;
  private final FunctionWords functionWords;

  LanguageDetector(LanguageModel model, FunctionWords functionWords) {
    this.model = model;
    this.functionWords = functionWords;
  }

  /**
   * Reads the model from the class path, about 10 MB.
   *
   * @throws java.io.UncheckedIOException if it is missing
   */
  public static LanguageDetector load() {
    return new LanguageDetector(OpenNlpLanguageModel.load(), FunctionWords.load());
  }

  /**
   * The language of a text.
   *
   * @param title the headline; {@code null} if none
   * @param body the text
   * @param declared what the page declares, in whatever form; {@code null} if nothing
   * @return a primary BCP 47 tag, two letters where the language has them; {@value #UNDETERMINED}
   *     when unsure
   */
  public String detect(@Nullable String title, String body, @Nullable String declared) {
    String sample = sample(title, body);
    UnicodeScript script = Scripts.dominant(sample);
    if (script == null) {
      return UNDETERMINED;
    }
    String prior = Iso639.primary(declared);
    if (prior != null && !Scripts.fits(prior, script)) {
      prior = null;
    }
    List<String> candidates = Scripts.languages(script);
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return prior == null ? UNDETERMINED : prior;
    }
    String guess = likeliest(sample, script, prior);
    return guess.equals(prior) ? guess : functionWords.refine(sample, guess);
  }

  private String likeliest(String sample, UnicodeScript script, @Nullable String prior) {
    String best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> guess : model.probabilities(sample).entrySet()) {
      String language = guess.getKey();
      if (!Scripts.fits(language, script)) {
        continue;
      }
      double p = guess.getValue() * weight(language, prior);
      if (p > first) {
        second = first;
        first = p;
        best = language;
      } else {
        second = Math.max(second, p);
      }
    }
    if (prior != null && !model.languages().contains(prior) && first < second * PRIOR) {
      return prior;
    }
    if (best == null) {
      List<String> written = Scripts.languages(script);
      return written.isEmpty() ? UNDETERMINED : written.getFirst();
    }
    return first < second * CLEAR ? UNDETERMINED : best;
  }

  private static double weight(String language, @Nullable String prior) {
    return language.equals(prior) ? PRIOR : SELDOM.contains(language) ? SELDOM_WEIGHT : 1;
  }

  private static String sample(@Nullable String title, String body) {
    String text = title == null || title.isBlank() ? body : title + "\n" + body;
    if (text.length() <= LIMIT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    return text.substring(0, end);
  }
}
