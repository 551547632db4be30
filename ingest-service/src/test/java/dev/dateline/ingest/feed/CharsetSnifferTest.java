package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetSnifferTest {
  private static final String RUSSIAN = "<rss><title>Порт открылся во вторник утром</title></rss>";
  private static final String FRENCH = "<rss><title>Le café a rouvert à Nîmes</title></rss>";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void believesAByteOrderMarkBeforeAllElse(String charset) {
    byte[] bytes = ("\ufeff" + RUSSIAN).getBytes(Charset.forName(charset));

    DecodedText decoded = CharsetSniffer.decode(bytes, "text/xml; charset=iso-8859-1");

    assertThat(decoded).isEqualTo(new DecodedText(RUSSIAN, charset, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "IBM037"})
  void recognisesWideCharactersWithoutAMark(String charset) {
    String text = "<?xml version='1.0'?><rss/>";

    DecodedText decoded = CharsetSniffer.decode(text.getBytes(Charset.forName(charset)), null);

    assertThat(decoded).isEqualTo(new DecodedText(text, charset, null));
  }

  @Test
  void recognisesUtf8ThatIsDeclaredAsLatin1() {
    DecodedText decoded =
        CharsetSniffer.decode(FRENCH.getBytes(UTF_8), "text/xml; charset=ISO-8859-1");

    assertThat(decoded).isEqualTo(new DecodedText(FRENCH, "UTF-8", Flaw.WRONG_CHARSET));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251",
    "koi8-r, KOI8-R",
    "iso-8859-5, ISO-8859-5",
    "utf-8, UTF-8",
  })
  void believesTheHeader(String label, String name) {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName(label));

    DecodedText decoded =
        CharsetSniffer.decode(bytes, "application/rss+xml;charset=\"" + label + '"');

    assertThat(decoded).isEqualTo(new DecodedText(RUSSIAN, name, null));
  }

  @ParameterizedTest
  @CsvSource({
    "shift_jis, windows-31j, 港が再開した",
    "euc-jp, EUC-JP, 港が再開した",
    "gb2312, GB18030, 港口重新开放",
    "big5, Big5-HKSCS, 港口重新開放",
    "euc-kr, x-windows-949, 항구가 다시 열렸다",
    "iso-2022-jp, ISO-2022-JP, 港が再開した",
    "windows-1256, windows-1256, أعيد فتح الميناء",
    "tis-620, x-windows-874, ท่าเรือเปิดอีกครั้ง",
  })
  void believesTheXmlDeclaration(String label, String name, String title) {
    String text = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><rss><title>" + title;

    DecodedText decoded = CharsetSniffer.decode(text.getBytes(Charset.forName(name)), "text/xml");

    assertThat(decoded).isEqualTo(new DecodedText(text, name, null));
  }

  @ParameterizedTest
  @CsvSource({
    "macintosh, x-MacRoman, Café déjà vu",
    "x-mac-roman, x-MacRoman, Café déjà vu",
    "x-mac-cyrillic, x-MacUkraine, Новости дня",
    "ibm866, IBM866, Новости дня",
    "cp1251, windows-1251, Новости дня",
    "win-1251, windows-1251, Новости дня",
    "koi8, KOI8-R, Новости дня",
    "iso_8859-1:1987, windows-1252, Café déjà vu",
    "iso-8859-8-i, ISO-8859-8, חדשות",
    "iso-8859-9, windows-1254, İstanbul",
    "dos-874, x-windows-874, ข่าว",
    "cn-big5, Big5-HKSCS, 台灣",
    "x-euc-jp, EUC-JP, 東京の",
  })
  void knowsTheLabelsThatBrowsersKnow(String label, String name, String title) {
    String text = "<?xml version='1.0' encoding='" + label + "'?><rss><title>" + title;

    DecodedText decoded = CharsetSniffer.decode(text.getBytes(Charset.forName(name)), null);

    assertThat(decoded).isEqualTo(new DecodedText(text, name, null));
  }

  @Test
  void detectsTheCharsetOfBytesThatAreNotTheUtf8TheyClaimToBe() {
    String text = "<?xml version='1.0' encoding='UTF-8'?>" + RUSSIAN.repeat(5);

    DecodedText decoded =
        CharsetSniffer.decode(text.getBytes(Charset.forName("windows-1251")), null);

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.flaw()).isEqualTo(Flaw.WRONG_CHARSET);
  }

  @Test
  void readsWesternBytesOfNoDeclaredCharsetAsWindows1252() {
    DecodedText decoded =
        CharsetSniffer.decode(FRENCH.getBytes(Charset.forName("windows-1252")), null);

    assertThat(decoded.text()).isEqualTo(FRENCH);
  }

  @Test
  void readsStrayWindowsBytesAmongUtf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((FRENCH + RUSSIAN).getBytes(UTF_8));
    bytes.write(0x92);

    DecodedText decoded = CharsetSniffer.decode(bytes.toByteArray(), null);

    assertThat(decoded)
        .isEqualTo(new DecodedText(FRENCH + RUSSIAN + "’", "UTF-8", Flaw.MIXED_CHARSET));
  }

  @Test
  void keepsUtf8ThatIsCutInsideACharacter() {
    byte[] bytes = RUSSIAN.getBytes(UTF_8);

    DecodedText decoded = CharsetSniffer.decode(Arrays.copyOf(bytes, 28), null);

    assertThat(decoded.text()).startsWith("<rss><title>Порт от");
    assertThat(decoded.charset()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf8-mb4-x", "x", "utf-16", "\u0000", "charset"})
  void survivesALabelThatMeansNothing(String label) {
    DecodedText decoded =
        CharsetSniffer.decode(FRENCH.getBytes(UTF_8), "text/xml; charset=" + label);

    assertThat(decoded.text()).isEqualTo(FRENCH);
  }
}
