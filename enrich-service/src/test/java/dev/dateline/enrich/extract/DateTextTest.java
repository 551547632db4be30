package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "2025-05-09T06:47:00+05:30 # en # 2025-05-09T06:47+05:30",
        "2025-05-09T06:47:00.123Z # en # 2025-05-09T06:47Z",
        "2025-05-09 06:47:00 +0530 # en # 2025-05-09T06:47+05:30",
        "2025-05-09T06:47:00 IST # en # 2025-05-09T06:47+05:30",
        "Fri, 09 May 2025 06:47:00 GMT # en # 2025-05-09T06:47Z",
        "First Published: May 09 2025 | 6:47 AM IST # en # 2025-05-09T06:47+05:30",
        "Updated 9th May 2025, 6.47pm BST # en # 2025-05-09T18:47+01:00",
        "May 9, 2025 at 12:05 a.m. ET # en # 2025-05-09T00:05-04:00",
        "11:30 p.m. EST, January 2, 2024 # en # 2024-01-02T23:30-05:00",
        "Veröffentlicht am 9. Mai 2025, 18:47 Uhr MESZ # de # 2025-05-09T18:47+02:00",
        "Wed 4 Mar 2026 18.30 GMT # en # 2026-03-04T18:30Z",
        "1746773220 # en # 2025-05-09T06:47Z",
        "1746773220000 # en # 2025-05-09T06:47Z",
        "2025年5月9日 6時47分 JST # ja # 2025-05-09T06:47+09:00",
      })
  void readsADateWithItsZone(String text, String language, String expected) {
    Moment moment = DateText.parse(text, language, false);

    assertThat(moment).isNotNull();
    assertThat(moment.local()).isNotNull();
    assertThat(moment.local().withNano(0)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "9 de mayo de 2025 # es # 2025-05-09T00:00",
        "18:05, 14 марта 2031 # ru # 2031-03-14T18:05",
        "الجمعة 14 مارس 2031 - 06:05 م # ar # 2031-03-14T18:05",
        "2031年3月14日 午後6時05分 # ja # 2031-03-14T18:05",
        "2031.03.14 오후 6:05 # ko # 2031-03-14T18:05",
        "2031-03-14 上午 6:05 # zh # 2031-03-14T06:05",
        "9 maja 2025 06:47 # pl # 2025-05-09T06:47",
        "7 listopada 2024 # pl # 2024-11-07T00:00",
        "7. listopada 2024. # hr # 2024-10-07T00:00",
        "09.05.2025, 18.47 Uhr # de # 2025-05-09T18:47",
        "vendredi 9 mai 2025 à 06h47 # fr # 2025-05-09T06:47",
        "22 tháng 10, 2025 # vi # 2025-10-22T00:00",
        "2025년 5월 9일 # ko # 2025-05-09T00:00",
        "٩ مايو ٢٠٢٥ # ar # 2025-05-09T00:00",
        "2026. március 4. 18:30 # hu # 2026-03-04T18:30",
        "2026 m. kovo 4 d. 18:30 # lt # 2026-03-04T18:30",
        "4 במרץ 2026, 18:30 # he # 2026-03-04T18:30",
        "4 มี.ค. 2569 เวลา 18:30 น. # th # 2026-03-04T18:30",
        "14 ก.พ. 69 # th # 2026-02-14T00:00",
        "4 มีนาคม 2569 เวลา 18:30 น. # th # 2026-03-04T18:30",
        "4/3/2569 18:30 # th # 2026-03-04T18:30",
        "۱۳ اسفند ۱۴۰۴ - ۱۸:۳۰ # fa # 2026-03-04T18:30",
        "۳۰ اسفند ۱۴۰۳ # fa # 2025-03-20T00:00",
        "۱ فروردین ۱۴۰۴ # fa # 2025-03-21T00:00",
        "۱۱ فروردین ۱۳۵۸ # fa # 1979-03-31T00:00",
        "9 мая 2025, 06:47 # ru # 2025-05-09T06:47",
        "20250509 # en # 2025-05-09T00:00",
        "20250509064700 # en # 2025-05-09T06:47",
      })
  void readsADateWithoutZone(String text, String language, String expected) {
    Moment moment = DateText.parse(text, language, false);

    assertThat(moment).isNotNull();
    assertThat(moment.wall()).hasToString(expected);
    assertThat(moment.local()).isNull();
  }

  @Test
  void theOrderOfDayAndMonthIsTheReaders() {
    assertThat(DateText.parse("3/4/2025", "en", true).wall()).hasToString("2025-03-04T00:00");
    assertThat(DateText.parse("3/4/2025", "en", false).wall()).hasToString("2025-04-03T00:00");
    assertThat(DateText.parse("13/4/2025", "en", true).wall()).hasToString("2025-04-13T00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4 min read",
        "12:30",
        "Version 1.2.3",
        "2025",
        "31 February 2025",
        "99/99/9999",
        "May we?"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(DateText.parse(text, "en", true)).isNull();
  }
}
