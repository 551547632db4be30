package dev.dateline.enrich.dedupe;

import static dev.dateline.enrich.dedupe.Articles.FERRY;
import static dev.dateline.enrich.dedupe.Articles.FERRY_TITLE;
import static dev.dateline.enrich.dedupe.Articles.ORCHARD;
import static dev.dateline.enrich.dedupe.Articles.ORCHARD_TITLE;
import static dev.dateline.enrich.dedupe.Articles.sketch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionJudgeTest {

  private final RevisionJudge judge = new RevisionJudge();

  private RevisionVerdict compare(String before, String after) {
    return judge.compare(sketch(FERRY_TITLE, before), sketch(FERRY_TITLE, after));
  }

  private static double number(RevisionVerdict verdict, String name) {
    return Objects.requireNonNull(verdict.evidence().numbers().get(name));
  }

  @Test
  void aRepeatSaysHowMuchIsUnchangedHowMuchWasComparedAndHowMuchWasLeftOut() {
    RevisionVerdict same =
        judge.compare(sketch(FERRY_TITLE, FERRY), sketch(FERRY_TITLE, FERRY + "\n1,345 views"));
    RevisionJudge patient = new RevisionJudge(0.2);
    String corrected = FERRY.replace("shifts like", "shifts as");
    RevisionVerdict nearly =
        patient.compare(sketch(FERRY_TITLE, FERRY), sketch(FERRY_TITLE, corrected));

    assertThat(same).isInstanceOf(RevisionVerdict.Unchanged.class);
    assertThat(same.evidence().numbers())
        .containsEntry("change", 0.0)
        .containsEntry("unchanged", 1.0)
        .containsEntry("least-change", RevisionJudge.LEAST_CHANGE)
        .containsEntry("facts-changed", 0.0)
        .doesNotContainKey("words-ignored");
    assertThat(same.evidence().ofPage(FERRY + "\n1,345 views").numbers())
        .containsEntry("words-ignored", 2.0);
    assertThat(number(same, "words-before")).isEqualTo(number(same, "words-after")).isPositive();
    assertThat(nearly).isInstanceOf(RevisionVerdict.Unchanged.class);
    assertThat(number(nearly, "change")).isBetween(0.001, 0.2);
    assertThat(number(nearly, "unchanged")).isBetween(0.8, 0.999);
    assertThat(nearly.evidence().ofPage(corrected).numbers()).containsEntry("words-ignored", 0.0);
  }

  @Test
  void aRevisionAndAnotherTextSayWhatTheyGoBy() {
    RevisionVerdict revised = compare(FERRY, FERRY.replace("2.4 million", "3.1 million"));
    RevisionVerdict other =
        judge.compare(sketch(FERRY_TITLE, FERRY), sketch(ORCHARD_TITLE, ORCHARD));

    assertThat(revised.evidence().numbers()).containsEntry("facts-changed", 1.0);
    assertThat(revised)
        .isInstanceOfSatisfying(
            RevisionVerdict.Revised.class,
            r -> assertThat(r.measure()).isCloseTo(number(r, "change"), within(1e-4)));
    assertThat(number(other, "unchanged")).isLessThan(0.1);
    assertThat(number(other, "subject")).isLessThan(RevisionJudge.LEAST_SUBSTANCE);
  }

  @Test
  void theSameTextIsUnchangedWhateverItsQuotesAndClock() {
    assertThat(compare(FERRY + "Updated 09:15", FERRY.replace('"', '”') + " Updated 23:59"))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
  }

  @Test
  void anAddedParagraphIsARevisionAndMeasured() {
    assertThat(compare(FERRY, FERRY + "The mayor said she would sign the contract on Friday."))
        .isInstanceOfSatisfying(
            RevisionVerdict.Revised.class, r -> assertThat(r.measure()).isBetween(0.01, 0.4));
  }

  @Test
  void aCorrectedFigureIsARevision() {
    assertThat(compare(FERRY, FERRY.replace("2.4 million", "24 million")))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Updated 5 minutes ago | Updated 9 minutes ago
          Last updated on Monday, 2 March 2026 at 10:15 GMT | Last updated on Monday, 2 March 2026 at 11:40 GMT
          Updated: Jan. 5, 2026 2:30 p.m. | Updated: Jan. 6, 2026 9:05 a.m.
          14.30 Uhr | 15.10 Uhr
          Aktualisiert vor 5 Minuten | Aktualisiert vor 12 Minuten
          2:30 pm | 4:05 pm
          14:30:05 | 14:31:17
          14h30 | 15h05
          Mis à jour le 2 mars 2026 à 14h30 | Mis à jour le 3 mars 2026 à 9h12
          Actualizado hace 5 minutos | Actualizado hace 2 horas
          Обновлено 2 марта 2026 в 14:30 | Обновлено 3 марта 2026 в 9:12
          14時30分 | 15時5分
          午後2時30分 | 午前9時12分
          更新 2026年3月2日 14時30分 | 更新 2026年3月3日 9時12分
          입력 2026.03.02 오후 2시 30분 | 입력 2026.03.03 오전 9시 12분
          1,200 views | 1,345 views
          12 Kommentare | 48 Kommentare
          """)
  void aLineThatIsOnlyAStampMakesNoRevision(String before, String after) {
    assertThat(compare(FERRY + before, FERRY + after))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
    assertThat(compare(before + "\n" + FERRY, after + "\n" + FERRY))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
    assertThat(compare(FERRY, FERRY + after)).isInstanceOf(RevisionVerdict.Unchanged.class);
  }

  @Test
  void aLabelledStampWithinAParagraphMakesNone() {
    String text = FERRY.strip();

    assertThat(compare(text + " (Updated 14:30)", text + " (Updated 15:10 GMT)"))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
    assertThat(compare("Updated 5 Jan. 14:30 – " + text, "Updated 6 Jan. 9:12 – " + text))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The sitting ended at 22:25. | The sitting ended at 21:19.
          The first boat leaves at 14.30 Uhr. | The first boat leaves at 15.10 Uhr.
          Doors open at 2:30 pm on Friday. | Doors open at 4:05 pm on Friday.
          The clip had 1,200 views by noon. | The clip had 1,345 views by noon.
          The timetable was updated 5 minutes ago. | The timetable was updated 9 minutes ago.
          Updated rules cost 14 towns money. | Updated rules cost 15 towns money.
          渡轮14時30分出发。 | 渡轮15時5分出发。
          """)
  void aTimeOrACountWithinASentenceMakesARevision(String before, String after) {
    assertThat(compare(FERRY + before, FERRY + after)).isInstanceOf(RevisionVerdict.Revised.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Port Ellery beat Saint Brannock at home.;2:1;Osterholm lost.;0:0 | Port Ellery beat Saint Brannock at home.;2:4;Osterholm lost.;1:0
          2:1 | 2:4
          The night boats leave on these days.;12 March;13 March;14 March | The night boats leave on these days.;19 March;20 March;21 March
          10:15;11:15;12:15 | 10:25;11:25;12:25
          First night;12 March;The crews rest;There are no boats | First night;19 March;The crews rest;There are no boats
          20 minutes | 50 minutes
          20 Minuten | 50 Minuten
          20分 | 50分
          渡轮停航。;3月12日;渡轮复航。;票价不变。 | 渡轮停航。;3月15日;渡轮复航。;票价不变。
          The new boat has a bar. Released 12 May 2026. | The new boat has a bar. Released 30 October 2027.
          The book on the ferry is out. Published in 2019. | The book on the ferry is out. Published in 2021.
          Published in 2019. | Published in 2021.
          """)
  void resultsTimetablesRecipesAndReleasesMakeARevision(String before, String after) {
    assertThat(compare(FERRY + before.replace(';', '\n'), FERRY + after.replace(';', '\n')))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Published 2 March 2026 | Published 3 March 2026
          Published 5 minutes ago | Published 2 hours ago
          vor 5 Minuten | vor 2 Stunden
          il y a 5 minutes | il y a 12 minutes
          hace 5 minutos | hace 2 horas
          5 minuten geleden | 12 minuten geleden
          5分钟前 | 12分钟前
          12 March 2026;1,200 views | 13 March 2026;1,345 views
          """)
  void aPagesStampsOfPublicationMakeNone(String before, String after) {
    String text = FERRY.strip();

    assertThat(
            compare(
                before.replace(';', '\n') + "\n" + text, after.replace(';', '\n') + "\n" + text))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
  }

  @Test
  void oneFigureOfManyInALongTextMakesARevision() {
    StringBuilder table = new StringBuilder(FERRY);
    for (int i = 0; i < 300; i++) {
      table.append("Stall ").append(i).append(" sold ").append(1000 + i * 37).append(" pears. ");
    }
    String text = table.toString();

    assertThat(compare(text, text.replace("Stall 150 sold 6550", "Stall 150 sold 6551")))
        .isInstanceOf(RevisionVerdict.Revised.class);
    assertThat(compare(text, text.replace("sold 6550", "sold 65.50")))
        .isInstanceOfSatisfying(
            RevisionVerdict.Revised.class,
            r -> assertThat(number(r, "facts-changed")).isEqualTo(1));
  }

  @Test
  void aNewTitleIsARevision() {
    assertThat(judge.compare(sketch(FERRY_TITLE, FERRY), sketch("Ferry returns in spring", FERRY)))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @Test
  void anAddressUsedForAnotherTextIsNoRevision() {
    assertThat(judge.compare(sketch(FERRY_TITLE, FERRY), sketch(ORCHARD_TITLE, ORCHARD)))
        .isInstanceOf(RevisionVerdict.OtherText.class);
  }

  @Test
  void anAddressUsedForAnotherTextUnderTheSameTitleIsNoRevision() {
    assertThat(judge.compare(sketch("The week", FERRY), sketch("The week", ORCHARD)))
        .isInstanceOf(RevisionVerdict.OtherText.class);
  }

  @Test
  void norIsAShortOne() {
    assertThat(
            judge.compare(
                sketch(
                    "In brief", "Mayor Odile Varga opened the Custom House museum after repairs."),
                sketch(
                    "In brief",
                    "Frost killed 14 orchards of cherry trees near Valmere overnight.")))
        .isInstanceOf(RevisionVerdict.OtherText.class);
    assertThat(
            judge.compare(sketch("Flash", "Lock closed."), sketch("Storm", "Bridge swept away.")))
        .isInstanceOf(RevisionVerdict.OtherText.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noor Haddad writes on the coast for the Ellery Herald and is the author of Small Harbours, Large Ideas. "
            + "She lives in Osterholm with two dogs.",
        "Sign up for our weekly newsletter and never miss a story from the islands. You may leave at any time; "
            + "we do not share your address with anybody else."
      })
  void anAddressUsedForAnotherTextOverAStandingParagraphIsNoRevision(String standing) {
    Sketch before = sketch("The week", paragraph(FERRY) + standing);
    Sketch after = sketch("The week", paragraph(ORCHARD) + standing);

    assertThat(Comparison.plain(before, after, Duration.ZERO).containment()).isBetween(0.1, 0.35);
    assertThat(judge.compare(before, after)).isInstanceOf(RevisionVerdict.OtherText.class);
    assertThat(RevisionJudge.ofLivePages(0.1).compare(before, after))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  /** Its first 90 words, as many as a column has. */
  private static String paragraph(String text) {
    return String.join(" ", List.of(text.split("\\s+")).subList(0, 90)) + ".\n";
  }

  @Test
  void aStubThatBecomesTheStoryIsARevision() {
    assertThat(judge.compare(sketch(FERRY_TITLE, "More to follow."), sketch(FERRY_TITLE, FERRY)))
        .isInstanceOf(RevisionVerdict.Revised.class);
    assertThat(judge.compare(sketch(FERRY_TITLE, ""), sketch(FERRY_TITLE, FERRY)))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @Test
  void aStoryWrittenAnewIsARevisionUnderAnotherTitleToo() {
    String anew =
        """
        Night sailings between Port Ellery and Saint Brannock are to resume in May. Marrow Line, the shipping \
        company, won the backing of 11 councillors for its plan, which needs 2.4 million crowns from the city.
        Odile Varga, who chairs the harbour council, had argued that islanders on shifts were stranded. Ruben \
        Achterberg, leading the opponents, would have mended the breakwater first: January's storms took 140 \
        metres of it.
        The vessel Tern has been rebuilt. Passengers will pay 38 crowns.
        """;

    assertThat(judge.compare(sketch(FERRY_TITLE, FERRY), sketch("Islanders get late boat", anew)))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @Test
  void aLivePageWhoseOlderEntriesWereTakenOffIsARevision() {
    String morning =
        "Councillors of Port Ellery have begun to debate the night ferry. Odile Varga opened the session.";
    String evening =
        "Port Ellery votes 11 to 4 for the ferry. Marrow Line welcomes it; Odile Varga thanks councillors.";

    assertThat(
            judge.compare(sketch("Ferry vote: live", morning), sketch("Ferry vote: live", evening)))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @Test
  void aChangeUnderTheLeastIsNone() {
    RevisionJudge patient = new RevisionJudge(0.5);

    assertThat(patient.compare(sketch("", FERRY), sketch("", FERRY + "More follows shortly.")))
        .isInstanceOf(RevisionVerdict.Unchanged.class);
  }

  @Test
  void aLeastChangeThatIsNoShareIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RevisionJudge(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RevisionJudge(Double.NaN));
  }
}
