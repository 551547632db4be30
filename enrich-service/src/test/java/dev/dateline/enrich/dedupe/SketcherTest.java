package dev.dateline.enrich.dedupe;

import static dev.dateline.enrich.dedupe.Articles.FERRY;
import static dev.dateline.enrich.dedupe.Articles.FERRY_TITLE;
import static dev.dateline.enrich.dedupe.Articles.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketcherTest {

  @Test
  void spacingQuotesCaseAndCompositionMakeNoDifference() {
    Sketch plain =
        sketch(FERRY_TITLE, "The café's owner said: \"It's 1,200 U.S. dollars, we can't pay.\"");
    Sketch styled =
        sketch(
            FERRY_TITLE,
            "The\u00a0 cafe\u0301’s  owner said:\n“It’s 1,200 US dollars,\twe can’t pay.”  ");

    assertThat(styled).isEqualTo(plain);
  }

  @Test
  void stampsAreLeftOut() {
    assertThat(sketch("", FERRY + "Updated 10:32")).isEqualTo(sketch("", FERRY + "Updated 17:05"));
  }

  @Test
  void aTimeOfDayIsANumberHoweverItIsWritten() {
    Sketch colon = sketch("", FERRY + "The sitting ended at 22:25.");

    assertThat(sketch("", FERRY + "The sitting ended at 22.25.")).isEqualTo(colon);
    assertThat(sketch("", FERRY + "The sitting ended at 21:19.").digest())
        .isNotEqualTo(colon.digest());
    assertThat(sketch("", FERRY + "The sitting ended at 21:19.").numbers())
        .isNotEqualTo(colon.numbers());
  }

  @Test
  void aChangedFigureChangesTheDigest() {
    long before = sketch("", FERRY).digest();

    assertThat(sketch("", FERRY.replace("2.4 million", "24 million")).digest())
        .isNotEqualTo(before);
    assertThat(sketch("", FERRY.replace("38 crowns", "39 crowns")).digest()).isNotEqualTo(before);
    assertThat(sketch("", FERRY.replace("38 crowns", "38€")).digest())
        .isNotEqualTo(sketch("", FERRY.replace("38 crowns", "38$")).digest());
  }

  @ParameterizedTest
  @CsvSource({"3.45, 34.5", "3.45, 345", "3.45, 0.345", "0.5, 0.05", "12.5%, 12.5", "€38, $38"})
  void aMovedPointOrAnotherSignIsAnotherFigure(String before, String after) {
    Sketch one = sketch("", FERRY + "It costs " + before + " million.");
    Sketch other = sketch("", FERRY + "It costs " + after + " million.");

    assertThat(other.digest()).isNotEqualTo(one.digest());
    assertThat(other.facts()).isNotEqualTo(one.facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,200 | 1200
          1,200 | 1.200
          1,250,000 | 1.250.000
          3.45 | 3,45
          22:25 | 22.25
          """)
  void theSameFigureInAnotherStyleIsTheSameFact(String before, String after) {
    assertThat(sketch("", FERRY + "It costs " + after).facts())
        .isEqualTo(sketch("", FERRY + "It costs " + before).facts());
  }

  @Test
  void theLongestTextTakesAtMost430Bytes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      String letters = Integer.toString(i * 31 % 99_991, 36).replaceAll("[0-9]", "z");
      text.append(i % 3 == 0 ? i + " " : "Word" + letters + " ");
    }

    Sketch sketch = sketch(text.substring(0, 10_000), text.toString());

    assertThat(sketch.anchors()).hasSizeLessThanOrEqualTo(Sketcher.MAX_ANCHORS);
    assertThat(sketch.toBytes().length).isBetween(340, 430);
    assertThat(SketchCodec.MAX_BYTES).isLessThanOrEqualTo(430);
  }

  @Test
  void aTextThatNormalisationMakesLongerIsCutAgain() {
    assertThat(sketch("", "\ufdfa ".repeat(400_000)).words()).isLessThan(1 << 20);
  }

  @Test
  void aWholeSketchLeavesNothingOut() {
    Sketch whole = Sketcher.whole().sketch(FERRY_TITLE, FERRY);

    assertThat(whole.anchors()).hasSizeGreaterThan(100).hasSameSizeAs(whole.places());
    assertThat(whole.vocabulary().complete()).isTrue();
    assertThat(whole.digest()).isEqualTo(sketch(FERRY_TITLE, FERRY).digest());
  }

  @Test
  void anEmptyTextHasNoAnchors() {
    assertThat(sketch("", "").anchors()).isEmpty();
    assertThat(sketch("", "").words()).isZero();
  }

  @Test
  void shortTextsKeepAllTheirAnchorsAndLongerOnesAtLeastSixteen() {
    assertThat(sketch("", "One two three four five.").anchors()).hasSize(3);
    assertThat(sketch("", FERRY).anchors()).hasSizeGreaterThanOrEqualTo(16);
  }

  @Test
  void textsWithoutSpacesAreCutIntoCharacters() {
    assertThat(sketch("", "港口委员会周一投票决定恢复夜间渡轮服务").anchors()).hasSizeGreaterThan(10);
    assertThat(sketch("", "สภาท่าเรือลงมติให้เรือข้ามฟากกลางคืนกลับมา").anchors())
        .hasSizeGreaterThan(10);
    assertThat(sketch("", "港議会は月曜日、夜間フェリーの再開を決めた").anchors()).hasSizeGreaterThan(10);
    assertThat(sketch("", "ក្រុមប្រឹក្សាកំពង់ផែបានបោះឆ្នោត").anchors()).hasSizeGreaterThan(10);
  }
}
