package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council's well-known tram | 4
          市議会は路面電車を再建する        | 13
          สภาลงมติสร้างรถรางสายเก่า      | 5
          ນະຄອນຫຼວງວຽງຈັນ              | 3
          สภา 7 ชั่วโมง                  | 3
          """)
  void wordsAreCountedInScriptsWithAndWithoutSpaces(String text, int words) {
    assertThat(Prose.words(text)).isEqualTo(words);
  }
}
