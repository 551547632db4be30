package dev.dateline.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

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
  @CsvSource({"iw,he", "no,nb", "deu,de", "PT_br,pt", "zh-Hant-TW,zh", "fil,tl"})
  void readsDeclarationsInAnyForm(String declared, String primary) {
    assertThat(Iso639.primary(declared)).isEqualTo(primary);
  }

  @ParameterizedTest
  @CsvSource({"und", "x", "english", "''", "12", "mul"})
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
