package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // RFC 822, 1123, 2822 and what becomes of them
        "Thu, 01 Jan 2004 19:48:21 GMT|2004-01-01T19:48:21Z",
        "Thu, 1 Jan 04 19:48 GMT|2004-01-01T19:48:00Z",
        "01 Jan 2004|2004-01-01T00:00:00Z",
        "Thu, 01 Jan 2004 19:48:21 +0530|2004-01-01T14:18:21Z",
        "Thu, 01 Jan 2004 19:48:21 -05:00|2004-01-02T00:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 EST|2004-01-02T00:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 PDT|2004-01-02T02:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 CEST|2004-01-01T17:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 GMT+0200|2004-01-01T17:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 +0000 (UTC)|2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 Europe/Paris|2004-01-01T18:48:21Z",
        "Thursday, 01-Jan-04 19:48:21 GMT|2004-01-01T19:48:21Z",
        "Thu,  01  January   2004 19:48:21 UT|2004-01-01T19:48:21Z",
        "Thu, 01 Jan 2004 25:48:21 GMT|2004-01-02T01:48:21Z",
        "2003-07-01T01:61:30-05:00|2003-07-01T07:01:30Z",
        "2016-12-31T23:59:60Z|2017-01-01T00:00:00Z",
        "Thu, 31 Jun 2004 19:48:21 GMT|2004-07-01T19:48:21Z",
        "Thu, 01 Sept 2004 19:48:21 GMT|2004-09-01T19:48:21Z",
        "01-Jan-2004 19:48:21|2004-01-01T19:48:21Z",
        "12/Jan/2004 19:48:21|2004-01-12T19:48:21Z",
        "Wed Jul 07 23:56:58 GMT 2004|2004-07-07T23:56:58Z",
        "Wed Jul  7 23:56:58 2004|2004-07-07T23:56:58Z",
        // RFC 3339, ISO 8601
        "2003-12-31T10:14:55Z|2003-12-31T10:14:55Z",
        "2003-12-31t10:14:55z|2003-12-31T10:14:55Z",
        "2003-12-31T10:14:55.123456789+02:00|2003-12-31T08:14:55.123456789Z",
        "2003-12-31T10:14:55,5-08:00|2003-12-31T18:14:55.5Z",
        "2003-12-31 10:14:55|2003-12-31T10:14:55Z",
        "2003-12-31 10:14:55 +0100|2003-12-31T09:14:55Z",
        "2003-12-31T10:14Z|2003-12-31T10:14:00Z",
        "2003-12-31T10Z|2003-12-31T10:00:00Z",
        "2003-12-31|2003-12-31T00:00:00Z",
        "2003-12|2003-12-01T00:00:00Z",
        "2003|2003-01-01T00:00:00Z",
        "20031231|2003-12-31T00:00:00Z",
        "20031231T101455Z|2003-12-31T10:14:55Z",
        "20031231101455|2003-12-31T10:14:55Z",
        "2003-335|2003-12-01T00:00:00Z",
        "2003335|2003-12-01T00:00:00Z",
        "2003-335T10:14:55Z|2003-12-01T10:14:55Z",
        "2022-W01-1|2022-01-03T00:00:00Z",
        "2022W017|2022-01-09T00:00:00Z",
        "2022-W01|2022-01-03T00:00:00Z",
        "2020-W53-5T01:02:03+02:00|2020-12-31T23:02:03Z",
        "2003-12-31T24:00:00Z|2004-01-01T00:00:00Z",
        // of databases and of people
        "2004/07/08 23:56:58|2004-07-08T23:56:58Z",
        "Fri, 2006/09/15 08:19:53 EDT|2006-09-15T12:19:53Z",
        "1073072901|2004-01-02T19:48:21Z",
        "1073072901000|2004-01-02T19:48:21Z",
        "January 5, 2004 3:20 pm|2004-01-05T15:20:00Z",
        "Jan. 5, 2004, 12:20 a.m. EST|2004-01-05T05:20:00Z",
        "Jan 5th 2004 at 3pm|2004-01-05T15:00:00Z",
        "5 January 2004 - 15:20|2004-01-05T15:20:00Z",
        "05.01.2004 15:20|2004-01-05T15:20:00Z",
        "05.01.2004|2004-01-05T00:00:00Z",
        "1/5/2004 3:20:00 PM|2004-01-05T15:20:00Z",
        "25/12/2004 15:20|2004-12-25T15:20:00Z",
        "12/25/2004 15:20|2004-12-25T15:20:00Z",
        "9/5/2026|2026-05-09T00:00:00Z",
      })
  void readsTheShape(String raw, Instant instant) {
    assertThat(FeedDates.parse(raw, Feeds.NOW, DateOrder.UNKNOWN, null)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mar., 03 févr. 2004 10:05:00 +0100|2004-02-03T09:05:00Z",
        "3 août 2004 à 10h05|2004-08-03T10:05:00Z",
        "mar, 03 ene 2004 10:05:00|2004-01-03T10:05:00Z",
        "3 de marzo de 2004|2004-03-03T00:00:00Z",
        "Di, 3. März 2004 10:05:00 MEZ|2004-03-03T09:05:00Z",
        "Do, 01 Dez 2004 10:05:00 +0100|2004-12-01T09:05:00Z",
        "lun, 03 mag 2004 10:05:00 GMT|2004-05-03T10:05:00Z",
        "3 de março de 2004 10:05|2004-03-03T10:05:00Z",
        "3 maja 2004|2004-05-03T00:00:00Z",
        "3 мая 2004 10:05|2004-05-03T10:05:00Z",
        "Пн, 03 мар 2004 10:05:00 +0300|2004-03-03T07:05:00Z",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST|2004-07-11T17:00:00Z",
        "2004. július 13. 9:15|2004-07-13T09:15:00Z",
        "3 Ağustos 2004 10:05|2004-08-03T10:05:00Z",
        "2004年5月28日 11:31:15|2004-05-28T11:31:15Z",
        "2004年5月28日 下午3時15分|2004-05-28T15:15:00Z",
        "2004년 5월 28일 오후 11:31:15|2004-05-28T14:31:15Z",
        "2004-07-08 오전 8:05:09|2004-07-07T23:05:09Z",
        "٢٨ مايو ٢٠٠٤ ١١:٣١|2004-05-28T11:31:00Z",
        "28 พฤษภาคม 2547 11:31|2004-05-28T11:31:00Z",
        "28 मई 2004|2004-05-28T00:00:00Z",
        "28 thg 5, 2004|2004-05-28T00:00:00Z",
        "Thứ Ba, 3 tháng 5 2004 10:05|2004-05-03T10:05:00Z",
        "28 ಮೇ 2004|2004-05-28T00:00:00Z",
        "28 மே 2004|2004-05-28T00:00:00Z",
        "২৮ মে ২০০৪|2004-05-28T00:00:00Z",
        "۲۸ مهٔ ۲۰۰۴|2004-05-28T00:00:00Z",
        "28 במאי 2004|2004-05-28T00:00:00Z",
        "28 أيار 2004|2004-05-28T00:00:00Z",
        "3 كانون الثاني 2004|2004-01-03T00:00:00Z",
        "3 تشرين الأول 2004|2004-10-03T00:00:00Z",
        "28 ماي 2004|2004-05-28T00:00:00Z",
        "wt., 03 paź 2004 10:05:00 +0200|2004-10-03T08:05:00Z",
        "wt., 03 paz 2004 10:05:00 +0200|2004-10-03T08:05:00Z",
        "3. října 2004|2004-10-03T00:00:00Z",
        "3. rijna 2004|2004-10-03T00:00:00Z",
        "3. toukokuuta 2004 klo 10.05|2004-05-03T10:05:00Z",
        "den 3 maj 2004 kl. 10:05|2004-05-03T10:05:00Z",
        "3. mai 2004|2004-05-03T00:00:00Z",
        "3 mei 2004|2004-05-03T00:00:00Z",
        "3 févr 2004|2004-02-03T00:00:00Z",
        "3 fevrier 2004|2004-02-03T00:00:00Z",
        "3 aout 2004 10:05 HNE|2004-08-03T15:05:00Z",
        "3 setiembre 2004|2004-09-03T00:00:00Z",
        "3. Jänner 2004|2004-01-03T00:00:00Z",
        "2004. gada 3. maijs|2004-05-03T00:00:00Z",
        "2004 m. gegužės 3 d., pirmadienis|2004-05-03T00:00:00Z",
        "2004ko maiatzaren 3a|2004-05-03T00:00:00Z",
        "3 de maig de 2004|2004-05-03T00:00:00Z",
        "3 de maio de 2004|2004-05-03T00:00:00Z",
        "03 Agu 2004 10:05:00|2004-08-03T10:05:00Z",
        "Pzt, 03 Şub 2004 10:05:00 TRT|2004-02-03T07:05:00Z",
        "вт, 03 фев 2004 10:05:00 мск|2004-02-03T07:05:00Z",
        "3 травня 2004|2004-05-03T00:00:00Z",
        "3 май 2004|2004-05-03T00:00:00Z",
        "3 Mei 2004 10.05 WIB|2004-05-03T03:05:00Z",
        "3 მაისი 2004|2004-05-03T00:00:00Z",
        "3 մայիսի, 2004|2004-05-03T00:00:00Z",
        "3 maí 2004|2004-05-03T00:00:00Z",
        "3 Bealtaine 2004|2004-05-03T00:00:00Z",
        "Thu, 01 Jan 2004 19:48:21 CHAST|2004-01-01T07:03:21Z",
      })
  void readsTheLanguage(String raw, Instant instant) {
    assertThat(FeedDates.parse(raw, Feeds.NOW, DateOrder.UNKNOWN, null)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3. listopada 2004.|hr|2004-10-03T00:00:00Z",
        "3 listopada 2004|pl-PL|2004-11-03T00:00:00Z",
        "3 listopada 2004||2004-11-03T00:00:00Z",
        "3. srpna 2004|cs|2004-08-03T00:00:00Z",
        "3. srpnja 2004|hr_HR|2004-07-03T00:00:00Z",
        "3 lipnja 2004|hr|2004-06-03T00:00:00Z",
        "3 lipca 2004|pl|2004-07-03T00:00:00Z",
        "Di, 03 Mrz 2026|de|2026-03-03T00:00:00Z",
        "Di, 03 Mrz 2026 10:00:00 +0100|en|2026-03-03T09:00:00Z",
        "3. Feber 2004|de-AT|2004-02-03T00:00:00Z",
        "令和7年12月2日|ja|2025-12-02T00:00:00Z",
        "令和元年5月1日 10時30分|ja|2019-05-01T10:30:00Z",
        "R7.12.2|ja|2025-12-02T00:00:00Z",
        "平成30年4月1日||2018-04-01T00:00:00Z",
        "民國114年12月2日|zh-TW|2025-12-02T00:00:00Z",
        "1404/08/11|fa|2025-11-02T00:00:00Z",
        "۱۴۰۵/۰۱/۰۱ ۱۰:۳۰|fa-IR|2026-03-21T10:30:00Z",
        "1403/12/30|fa|2025-03-20T00:00:00Z",
        "1404/12/30|fa|",
        "۱۱ آبان ۱۴۰۴|fa|2025-11-02T00:00:00Z",
        "1447-06-11|ar|2025-12-02T00:00:00Z",
        "2569-03-02|th|2026-03-02T00:00:00Z",
        "2 มี.ค. 69|th|2026-03-02T00:00:00Z",
        "2 มี.ค. 26|th|2026-03-02T00:00:00Z",
        "25690302|th|2026-03-02T00:00:00Z",
        "3 May 2004|xx-invented|2004-05-03T00:00:00Z",
        "3 May 2004|!|2004-05-03T00:00:00Z",
      })
  void tellsNamesApartByTheLanguageOfTheFeed(String raw, String language, Instant instant) {
    assertThat(FeedDates.parse(raw, Feeds.NOW, DateOrder.UNKNOWN, language)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "99",
        "2004-13-45",
        "Thu, 99 Jan 2004",
        "12:30",
        "999999999999999999999",
        "1 2 3 4 5 6 7 8 9 99999999999999",
        "+",
        "Di, 03 Xyz 2026",
        "03 Quux 2026 10:00",
        "5 minutes ago",
        "3 days ago",
        "hace 5 minutos",
        "hace 2 días y 3 horas",
        "vor 3 Stunden",
        "il y a 2 jours",
        "Posted 3 hours ago in 2026",
        "1405/08/11",
        "11-08-1405",
      })
  void hasNoOpinionOnWhatIsNoDate(String raw) {
    assertThat(FeedDates.parse(raw, Feeds.NOW, DateOrder.UNKNOWN, null)).isNull();
  }

  @Property
  void survivesEveryText(@ForAll @StringLength(max = 140) String raw) {
    FeedDates.parse(raw, Feeds.NOW, DateOrder.UNKNOWN, null);
  }

  @Property
  void readsWhatInstantWrites(@ForAll("instants") Instant instant) {
    assertThat(FeedDates.parse(instant.toString(), Feeds.NOW, DateOrder.UNKNOWN, null))
        .isEqualTo(instant);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Instant> instants() {
    return net.jqwik.api.Arbitraries.longs().between(1, 4_000_000_000L).map(Instant::ofEpochSecond);
  }
}
