package dev.dateline.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  @ParameterizedTest
  @CsvSource({"3, 1, true", "4, 1, true", "2, 1, false", "0, 1, false", "0, 0, false"})
  void isMostlyValidWhereThreeSequencesStandAgainstAStray(
      int sequences, int strays, boolean mostly) {
    assertThat(new Utf8(sequences, strays).isMostlyValid()).isEqualTo(mostly);
  }
}
