package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityStageTest {
  private static final EntityStage STAGE = new EntityStage(Gazetteer.load(), List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ministers met in Russia on Monday. | Q159",
        "en | The delegation from the U.S. left early. | Q30",
        "en | Talks between the US and China resumed. | Q30 Q148",
        "en | Tell us what you think. |",
        "en | The victory over Nazi Germany was remembered. |",
        "en | A relic of the Soviet Union and of the Russian Empire. |",
        "en | Voters in Northern Ireland went to the polls. | Q26",
        "en | Fires spread across New Mexico and New England. | Q1522",
        "en | A landslide hit Papua New Guinea. | Q691",
        "en | Leaders of North Korea and South Korea spoke. | Q423 Q884",
        "en | Many South Koreans and South Africans voted. | Q884 Q258",
        "en | Soldiers left the Democratic Republic of the Congo. | Q974",
        "en | The National Bank of England held rates. |",
        "en | She flew with Air France, then Turkey Airlines. | Q131005",
        "de | Die Regierung in Deutschland stellt sich quer. | Q183",
        "de | Die russische Delegation reiste ab. | Q159",
        "de | Sie reiste nach Island und zurück. | Q189",
        "en | An Island of calm. |",
        "fr | Les autorités françaises et l'Ukraine ont signé. | Q142 Q212",
        "es | Una delegación de Estados Unidos visitó la feria rusa. | Q30 Q159",
        "ru | Делегация прибыла из России и США. | Q159 Q30",
        "uk | Переговори в Україні тривають. | Q212",
        "pl | Rozmowy w Rosji trwają. | Q159",
        "fi | Neuvottelut Venäjällä jatkuvat. | Q159",
        "hu | A tárgyalások Oroszországban folytatódnak. | Q159",
        "tr | Heyet Rusya'dan ayrıldı. | Q159",
        "zh | 代表团离开俄罗斯前往中国。 | Q159 Q148",
        "ja | 代表団はロシアを離れた。 | Q159",
        "ko | 대표단은 러시아를 떠났다. | Q159",
        "ar | غادر الوفد روسيا | Q159",
        "und | Ministers met in Russia on Monday. | Q159",
      })
  void findsCountriesByName(String language, String text, String expected) {
    assertThat(ids(language, text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Michael Jordan scored and Chad Harwood passed. | Q41421",
        "Mediators from Egypt met in Jordan on Sunday. | Q79 Q810",
        "Jordanian officials spoke. Jordan will host the talks. | Q810",
        "Roast turkey was served; polish the silver. |",
        "Polish your shoes, Turkey lovers. |",
        "Floods hit Turkey. Aid reached Turkey and Syria. | Q43 Q858",
        "Georgia elected a governor. |",
        "Georgia elected a president; Tbilisi celebrated. | Q230",
        "Tbilisi said no. Georgia will vote again. | Q230",
        "A native of Jersey. |",
      })
  void needsEvidenceForWhatMayBeSomethingElse(String text, String expected) {
    assertThat(ids("en", text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moscow said it would answer. | Q159",
        "The plan is aimed at containing Moscow and Beijing. | Q159 Q148",
        "According to the Kremlin, papers were signed. | Q159",
        "The White House declined to comment. | Q30",
        "A concert in Moscow was cut short. |",
        "He was born near Paris and lives in London. |",
        "Moscow has long winters, in Moscow they say. | Q159",
      })
  void takesACapitalForItsCountryWhereItActs(String text, String expected) {
    assertMetonyms("en", text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die Regierung hatte Moskau gewarnt. | Q159",
        "Der Rat hat Ankara mehrfach vor neuen Angriffen gewarnt. | Q43",
        "Botschafter warnt Moskau vor Folgen. | Q159",
        "Die Regierung hatte in Moskau gewarnt. |",
        "Sie hat Moskau verlassen, vor dem alle gewarnt hatten. |",
      })
  void takesACapitalForItsCountryWhereItIsActedOn(String text, String expected) {
    assertMetonyms("de", text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Präsident Macron hat Berlin besucht und dort die Regierung kritisiert.",
        "de | Selenskyj hat London besucht und Russland mit Vergeltung gedroht.",
        "de | Die Band hat Wien für Mai ein Konzert angekündigt.",
        "de | Nun droht London ein Streik der Lokführer.",
        "de | Nach dem Regen droht Rom eine Überschwemmung.",
        "de | FDP fordert Berlin-Gipfel.",
        "nl | De storm heeft Parijs bereikt en het KNMI gewaarschuwd.",
      })
  void leavesACapitalATownWhereAnotherIsActedOn(String language, String text) {
    assertThat(tags(language, "", text)).noneMatch(tag -> "metonym".equals(tag.via()));
  }

  private static void assertMetonyms(String language, String text, String expected) {
    List<Tag> countries =
        tags(language, "", text).stream().filter(tag -> tag.id().startsWith("wikidata:")).toList();

    assertThat(countries.stream().map(tag -> tag.id().substring(9)))
        .containsExactlyInAnyOrderElementsOf(expected(expected));
    assertThat(countries).allMatch(tag -> tag.via().equals("metonym"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | La Unión Europea pidió calma. | Q458",
        "es | La Unión votó por España. | Q29",
        "ru | После встречи с Владимиром Путиным, о Путине и Си Цзиньпином. | Q7747 Q15031",
        "ru | Путина поддержали; сказано Дональду Трампу и Марии Нилановой. | Q22686",
        "uk | Розмова з Володимиром Путіним. | Q7747",
      })
  void findsNamesInTheFormsThatSentencesGiveThem(String language, String text, String expected) {
    assertThat(ids(language, text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @CsvSource({"en, Geneva", "de, Genf", "fr, Genève"})
  void callsATownAsItsArticlesLanguageDoes(String language, String name) {
    assertThat(tags(language, "", "Das Treffen in " + name + "."))
        .extracting(Tag::label)
        .containsExactly(name);
  }

  @Test
  void takesTheEuropeanUnionForABody() {
    assertThat(tags("en", "", "The European Union agreed.").getFirst().type())
        .isEqualTo(Tag.Type.ORGANISATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | قال الرئيس الروسي إن وأوكرانيا بالسعودية اتفقت | Q159 Q212 Q851",
        "ar | زار الوفد السعودية أمس | Q851",
        "ar | وصل الوزير للصين ومصر والمغرب | Q148 Q79 Q1028",
        "ar | تدرب الجيش الكوري الجنوبي | Q884",
        "ar | وجد الوفد دعم مالي للمكتبة |",
        "ar | ضربت السيول القرية ولكن لا ضحايا |",
        "he | השר הרוסי ביקר בגרמניה ובצרפת | Q159 Q183 Q142",
        "fa | وزیر روسی با همتای آمریکایی دیدار کرد | Q159 Q30",
      })
  void findsCountriesWhereSmallWordsClingToThem(String language, String text, String expected) {
    assertThat(ids(language, text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 中美两国代表会谈。 | Q148 Q30",
        "zh | 中欧贸易谈判继续。 | Q148 Q458",
        "zh | 代表团访问中欧国家。 |",
        "zh | 在中非合作论坛上。 | Q148 Q15",
        "zh | 中非共和国总统访问中美洲。 | Q929 Q27611",
        "zh | 中日韩领导人会晤。 | Q148 Q17 Q884",
        "zh | 其中美国代表发言。 | Q30",
        "zh | 其中非常重要，过程中非法行为，中英文版本。 |",
        "zh | 美方和俄军。 | Q30 Q159",
        "ja | 日米首脳会談と日韓関係。 | Q17 Q30 Q884",
      })
  void takesSignsForTheCountriesTheyStandFor(String language, String text, String expected) {
    assertThat(ids(language, text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Berlin teilte mit, Moskau warnte vor Folgen. | Q183 Q159",
        "de | In Berlin teilte die Polizei mit. |",
        "de | Das teilte Berlin mit; zuvor warnte Moskau vor Folgen. | Q183 Q159",
        "nl | Moskou waarschuwde voor gevolgen. | Q159",
        "nl | In Moskou waarschuwde de politie. |",
        "pl | Moskwa oskarżyła sąsiadów. | Q159",
        "pl | Ludzie z Moskwy wracają. |",
        "fr | Moscou a affirmé que non. | Q159",
        "fr | À Moscou a eu lieu un concert. |",
        "es | Madrid anunció medidas. | Q29",
        "es | En Madrid anunció el alcalde una fiesta. |",
        "it | Roma ha annunciato nuove misure. | Q38",
        "pt | Pequim rejeitou a proposta. | Q148",
        "ru | Москва заявила протест. | Q159",
      })
  void takesACapitalForItsCountryInMoreLanguages(String language, String text, String expected) {
    assertThat(ids(language, text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | La ville de Salvador, au Brésil, compte deux millions d'habitants. | Brésil;Salvador",
        "fr | Le président du Salvador a reçu un ministre. | Salvador",
        "en | Chelsea beat Arsenal on Saturday. | Arsenal F.C.;Chelsea F.C.",
        "en | Manchester United lost to Chelsea in the final. | Chelsea F.C.;Manchester United",
        "en | A fire in Chelsea, Massachusetts, hurt two. | Chelsea;Massachusetts",
        "en | The Chelsea Flower Show opened. |",
        "en | Ford shares fell after the recall. | Ford Motor Company",
        "en | Ford said no. |",
      })
  void tellsTownsCountriesAndBodiesOfOneNameApart(String language, String text, String expected) {
    List<String> labels = tags(language, "", text).stream().map(Tag::label).sorted().toList();

    assertThat(labels).containsExactly(expected == null ? new String[0] : expected.split(";"));
  }

  @Test
  void takesATownOfACountrysNameForTheTownWhereItsOwnCountryIsNamed() {
    assertThat(
            tags("fr", "Salvador", "La ville de Salvador, au Brésil, compte deux ports.").stream()
                .map(Tag::id))
        .contains("geonames:3450554")
        .doesNotContain("wikidata:Q792");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She thanked Dawn French for it. |",
        "The former French minister left. | Q142",
        "A speech of Prime Minister and Russian leaders. | Q159",
      })
  void takesNoSurnameForADemonym(String text, String expected) {
    assertThat(ids("en", text)).containsExactlyInAnyOrderElementsOf(expected(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Anna France and John Germany\nThe ferry is back.\nCrews return.",
        "The ferry is back.\nCrews return.\nReporting by Carla Spain in Italy; Editing by Jo France",
        "The ferry is back.\nCrews return.\nReporting by Carla Marten in Italy\nEditing by Jo France",
        "The ferry is back.\nCrews return. (Reporting by Carla Marten in Italy)",
        "BERLIN (Reuters) - The ferry is back.\nCrews return.",
        "NEW DELHI, May 9: The ferry is back.\nCrews return.",
        "ISLAMABAD: The ferry is back.\nCrews return.",
        "By Anna France\nBERLIN (Harbour Wire) - The ferry is back.\nCrews return.",
      })
  void leavesOutBylinesDatelinesAndCreditsHoweverTheyAreWritten(String body) {
    assertThat(tags("en", "Ferry strike ends", body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Friday Italy had reopened the port.; Crews return. | Q38",
        "EU: new rules for ports.; Crews return. | Q458",
        "Italy reopened the port.; Reporting by phone is common in France. | Q38 Q142",
        "By Friday Italy reopened the port; Crews return. | Q38",
      })
  void keepsSentencesThatOnlyBeginLikeOne(String text, String expected) {
    assertThat(ids("en", text.replace("; ", "\n"))).containsAll(expected(expected));
  }

  @Test
  void marksDemonymsAndListsNoMentionForThem() {
    Tag tag = tags("en", "", "A Ukrainian engineer repaired the organ.").getFirst();

    assertThat(tag.via()).isEqualTo("demonym");
    assertThat(tag.label()).isEqualTo("Ukraine");
    assertThat(tag.mentions()).isEmpty();
    assertThat(tag.rel()).isEqualTo(Tag.Rel.MENTION);
  }

  @Test
  void listsNamesOnlyAsMentions() {
    Tag tag =
        tags(
                "en",
                "Poland builds",
                "The Polish minister said Poland's roads and the Poland"
                    + " Football Association would gain.")
            .getFirst();

    assertThat(tag.via()).isEqualTo("name");
    assertThat(tag.mentions())
        .containsExactly(new Tag.Mention("title", 0, 6), new Tag.Mention("body", 25, 31));
  }

  @Test
  void tellsWhatAnArticleIsAboutFromWhatItMentions() {
    List<Tag> tags =
        tags(
            "en",
            "Portugal opens longest footbridge",
            "Portugal opened a footbridge over the Arvo gorge on Friday.\n"
                + "Walkers had waited for years.\n"
                + "The builders came from Spain.\n"
                + "Portugal plans two more, the Portuguese minister said.");

    assertThat(tags).extracting(Tag::label).containsExactlyInAnyOrder("Portugal", "Spain");
    assertThat(byLabel(tags, "Portugal").rel()).isEqualTo(Tag.Rel.ABOUT);
    assertThat(byLabel(tags, "Spain").rel()).isEqualTo(Tag.Rel.MENTION);
    assertThat(byLabel(tags, "Portugal").score()).isGreaterThan(byLabel(tags, "Spain").score());
    assertThat(byLabel(tags, "Spain").broader()).contains("wikidata:Q46");
  }

  @Test
  void leavesOutDatelineAndCredits() {
    List<Tag> tags =
        tags(
            "en",
            "Ferry strike ends",
            "PORTO VENN, Italy (Harbour Wire) — The ferry strike is over.\nCrews return.\n"
                + "(Reporting by A. Lindqvist in France; editing in Spain)");

    assertThat(tags).isEmpty();
  }

  @Test
  void keepsAFirstSentenceThatOnlyHasADash() {
    assertThat(ids("en", "Italy has agreed — at last — to reopen the line."))
        .containsExactly("Q38");
  }

  @Test
  void labelsInTheArticlesLanguage() {
    assertThat(tags("de", "", "Ein Treffen in Frankreich.").getFirst().label())
        .isEqualTo("Frankreich");
  }

  private static Tag byLabel(List<Tag> tags, String label) {
    return tags.stream().filter(tag -> tag.label().equals(label)).findFirst().orElseThrow();
  }

  private static List<String> ids(String language, String text) {
    return tags(language, "", text).stream()
        .map(Tag::id)
        .filter(id -> id.startsWith("wikidata:"))
        .map(id -> id.substring(9))
        .toList();
  }

  private static List<Tag> tags(String language, String title, String body) {
    return STAGE.tag(TaggableText.of(TagInput.of(title, body, language)), List.of());
  }

  private static List<String> expected(String ids) {
    return ids == null ? List.of() : List.of(ids.split(" "));
  }
}
