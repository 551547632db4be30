package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINDHAVEN, May 9 (Reuters) - The council|Lindhaven|Reuters",
        "Lindhafen (dpa) - Der Rat|Lindhafen|dpa",
        "МЕРРОУ, 3 марта. /Интерфакс/. Совет|Мерроу|Interfax",
        "लिंडहेवन, 3 मार्च (PTI): परिषद|लिंडहेवन|PTI",
        "كالديرا (وام) - اجتمع المجلس|كالديرا|WAM",
        "(린트하펜=연합뉴스) 시의회는|린트하펜|Yonhap",
        "【リンドハーフェン共同】市議会は|リンドハーフェン|Kyodo",
        "［メロー 時事］市議会は|メロー|Jiji"
      })
  void placeAndAgencyAreReadInAnyScript(String paragraph, String place, String agency) {
    assertThat(Dateline.of(paragraph)).isEqualTo(new Dateline(place, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council (see page 4) voted on Monday|",
        "(The writer is a member of the council.) We voted|",
        "市議会は月曜日、路面電車の再建を七時間にわたる討論の末に賛成多数で可決したと報じた（共同）|"
      })
  void otherBracketsAreNoDateline(String paragraph, String nothing) {
    assertThat(Dateline.of(paragraph)).isEqualTo(Dateline.NONE);
  }
}
