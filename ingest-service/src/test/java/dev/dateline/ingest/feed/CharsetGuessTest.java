package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.charset.CharsetLabels;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small feeds of 37 languages in the charsets of their press before UTF-8, rightly and wrongly
 * declared.
 */
class CharsetGuessTest {
  /** Language, charset and three titles a line. */
  private static final Path TITLES = Path.of("src/test/resources/charset-titles.tsv");

  /** A feed's titles and what they were written in. */
  record Press(String language, Charset charset, List<String> titles) {
    static Press of(String line) {
      String[] fields = line.split("\t", -1);
      return new Press(
          fields[0], Charset.forName(fields[1]), Arrays.asList(fields).subList(2, fields.length));
    }

    boolean isLatin() {
      return titles.getFirst().codePoints().filter(Character::isLetter).findFirst().orElse(0)
          < 0x250;
    }

    byte[] feed(@Nullable String declared, boolean inLanguage, List<String> shown) {
      return text(declared, inLanguage, shown).getBytes(charset);
    }

    String text(@Nullable String declared, boolean inLanguage, List<String> shown) {
      StringBuilder text = new StringBuilder("<?xml version='1.0'");
      text.append(declared == null ? "" : " encoding='" + declared + "'");
      text.append("?><rss><channel><title>Harbour Courier</title>");
      text.append(inLanguage ? "<language>" + language + "</language>" : "");
      for (String title : shown) {
        text.append("<item><title>").append(title).append("</title></item>");
      }
      return text.append("</channel></rss>").toString();
    }
  }

  static Stream<Press> press() throws IOException {
    return Files.readAllLines(TITLES).stream().map(Press::of);
  }

  @ParameterizedTest
  @MethodSource("press")
  void readsThreeTitlesThatSayNothingOfTheirCharset(Press press) {
    assertThat(decoded(press, null, false, press.titles()))
        .isEqualTo(press.text(null, false, press.titles()));
  }

  @ParameterizedTest
  @MethodSource("press")
  void readsThreeTitlesThatClaimToBeUtf8(Press press) {
    assertThat(decoded(press, "UTF-8", false, press.titles()))
        .isEqualTo(press.text("UTF-8", false, press.titles()));
  }

  @ParameterizedTest
  @MethodSource("press")
  void readsASingleTitleOfADeclaredLanguage(Press press) {
    for (String title : press.titles()) {
      List<String> one = List.of(title);
      assertThat(decoded(press, "UTF-8", true, one)).isEqualTo(press.text("UTF-8", true, one));
    }
  }

  @ParameterizedTest
  @MethodSource("press")
  void believesADeclarationThatIsRight(Press press) {
    String charset = press.charset().name();

    for (String title : press.titles()) {
      List<String> one = List.of(title);
      assertThat(decoded(press, charset, false, one)).isEqualTo(press.text(charset, false, one));
    }
  }

