package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
  private static final String GERMAN = "<p>Die F\u00e4hre f\u00e4hrt \u00fcber den Fluss.</p>";

  @ParameterizedTest
  @CsvSource({
    "windows-1251, \u041f\u0430\u0440\u043e\u043c \u0441\u043d\u043e\u0432\u0430 \u043f\u043b\u0430\u0432\u0430\u0435\u0442",
    "Shift_JIS, \u30d5\u30a7\u30ea\u30fc\u304c\u518d\u958b\u3057\u305f",
    "GB18030, \u6e21\u8f6e\u6062\u590d\u822a\u884c",
    "EUC-KR, \ud398\ub9ac \uc6b4\ud56d \uc7ac\uac1c",
    "ISO-2022-JP, \u30d5\u30a7\u30ea\u30fc\u304c\u518d\u958b\u3057\u305f",
    "UTF-8, \u03c4\u03bf \u03c0\u03bb\u03bf\u03af\u03bf"
  })
  void followsTheHeader(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));

    assertThat(PageText.decode(bytes, "text/html; charset=\"" + charset + "\"").html())
        .isEqualTo(text);
  }

  @Test
  void followsThePagesOwnMeta() {
    String page =
        "<html><head><meta http-equiv=content-type content='text/html; charset=windows-1252'>"
            + GERMAN;

    PageText text = PageText.decode(page.getBytes(Charset.forName("windows-1252")), "text/html");

    assertThat(text).isEqualTo(new PageText("windows-1252", page));
  }

  @Test
  void utf8BytesAreUtf8WhateverTheLabelSays() {
    PageText text =
        PageText.decode(GERMAN.getBytes(StandardCharsets.UTF_8), "text/html; charset=ISO-8859-1");

    assertThat(text).isEqualTo(new PageText("UTF-8", GERMAN));
  }

  @Test
  void aMarkBeatsAllElseAndIsNoText() {
    byte[] bytes = ("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16LE);

    assertThat(PageText.decode(bytes, "text/html; charset=utf-8"))
        .isEqualTo(new PageText("UTF-16LE", GERMAN));
  }

  @Test
  void afewBrokenBytesDoNotMakeAPageAnotherCharset() {
    byte[] bytes = ("<p>" + "F\u00e4hre ".repeat(50) + "\u0000").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;

    PageText text = PageText.decode(bytes, "text/html; charset=utf-8");

    assertThat(text.charset()).isEqualTo("UTF-8");
    assertThat(text.html()).contains("F\u00e4hre");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, \u041f\u0430\u0440\u043e\u043c \u0441\u043d\u043e\u0432\u0430 \u043f\u043b\u0430\u0432\u0430\u0435\u0442",
    "Shift_JIS, \u30d5\u30a7\u30ea\u30fc\u304c\u518d\u958b\u3057\u305f",
    "GB18030, \u6e21\u8f6e\u6062\u590d\u822a\u884c",
    "ISO-2022-JP, \u30d5\u30a7\u30ea\u30fc\u304c\u518d\u958b\u3057\u305f",
    "windows-1252, Rent hits \u00a31 a day"
  })
  void readsAPageThatSaysNothing(String charset, String text) {
    String page = "<html><title>" + text + "</title>" + text + ".</html>";

    assertThat(PageText.decode(page.getBytes(Charset.forName(charset)), "text/html").html())
        .isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Rent hits \u00a31 at 30\u00b0C",
    "ISO-8859-1, \u00a9 5 \u00b5m",
    "macintosh, Caf\u00e9 d\u00e9j\u00e0 vu",
    "windows-1253, \u0391\u0398\u0397\u039d\u0391"
  })
  void believesALabelThatIsRight(String label, String text) {
    String charset = label.equals("macintosh") ? "x-MacRoman" : label;

    assertThat(
            PageText.decode(text.getBytes(Charset.forName(charset)), "text/html;charset=" + label)
                .html())
        .isEqualTo(text);
  }

  @Test
  void readsWordsOfAnotherScriptThanTheLabelSays() {
    String russian =
        "\u041f\u0430\u0440\u043e\u043c \u0441\u043d\u043e\u0432\u0430 \u043f\u043b\u0430\u0432\u0430\u0435\u0442";

    PageText text =
        PageText.decode(
            russian.getBytes(Charset.forName("windows-1251")), "text/html; charset=iso-8859-1");

    assertThat(text.html()).isEqualTo(russian);
  }

  @Test
  void anUnknownLabelIsNoLabel() {
    assertThat(
            PageText.decode(
                    GERMAN.getBytes(Charset.forName("windows-1252")), "text/html; charset=none")
                .html())
        .isEqualTo(GERMAN);
  }

  @Property
  void neverFails(@ForAll byte[] bytes) {
    assertThat(PageText.decode(bytes, null).charset()).isNotEmpty();
  }
}
