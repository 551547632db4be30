package dev.dateline.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language of an article. The script decides where one language alone is written in it; a
 * table of runs of letters and words decides among the rest, with what page and feed declare as a
 * prior: a page often declares its template's language, so clear evidence in the text overrules it.
 *
 * <p>Safe to use from many threads.
 */
public final class LanguageDetector {
  /** BCP 47's tag for a language that could not be determined. */
  public static final String UNDETERMINED = "und";

  /** UTF-16 units read of a text: they settle it, and the cost grows with them. */
  private static final int LIMIT = 400;

  /** UTF-16 units of body from which it decides alone: headlines quote, and brag in English. */
  private static final int ENOUGH = 200;

  /** Letters below which a text tells nothing; a sign of a word or syllable counts for two. */
  private static final int FEWEST_LETTERS = 5;

  private final Ranking ranking;
  private final Set<String> candidates;

  private LanguageDetector(LanguageTable table, Set<String> candidates) {
    this.candidates = candidates;
    this.ranking =
        new Ranking(table, language -> candidates.isEmpty() || candidates.contains(language));
  }

  /**
   * Reads the table from the class path, about 20 MB in memory.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  public static LanguageDetector load() {
    return load(Set.of());
  }

  /**
   * The same that knows of these languages only.
   *
   * @param candidates primary BCP 47 tags; all if empty
   * @throws IllegalArgumentException if one is not a language that can be told
   */
  public static LanguageDetector load(Collection<String> candidates) {
    try {
      LanguageTable table = LanguageTable.bundled();
      LanguageDetector all = new LanguageDetector(table, Set.of());
      Set<String> wanted = new HashSet<>();
      for (String candidate : candidates) {
        String code = Iso639.primary(candidate);
        if (code == null || !all.languages().contains(code)) {
          throw new IllegalArgumentException("not a language that can be told: " + candidate);
        }
        wanted.add(code);
      }
      return new LanguageDetector(table, Set.copyOf(wanted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The languages that can be told, primary BCP 47 tags. */
  public Set<String> languages() {
    Set<String> languages = new HashSet<>(Scripts.meant());
    languages.addAll(ranking.languages());
    return languages;
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
    return detect(title, body, declared, null);
  }

  /**
   * The language of a text.
   *
   * @param title the headline; {@code null} if none
   * @param body the text
   * @param page what the page declares, in whatever form; {@code null} if nothing
   * @param feed what the feed declares; {@code null} if nothing
   * @return a primary BCP 47 tag, two letters where the language has them; {@value #UNDETERMINED}
   *     when unsure
   */
  public String detect(
      @Nullable String title, String body, @Nullable String page, @Nullable String feed) {
    String sample =
        title == null || title.isBlank() || body.length() >= ENOUGH ? body : title + "\n" + body;
    return decide(start(sample), prior(page), prior(feed));
  }

  private @Nullable String prior(@Nullable String declared) {
    String prior = Iso639.primary(declared);
    return prior == null || isCandidate(prior) ? prior : null;
  }

  private String decide(String sample, @Nullable String page, @Nullable String feed) {
    UnicodeScript script = Scripts.dominant(sample);
    if (script == null) {
      return UNDETERMINED;
    }
    String declared = page == null ? feed : page;
    if (declared != null && !Scripts.fits(declared, script)) {
      declared = null;
    }
    List<String> written = new ArrayList<>(Scripts.languages(script));
    written.removeIf(language -> !isCandidate(language));
    if (written.size() == 1) {
      return written.getFirst();
    }
    if (isShort(sample)) {
      return declared == null ? UNDETERMINED : declared;
    }
    String best = ranking.likeliest(sample, script, page, feed);
    if (declared != null && !ranking.knows(declared)) {
      return best != null && best.equals(Iso639.ofCountry(declared)) ? best : declared;
    }
    return best != null ? best : written.isEmpty() ? UNDETERMINED : written.getFirst();
  }

  private static boolean isShort(String sample) {
    int letters = 0;
    for (int i = 0; i < sample.length() && letters < FEWEST_LETTERS; i++) {
      char c = sample.charAt(i);
      letters += !Character.isLetter(c) ? 0 : Character.isIdeographic(c) ? 2 : 1;
    }
    return letters < FEWEST_LETTERS;
  }

  private boolean isCandidate(String language) {
    return candidates.isEmpty() || candidates.contains(language);
  }

  private static String start(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    return text.substring(0, end);
  }
}
