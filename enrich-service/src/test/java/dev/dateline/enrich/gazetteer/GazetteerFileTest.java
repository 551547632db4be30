package dev.dateline.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Tag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerFileTest {
  private static final Entity VELMORA =
      new Entity("wikidata:Q9001", Tag.Type.PLACE, "Velmora", List.of("wikidata:Q46"), 123_456_789);
  private static final GazetteerData DATA =
      new GazetteerData(
          "7",
          List.of(VELMORA),
          List.of(
              new Name(null, Name.Kind.SHADOW, Name.Doubt.NONE, List.of("en"), "Old Velmora"),
              new Name(VELMORA, Name.Kind.NAME, Name.Doubt.WORD, List.of("de", "en"), "Velmora"),
              new Name(VELMORA, Name.Kind.NAME, Name.Doubt.NONE, List.of("*"), "Велмора")));

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(GazetteerFile.read(new ByteArrayInputStream(bytes()))).isEqualTo(DATA);
  }

  @Test
  void writesTheSameBytesForTheSameData() throws IOException {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void theFileThatShipsHasItsNamesCutIntoWordsAsTextsAreCut() throws IOException {
    try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.bin")) {
      GazetteerData shipped = GazetteerFile.read(in);
      assertThat(shipped.words())
          .isEqualTo(new GazetteerData("", shipped.entities(), shipped.names()).words());
    }
  }

  @Test
  void refusesOtherFiles() {
    assertThatThrownBy(() -> GazetteerFile.read(new ByteArrayInputStream("{\"a\": 1}".getBytes())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a gazetteer");
  }

  @Test
  void refusesAnotherForm() throws IOException {
    byte[] bytes = bytes();
    bytes[4] = 9;

    assertThatThrownBy(() -> GazetteerFile.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("form 9");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void refusesAFileThatIsCutShort(double share) throws IOException {
    byte[] bytes = bytes();
    byte[] cut = Arrays.copyOf(bytes, (int) (bytes.length * share));

    assertThatThrownBy(() -> GazetteerFile.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GazetteerFile.write(DATA, out);
    return out.toByteArray();
  }
}
