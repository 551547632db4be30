package dev.dateline.enrich.dedupe;

import static dev.dateline.enrich.dedupe.Articles.FERRY;
import static dev.dateline.enrich.dedupe.Articles.FERRY_TITLE;
import static dev.dateline.enrich.dedupe.Articles.ORCHARD;
import static dev.dateline.enrich.dedupe.Articles.ORCHARD_TITLE;
import static dev.dateline.enrich.dedupe.Articles.sketch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RevisionJudgeTest {

  private final RevisionJudge judge = new RevisionJudge();

  private RevisionVerdict compare(String before, String after) {
    return judge.compare(sketch(FERRY_TITLE, before), sketch(FERRY_TITLE, after));
  }

  @Test
  void theSameTextIsUnchangedWhateverItsQuotesAndClock() {
    assertThat(compare(FERRY + "Updated 09:15", FERRY.replace('"', '”') + " Updated 23:59"))
        .isEqualTo(new RevisionVerdict.Unchanged());
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

  @Test
  void aNewTitleIsARevision() {
    assertThat(judge.compare(sketch(FERRY_TITLE, FERRY), sketch("Ferry returns in spring", FERRY)))
        .isInstanceOf(RevisionVerdict.Revised.class);
  }

  @Test
  void anAddressUsedForAnotherTextIsNoRevision() {
    assertThat(judge.compare(sketch(FERRY_TITLE, FERRY), sketch(ORCHARD_TITLE, ORCHARD)))
        .isEqualTo(new RevisionVerdict.OtherText());
  }

  @Test
  void aChangeUnderTheLeastIsNone() {
    RevisionJudge patient = new RevisionJudge(0.5);

    assertThat(patient.compare(sketch("", FERRY), sketch("", FERRY + "More follows shortly.")))
        .isEqualTo(new RevisionVerdict.Unchanged());
  }

  @Test
  void aLeastChangeThatIsNoShareIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RevisionJudge(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RevisionJudge(Double.NaN));
  }
}