  @ParameterizedTest
  @MethodSource("press")
  void readsOtherScriptsThatAreDeclaredWestern(Press press) {
    if (press.isLatin()) {
      return;
    }
    String text = press.text("ISO-8859-1", false, press.titles());

    DecodedText decoded = CharsetSniffer.decode(text.getBytes(press.charset()), null);

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.flaw()).isEqualTo(Flaw.WRONG_CHARSET);
  }

  @ParameterizedTest
  @CsvSource({
    "pl, ISO-8859-2, Premier ogłosił nowe środki wsparcia dla przedsiębiorców. Święto w Łodzi"
        + " przyciągnęło tysiące ludzi; wciąż są kłopoty",
    "pl, windows-1250, Premier ogłosił nowe środki wsparcia dla przedsiębiorców. Święto w Łodzi"
        + " przyciągnęło tysiące ludzi; wciąż są kłopoty",
    "tr, windows-1254, Cumhurbaşkanı yeni önlemleri açıkladı. İstanbul’da yağış başladı ve"
        + " çalışanlar işe gidemedi",
    "hr, windows-1250, Vlada najavila nove mjere pomoći građanima. Veći dio mjesta čeka što će"
        + " reći općina",
    "ro, ISO-8859-2, Preşedintele ţării a anunţat măsuri noi după şedinţa de săptămâna aceasta",
    "sk, windows-1250, Vláda schválila ďalšiu pomoc pre ľudí. Večer začne pršať a môže snežiť;"
        + " päť áut uviazlo",
  })
  void readsOtherLatinLettersThatAreDeclaredWestern(String language, String charset, String title) {
    Press press = new Press(language, Charset.forName(charset), List.of(title));
    byte[] ofLanguage = press.text("ISO-8859-1", true, press.titles()).getBytes(press.charset());
    byte[] ofCharset = press.text(charset, false, press.titles()).getBytes(press.charset());

    assertThat(CharsetSniffer.decode(ofLanguage, null).text()).contains(title);
    DecodedText decoded = CharsetSniffer.decode(ofCharset, "text/xml; charset=iso-8859-1");
    assertThat(decoded.text()).contains(title);
    assertThat(decoded.flaw()).isEqualTo(Flaw.WRONG_CHARSET);
  }

  @ParameterizedTest
  @CsvSource({
    "L’été à la mer: où est la fenêtre? Très près de la forêt là-bas; dès août",
    "La città è più bella perché così sarà però già di lunedì la qualità",
    "Fähren und Grüße über die Brücke: größer als für Österreich nötig",
    "Não há mais razões: a situação é difícil; os cidadãos vão às eleições",
  })
  void believesAWesternHeaderAgainstAWrongDeclaration(String title) {
    for (String wrong : List.of("ISO-8859-2", "windows-1250", "windows-1254", "windows-1257")) {
      Press press = new Press("pl", CharsetLabels.WINDOWS_1252, List.of(title));
      byte[] bytes = press.text(wrong, true, press.titles()).getBytes(press.charset());

      assertThat(CharsetSniffer.decode(bytes, "text/xml; charset=iso-8859-1").text())
          .contains(title);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Stjórnin hækkar skattin",
    "D'Regierung hëlt d'Steieren erop",
    "Ùisdean à Obar Dheathain"
  })
  void believesAWesternDeclarationInLanguagesItDoesNotKnow(String title) {
    Press press = new Press("", CharsetLabels.WINDOWS_1252, List.of(title));

    assertThat(decoded(press, "ISO-8859-1", false, press.titles())).contains(title);
  }

  @Test
  void keepsItsAnswerForAFeedThatIsNearlyAllMarkup() {
    Press press = new Press("nl", CharsetLabels.WINDOWS_1252, List.of("a".repeat(30_000), "één"));

    assertThat(decoded(press, null, false, press.titles())).contains("<title>één</title>");
  }

  @Test
  void doesNotLetTheLanguageOfATemplateOverruleTheLetters() {
    Press russian =
        new Press("en", Charset.forName("KOI8-R"), List.of("Поезд опаздывает на целый час"));

    assertThat(decoded(russian, "UTF-8", true, russian.titles())).contains("Поезд опаздывает");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, '', Cost £3m",
    "windows-1252, '', ¡Hola!",
    "windows-1252, '', © 2026",
    "windows-1252, '', Rain ½ inch",
    "windows-1252, '', § 218",
    "windows-1252, '', 40°C heat",
    "windows-1252, '', 5 µm chips",
    "windows-31j, '', 首相辞任",
    "windows-31j, '', ﾆｭｰｽ速報",
    "EUC-JP, '', 東京で地震",
    "EUC-JP, ja, 東京",
    "ISO-2022-JP, '', 東京のニュース",
    "GB18030, '', 北京",
    "GB18030, '', 经济增长",
    "Big5-HKSCS, '', 經濟成長",
    "x-windows-949, '', 대통령",
    "windows-1251, '', МОСКВА",
    "windows-1251, '', НОВОСТИ ДНЯ",
    "KOI8-R, '', НОВОСТИ ДНЯ",
    "KOI8-R, ru, МОСКВА",
    "windows-1251, ru, Путин",
    "windows-1253, el, ΑΘΗΝΑ",
    "KOI8-R, '', Москва",
    "IBM866, '', Поезд опаздывает на час",
  })
  void readsAVerySmallFeedThatDeclaresNothing(String charset, String language, String title) {
    Press press = new Press(language, Charset.forName(charset), List.of(title));

    assertThat(decoded(press, null, !language.isEmpty(), press.titles())).contains(title);
  }

  @Test
  void readsTheLanguageOfJson() {
    String json = "{\"language\":\"cs-CZ\",\"items\":[{\"title\":\"Dnes je tepleji než včera\"}]}";

    DecodedText decoded = CharsetSniffer.decode(json.getBytes(Charset.forName("ISO-8859-2")), null);

    assertThat(decoded.text()).isEqualTo(json);
  }

  private static String decoded(
      Press press, @Nullable String declared, boolean inLanguage, List<String> shown) {
    return CharsetSniffer.decode(press.feed(declared, inLanguage, shown), null).text();
  }
}
