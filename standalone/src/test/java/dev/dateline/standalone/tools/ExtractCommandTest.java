package dev.dateline.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "windows-1251, ru, Работы начнутся весной и продлятся два года по словам мэра города.",
    "Shift_JIS, ja, 工事は来年の春に始まり二年のうちに最初の電車が走る予定だと市長は述べた。",
    "windows-1252, de, Die Arbeiten für die Brücke dauern nach Angaben der Bürgermeisterin über zwei Jahre."
  })
  void aPageThatDeclaresNoCharsetIsReadInItsOwn(String charset, String language, String text)
      throws IOException {
    Path file = folder.resolve("page.html");
    String html =
        "<html lang=%s><body>%s</body></html>"
            .formatted(language, ("<p>" + text + "</p>").repeat(5));
    Files.write(file, html.getBytes(Charset.forName(charset)));

    assertThat(ExtractCommand.page(file)).isEqualTo(html);
  }
}
