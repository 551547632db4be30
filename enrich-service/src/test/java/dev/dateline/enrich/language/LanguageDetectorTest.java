package dev.dateline.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The port authority said the bridge would stay closed until the end of the month.",
        "de | Die Hafenbehörde teilte mit, die Brücke bleibe bis Ende des Monats gesperrt.",
        "fr | Les autorités portuaires ont annoncé que le pont resterait fermé jusqu'à lundi.",
        "es | La autoridad portuaria dijo que el puente seguirá cerrado hasta fin de mes.",
        "pt | A autoridade portuária disse que a ponte ficará fechada até ao fim do mês.",
        "ru | Портовые власти сообщили, что мост будет закрыт до конца месяца.",
        "uk | Портова влада повідомила, що міст буде закрито до кінця місяця, якщо не скінчать.",
        "ar | وقالت سلطة الميناء إن الجسر سيبقى مغلقا حتى نهاية الشهر",
        "he | רשות הנמל הודיעה כי הגשר יישאר סגור עד סוף החודש",
        "el | Η λιμενική αρχή ανακοίνωσε ότι η γέφυρα θα παραμείνει κλειστή",
        "ja | 港湾局は橋が月末まで閉鎖されると発表した",
        "zh | 港务局表示，这座桥将关闭到月底",
        "ko | 항만 당국은 다리가 월말까지 폐쇄된다고 밝혔다",
        "th | การท่าเรือแจ้งว่าสะพานจะปิดจนถึงสิ้นเดือน",
        "hi | बंदरगाह प्राधिकरण ने कहा कि पुल महीने के अंत तक बंद रहेगा",
        "si | වරාය අධිකාරිය පවසන්නේ පාලම වසා තබන බවයි",
      })
  void tellsLanguagesApart(String language, String text) {
    assertThat(DETECTOR.detect(null, text, null)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xh | Umphathiswa uthe abantu kufuneka balinde kuba ibhulorho ivaliwe kwaye iza kulungiswa",
        "zu | Umphathi uthe abantu kumele balinde ngoba ibhuloho livaliwe futhi lizolungiswa",
        "sw | Waziri alisema kuwa daraja hilo litafungwa kwa wiki moja na baada ya hapo"
            + " litafunguliwa",
        "ti | እቲ ድልድል ክሳብ መወዳእታ ወርሒ ኣብ ትሕቲ ጽገና እዩ",
        "am | ድልድዩ እስከ ወሩ መጨረሻ ድረስ ዝግ ነው",
        "id | Polisi mengatakan bahwa jembatan ditutup karena rusak",
      })
  void tellsNeighboursApartBySmallWords(String language, String text) {
    assertThat(DETECTOR.detect(null, text, null)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "da | Havnen åbner igen efter stormen, siger borgmesteren",
        "nb | Havnen åpner igjen etter stormen, sier ordføreren",
        "nn | Hamna opnar att etter stormen, seier ordføraren, men ikkje før fredag",
        "sv | Hamnen öppnar igen efter stormen, säger borgmästaren",
        "cs | Most přes řeku zůstane uzavřený, řekl starosta",
        "sk | Most cez rieku zostane zatvorený, povedal primátor",
        "sl | Most čez reko bo ostal zaprt, je povedal župan",
        "hr | Most preko rijeke ostaje zatvoren, rekao je gradonačelnik u srijedu tijekom sjednice",
        "sr | Мост преко реке остаје затворен, рекао је градоначелник",
        "mk | Мостот преку реката останува затворен, изјави градоначалникот",
        "bg | Мостът над реката остава затворен, заяви кметът",
        "uk | Міст через річку залишається закритим, заявив мер",
        "be | Мост праз раку застаецца зачыненым, заявіў мэр",
        "pt | A ponte sobre o rio continua fechada, diz o presidente da câmara",
        "gl | A ponte sobre o río segue pechada, di o alcalde, e non abrirá ata o luns",
        "ca | El pont sobre el riu continua tancat, diu l'alcalde",
        "nl | De brug over de rivier blijft dicht, zegt de burgemeester",
        "af | Die brug oor die rivier bly gesluit, sê die burgemeester",
        "fa | شهردار گفت پل روی رودخانه بسته می‌ماند",
        "ur | میئر نے کہا کہ دریا پر پل بند رہے گا",
        "mr | नदीवरील पूल बंद राहील असे महापौरांनी सांगितले",
        "ne | मेयरले नदीमाथिको पुल महिनाको अन्त्यसम्म बन्द रहने बताएका छन्",
        "tr | Belediye başkanı nehrin üzerindeki köprünün kapalı kalacağını söyledi",
        "az | Şəhər meri çayın üzərindəki körpünün bağlı qalacağını bildirdi",
        "sn | Mutungamiri akati bhiriji richavharwa kusvika kupera kwemwedzi",
        "lg | Omukulembeze yagambye nti olutindo lujja kuggalwa okutuusa omwezi nga guweddeko",
      })
  void tellsNeighboursApartInAHeadline(String language, String text) {
    assertThat(DETECTOR.detect(text, "", null)).isEqualTo(language);
  }

  @Test
  void knowsSeventyLanguagesAndMore() {
    assertThat(DETECTOR.languages()).hasSizeGreaterThan(100).contains("en", "zh", "sr", "yo", "th");
  }

  @Test
  void choosesOnlyAmongItsCandidates() {
    LanguageDetector nordic = LanguageDetector.load(List.of("da", "sv", "fi"));

    assertThat(nordic.detect(null, "Havnen åpner igjen etter stormen", null)).isEqualTo("da");
    assertThat(nordic.detect(null, "Havnen åpner igjen etter stormen", "nb")).isEqualTo("da");
    assertThatThrownBy(() -> LanguageDetector.load(List.of("de", "klingon")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("klingon");
  }

  @Test
  void aLongBodyDecidesWhateverTheHeadlineIsWrittenIn() {
    String body =
        "Die Hafenbehörde teilte mit, die Brücke bleibe bis Ende des Monats gesperrt. ".repeat(5);

    assertThat(DETECTOR.detect("The show must go on: you can have it all", body, null))
        .isEqualTo("de");
  }

  @Test
  void hearsTheFeedWhereThePageSaysNothing() {
    assertThat(DETECTOR.detect("OK", "", null, "sv")).isEqualTo("sv");
    assertThat(DETECTOR.detect("OK", "", "fi", "sv")).isEqualTo("fi");
  }

  @Test
  void namesInLatinLettersDoNotMakeATextOfAnotherScriptEnglish() {
    String korean = "벨모라 항만 당국은 다리를 폐쇄한다 (Velmora Port Authority, Harwood Bridge Holdings)";

    assertThat(DETECTOR.detect(null, korean, null)).isEqualTo("ko");
  }

  @Test
  void isUndeterminedWithoutLetters() {
    assertThat(DETECTOR.detect(null, "", null)).isEqualTo("und");
    assertThat(DETECTOR.detect("2026", "13:35 – 14:00 … 🙂", "en")).isEqualTo("und");
  }

  @Test
  void trustsTheTextMoreThanTheTemplate() {
    String german = "Die Hafenbehörde teilte mit, die Brücke bleibe bis Ende des Monats gesperrt.";

    assertThat(DETECTOR.detect("Brücke gesperrt", german, "en-US")).isEqualTo("de");
  }

  @Test
  void takesTheDeclarationAmongNeighbours() {
    String bokmaalOrDanish = "Broen er stengt på mandag";

    assertThat(DETECTOR.detect(null, bokmaalOrDanish, "nb-NO")).isEqualTo("nb");
    assertThat(DETECTOR.detect(null, "OK", "sv")).isEqualTo("sv");
    assertThat(DETECTOR.detect(null, bokmaalOrDanish, "ru")).isNotEqualTo("ru");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The port authority said the bridge would stay closed. | xx | en",
        "The port authority said the bridge would stay closed. | us | en",
        "Most je do jara uzavřen, oznámilo v pondělí město. | cz | cs",
        "Bron är stängd till våren, meddelar staden på måndagen. | se | sv",
        "Ráđđehus mearridii geassit buot báhpiriid ruovttoluotta. | se | se",
        "Hamn | sv | sv",
        "Hamn | | und",
        "大桥开通 | zh | zh",
      })
  void takesNoCountryForALanguage(String text, String declared, String language) {
    assertThat(DETECTOR.detect(null, text, declared)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"iw,he", "no,nb", "deu,de", "PT_br,pt", "zh-Hant-TW,zh", "fil,tl"})
  void readsDeclarationsInAnyForm(String declared, String primary) {
    assertThat(Iso639.primary(declared)).isEqualTo(primary);
  }

  @ParameterizedTest
  @CsvSource({"und", "x", "english", "''", "12", "mul", "xx", "us", "cz-CZ"})
  void ignoresWhatIsNoDeclaration(String declared) {
    assertThat(Iso639.primary(declared)).isNull();
  }

  @Test
  void answersTheSameFromManyThreads() {
    List<String> texts =
        List.of(
            "The port authority said the bridge would stay closed.",
            "Die Hafenbehörde teilte mit, die Brücke bleibe gesperrt.",
            "La autoridad portuaria dijo que el puente seguirá cerrado.");

    List<String> answers =
        IntStream.range(0, 600)
            .parallel()
            .mapToObj(i -> DETECTOR.detect(null, texts.get(i % 3), null))
            .toList();

    assertThat(answers.subList(0, 3)).containsExactly("en", "de", "es");
    assertThat(IntStream.range(0, 600)).allMatch(i -> answers.get(i).equals(answers.get(i % 3)));
  }
}
