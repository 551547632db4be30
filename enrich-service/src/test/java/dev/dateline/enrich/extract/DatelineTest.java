package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  private static final Places TOWNS =
      (name, language) -> Set.of("LINDHAVEN", "МЕРРОУ", "Lindhaven", "GUAYALES").contains(name);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINDHAVEN: The council|Lindhaven|",
        "МЕРРОУ: Совет|Мерроу|",
        "CALDERA, 4 March: The council|Caldera|",
        "CALDERA, ANSA: Il consiglio|Caldera|",
        "LINDHAVEN, May 9 (Reuters) - The council|Lindhaven|Reuters",
        "Lindhafen (dpa) - Der Rat|Lindhafen|dpa",
        "МЕРРОУ, 3 марта. /Интерфакс/. Совет|Мерроу|Interfax",
        "लिंडहेवन, 3 मार्च (PTI): परिषद|लिंडहेवन|PTI",
        "كالديرا (وام) - اجتمع المجلس|كالديرا|WAM",
        "МЕРРОУ, 4 мар — РИА Новости. Совет|Мерроу|RIA Novosti",
        "Мерроу. 4 марта. INTERFAX.RU - Совет|Мерроу|Interfax",
        "新华社北京3月4日电（记者李明）市议会|北京|Xinhua",
        "كالديرا (رويترز) - اجتمع المجلس|كالديرا|Reuters",
        "लिंडहेवन, 4 मार्च (भाषा) परिषद ने|लिंडहेवन|PTI",
        "(ANSA) - MERROVIA, 04 MAR - Il consiglio|Merrovia|ANSA",
        "(린트하펜=연합뉴스) 시의회는|린트하펜|Yonhap",
        "【リンドハーフェン共同】市議会は|リンドハーフェン|Kyodo",
        "［メロー 時事］市議会は|メロー|Jiji",
        "Caldera nad Labem 8. září (ČTK) – Zastupitelé|Caldera nad Labem|ČTK",
        "Caldera 8 maart (ANP) - De raad|Caldera|ANP",
        "Lindhaven - EFE - El concejo|Lindhaven|EFE",
        "Reggio nell'Ostmark (ANSA) - Il consiglio|Reggio nell'Ostmark|ANSA",
        "Rothenburg ob der Calder (dpa) - Der Rat|Rothenburg ob der Calder|dpa",
        "LINDHAVEN–The council|Lindhaven|",
        "LINDHAVEN - “We waited”|Lindhaven|",
        "MERROW BAY -- two men were held|Merrow Bay|",
        "LINDHAVEN (Méx.) – El concejo|Lindhaven|",
        "VALLE DE LIRIOS, Méx.- El concejo|Valle De Lirios|",
        "SOUTH CALDER-DADE, Fla. (WCTV) - A man|South Calder-Dade|",
        "GUAYALES.- El concejo|Guayales|",
        "LINDHAVEN—The council|Lindhaven|"
      })
  void placeAndAgencyAreReadInAnyScript(String paragraph, String place, String agency) {
    assertThat(Dateline.of(paragraph, null, TOWNS)).isEqualTo(new Dateline(place, agency));
  }

  @Test
  void aPlaceMayEndInAColonAndAnAgencyStandAlone() {
    assertThat(Dateline.of("PORT MERROW: The council voted on Monday", "en", TOWNS))
        .isEqualTo(new Dateline("Port Merrow", null));
    assertThat(Dateline.of("ТАСС. Совет проголосовал в понедельник", "ru", TOWNS))
        .isEqualTo(new Dateline(null, "TASS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FUSSBALL: Lindhafen verliert im Elfmeterschießen|",
        "NATO: Ministers meet in Lindhaven on Monday|",
        "SCHEPEN: De haven sluit maandag|",
        "ВЫБОРЫ: Совет назначил день голосования|",
        "EXCLUSIVE - The council will vote on Monday|",
        "BREAKING: The council voted on Monday|",
        "WATCH: The council votes on the tram|",
        "The council (see page 4) voted on Monday|",
        "(The writer is a member of the council.) We voted|",
        "市議会は月曜日、路面電車の再建を七時間にわたる討論の末に賛成多数で可決したと報じた（共同）|"
      })
  void otherBracketsAreNoDateline(String paragraph, String nothing) {
    assertThat(Dateline.of(paragraph, null, TOWNS)).isEqualTo(Dateline.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lindhaven - Der Rat hat am Montag beschlossen",
        "Lindhaven – Wer die Stadt im Winter besucht, findet leere Gassen",
        "QUIZ NIGHT — “Where is the bridge?”",
        "Hedda Lund - Reuters - gave the town a visit",
        "Shares fell - Bloomberg - and rose again",
        "Der Sprecher - dpa - sagte am Montag",
        "Lindhaven - Ostmark 2-1: so lief das Spiel",
        "Lindhaven – Ostmark endete am Samstag 2:1.",
        "Lindhaven - Calder in einer Stunde, das verspricht die Bahn",
        "Lindhaven – das ist für viele ein Versprechen.",
        "Lindhaven-Ostmark heißt die neue Strecke",
        "Sommer – Das ist für viele ein Versprechen.",
        "COVID-positive Menschen bleiben zu Hause",
        "LE POINT SUR LA NUIT - «Nous avons attendu», a dit la maire",
        "NATO - The alliance met on Monday",
        "OSTMARK (die alte Provinz) – Und dann kam der Winter",
        "MARY JONES (Labour) – I thank the mayor",
        "RESPUESTA.- Sí, lo creo",
        "Ministers met on Tuesday in the great hall (AFP) and left",
        "Die Minister reisten (dpa) - und blieben"
      })
  void fixturesRoutesPhrasesAndSpeakersAreNoDatelines(String paragraph) {
    assertThat(Dateline.of(paragraph, "de", TOWNS)).isEqualTo(Dateline.NONE);
  }
}
