package dev.dateline.enrich.keyphrase;

import dev.dateline.enrich.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say nothing by themselves, by language. Immutable. */
final class StopWords {
  private final Map<String, Set<String>> byLanguage = new HashMap<>();

  private StopWords() {}

  /** Reads the lists from the class path: a language, a tab, its words. */
  static StopWords load() {
    try (@Nullable InputStream in = StopWords.class.getResourceAsStream("stopwords.tsv")) {
      if (in == null) {
        throw new IOException("stopwords.tsv is not on the class path");
      }
      StopWords stopWords = new StopWords();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(stopWords::add);
      return stopWords;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Texts are cut so too: of a contraction each part is one, of an expression in a script without
   * spaces none is.
   */
  private void add(String line) {
    int tab = line.indexOf('\t');
    Set<String> words = new HashSet<>();
    for (String expression : line.substring(tab + 1).split(" ")) {
      List<String> parts = Tokenizer.fold(expression);
      if (parts.size() == 1 || expression.chars().anyMatch(c -> !Character.isLetter(c))) {
        words.addAll(parts);
      }
    }
    byLanguage.put(line.substring(0, tab), words);
  }

  /** A language's, folded as texts are; {@code null} if they are not known. */
  @Nullable Set<String> of(String language) {
    return byLanguage.get(language);
  }
}
