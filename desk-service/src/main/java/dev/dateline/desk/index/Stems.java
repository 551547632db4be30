package dev.dateline.desk.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/**
 * Reduces inflected words to stems, by the rules of each language: those of Snowball, of Stempel
 * for Polish and of Lucene for Czech, Bulgarian and Latvian.
 */
final class Stems {
  private static final Map<String, Supplier<UnaryOperator<String>>> BY_LANGUAGE =
      Map.ofEntries(
          snowball("ar", ArabicStemmer::new),
          snowball("hy", ArmenianStemmer::new),
          snowball("eu", BasqueStemmer::new),
          snowball("ca", CatalanStemmer::new),
          snowball("da", DanishStemmer::new),
          snowball("nl", DutchStemmer::new),
          snowball("en", EnglishStemmer::new),
          snowball("et", EstonianStemmer::new),
          snowball("fi", FinnishStemmer::new),
          snowball("fr", FrenchStemmer::new),
          snowball("de", GermanStemmer::new),
          snowball("el", GreekStemmer::new),
          snowball("hi", HindiStemmer::new),
          snowball("hu", HungarianStemmer::new),
          snowball("id", IndonesianStemmer::new),
          snowball("ga", IrishStemmer::new),
          snowball("it", ItalianStemmer::new),
          snowball("lt", LithuanianStemmer::new),
          snowball("ne", NepaliStemmer::new),
          snowball("no", NorwegianStemmer::new),
          snowball("nb", NorwegianStemmer::new),
          snowball("nn", NorwegianStemmer::new),
          snowball("pt", PortugueseStemmer::new),
          snowball("ro", RomanianStemmer::new),
          snowball("ru", RussianStemmer::new),
          snowball("sr", SerbianStemmer::new),
          snowball("es", SpanishStemmer::new),
          snowball("sv", SwedishStemmer::new),
          snowball("ta", TamilStemmer::new),
          snowball("tr", TurkishStemmer::new),
          snowball("yi", YiddishStemmer::new),
          Map.entry("pl", Stems::polish),
          Map.entry("cs", () -> filter(CzechStemFilter::new)),
          Map.entry("bg", () -> filter(BulgarianStemFilter::new)),
          Map.entry("lv", () -> filter(LatvianStemFilter::new)));

  private Stems() {}

  /** The languages that have rules, by their first subtags. */
  static Set<String> languages() {
    return BY_LANGUAGE.keySet();
  }

  /** For one thread; {@code null} if the language has no rules. */
  static @Nullable UnaryOperator<String> of(String language) {
    Supplier<UnaryOperator<String>> rules = BY_LANGUAGE.get(language);
    return rules == null ? null : rules.get();
  }

  private static Map.Entry<String, Supplier<UnaryOperator<String>>> snowball(
      String language, Supplier<SnowballStemmer> stemmers) {
    return Map.entry(
        language,
        () -> {
          SnowballStemmer stemmer = stemmers.get();
          return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
          };
        });
  }

  private static UnaryOperator<String> polish() {
    StempelStemmer stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    return word -> {
      StringBuilder stem = stemmer.stem(word);
      return stem == null || stem.isEmpty() ? word : stem.toString();
    };
  }

  private static UnaryOperator<String> filter(Function<TokenStream, TokenStream> rules) {
    KeywordTokenizer whole = new KeywordTokenizer();
    TokenStream stream = rules.apply(whole);
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    return word -> {
      whole.setReader(new StringReader(word));
      try (stream) {
        stream.reset();
        String stem = stream.incrementToken() ? term.toString() : word;
        stream.end();
        return stem;
      } catch (IOException e) {
        throw new UncheckedIOException(e); // a string does not fail
      }
    };
  }
}
