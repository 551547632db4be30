package dev.dateline.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LanguageTableTest {
  @Test
  void addsUpWhatATextsLettersSayForEachLanguage() throws IOException {
    LanguageTable table = LanguageTable.read(new ByteArrayInputStream(written()));

    assertThat(table.version()).isEqualTo("test");
    assertThat(table.languages()).containsExactly("aa", "bb");
    assertThat(table.score("bridge")).containsExactly(7, 200, 1);
    assertThat(table.score("BRIDGE, bridge!")).containsExactly(14, 400, 2);
    assertThat(table.score("ferry")).containsExactly(0, 0, 0);
  }

  @Test
  void refusesWhatIsDamagedOrNoTable() throws IOException {
    byte[] whole = written();

    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
  }

  private static void read(byte[] bytes) throws IOException {
    LanguageTable.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] written() throws IOException {
    TreeMap<Integer, byte[]> rows = new TreeMap<>();
    Grams.each(
        "bridge",
        (order, hash) -> {
          if (order == Grams.WORD) {
            rows.put(hash, new byte[] {0, 7, 1, (byte) 200});
          }
        });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LanguageTable.write(out, "test", List.of("aa", "bb"), rows);
    return out.toByteArray();
  }
}
