package dev.dateline.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A charset that is declared rightly is never overruled, whatever stands in the feed. */
class RightDeclarationTest {
  private static final Path TITLES = Path.of("src/test/resources/charset-titles.tsv");

  private static final List<String> SIGNS =
      List.of(
          "£", "€", "°", "µ", "©", "½", "§", "¡", "¿", "®", "™", "«", "»", "…", "–", "’", "№", "¢",
          "¥", "±", "²", "¼", "¾", "º", "ª", "•", "†", "¶", "×", "÷");

  private static final List<String> FRAMES =
      List.of(
          "%s",
          "%s3m",
          "40%s",
          "40%sC",
          "5 %sm",
          "%s 218",
          "%s%s%s%s%s%s",
          "a%sb%sc%sd",
          "A%sB%sC",
          "%s %s %s %s %s %s %s",
          "%s40%sC 12%s%sB 3%sC 9%sF");

  record Language(String tag, Set<String> texts) {}

  /** A language's own titles, as they are, in capitals, as single words. */
  static Stream<Language> languages() throws IOException {
    return Files.readAllLines(TITLES).stream()
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .collect(
            Collectors.groupingBy(
                List::getFirst,
                Collectors.flatMapping(fields -> fields.stream().skip(2), Collectors.toList())))
        .entrySet()
        .stream()
        .map(titles -> new Language(titles.getKey(), variants(titles.getKey(), titles.getValue())));
  }

  private static Set<String> variants(String language, List<String> titles) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> texts = new LinkedHashSet<>(titles);
    titles.forEach(title -> texts.addAll(List.of(title.split(" "))));
    texts.add(String.join(" ", titles));
    List<String> small = new ArrayList<>(texts);
    small.forEach(text -> texts.add(text.toUpperCase(locale)));
    small.forEach(text -> texts.add(text.toLowerCase(locale)));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void standsForEveryWordOfALanguageInEveryCharsetThatCarriesIt(Language language) {
    for (Charset charset : singleByte()) {
      for (String text : language.texts()) {
        if (charset.newEncoder().canEncode(text)) {
          holds(text, charset, null);
          holds(text, charset, "en-gb");
          holds(text, charset, language.tag());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Rent hits ", "Цены ", "Τιμές ", "מחיר ", "سعر ", "ราคา ", "ŞÖĞÜ ", "Łódź "})
  void standsForEverySignInEveryCharsetThatCarriesIt(String before) {
    for (Charset charset : singleByte()) {
      for (String sign : SIGNS) {
        for (String frame : FRAMES) {
          String text = before + frame.replace("%s", sign);
          if (charset.newEncoder().canEncode(text)) {
            holds(text, charset, null);
            holds(text, charset, "en");
          }
        }
      }
    }
  }

  private static List<Charset> singleByte() {
    return Alphabet.all().stream()
        .flatMap(alphabet -> alphabet.charsets().stream())
        .distinct()
        .toList();
  }

  private static void holds(String text, Charset charset, @Nullable String language) {
    for (String feed : List.of("<t>" + text + "</t>", ("<t>" + text + "</t>\n").repeat(20))) {
      boolean refuted = new CharsetGuess(feed.getBytes(charset), language).refutes(charset);
      assertThat(refuted).as("%s in %s, language %s", text, charset, language).isFalse();
    }
  }
}
