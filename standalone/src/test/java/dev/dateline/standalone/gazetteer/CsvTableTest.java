package dev.dateline.standalone.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.runtime.FailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  @Test
  void readsNamesWithTheirAliases() throws IOException {
    GazetteerData data =
        read(
            """
            id,name,type,aliases,language,population,broader
            Q9001,Velmora,place,"Velmoren|Vel, mora",de,120000,Q9000
            ,Mara Ostrava,person,,,,
            """);

    assertThat(data.entities())
        .containsExactly(
            new Entity(
                "wikidata:Q9001", Tag.Type.PLACE, "Velmora", List.of("wikidata:Q9000"), 120_000),
            new Entity("x:mara-ostrava", Tag.Type.PERSON, "Mara Ostrava", List.of(), 0));
    assertThat(data.names())
        .extracting(Name::written, Name::languages)
        .contains(
            tuple("Velmora", List.of("de")),
            tuple("Velmoren", List.of("de")),
            tuple("Mara Ostrava", List.of("*")));
  }

  @Test
  void takesLinesOfOneIdForOneEntity() throws IOException {
    GazetteerData data =
        read(
            """
            id,name,type,language,doubt
            own:7,Harbour Union,organisation,en,
            own:7,Hafenbund,organisation,de,word
            """);

    assertThat(data.entities()).hasSize(1);
    assertThat(data.names())
        .extracting(Name::doubt)
        .containsExactly(Name.Doubt.NONE, Name.Doubt.WORD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "name,type/Velmora,town ! line 2: type must be",
        "name,type/Velmora,place/,person ! line 3: no name",
        "name,type,population/Velmora,place,many ! line 2: population is no number",
      })
  void saysWhichLineIsWrong(String table, String message) {
    assertThatThrownBy(() -> read(table.replace("/", "\n")))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining(message);
  }

  private static GazetteerData read(String table) throws IOException {
    return CsvTable.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "own-1");
  }
}
