package dev.dateline.standalone.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.Name;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WikidataDumpTest {
  private static final String TOWN =
      """
      {"type":"item","id":"Q9001","labels":{"en":{"language":"en","value":"Velmora"},
       "de":{"language":"de","value":"Velmoren"},"de-at":{"language":"de-at","value":"Velmoren AT"}},
       "descriptions":{"en":{"language":"en","value":"a town"}},
       "aliases":{"en":[{"language":"en","value":"Port Velmora"}],"fr":[{"language":"fr","value":"Velmore"}]},
       "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}},"rank":"normal"}],
        "P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q9000"}}},"rank":"normal"}],
        "P1082":[{"mainsnak":{"datavalue":{"value":{"amount":"+120000"}}},"rank":"normal"},
         {"mainsnak":{"snaktype":"novalue"},"rank":"normal"}],
        "P625":[{"mainsnak":{"datavalue":{"value":{"latitude":1.5}}}}]},
       "sitelinks":{"enwiki":{"site":"enwiki","title":"Velmora"},"dewiki":{"site":"dewiki","title":"Velmoren"},
        "commonswikiquote":{"site":"x","title":"y"}}}
      """;

  private static final String PERSON =
      """
      {"type":"item","id":"Q9002","labels":{"en":{"language":"en","value":"Mara Ostrava"}},"aliases":[],
       "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}]},
       "sitelinks":{"enwiki":{"site":"enwiki","title":"Mara Ostrava"}}}
      """;

  private static final String OTHER =
      """
      {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}},"claims":{}}
      """;

  @Test
  void keepsTownsWithTheirNamesCountryAndPopulation() throws IOException {
    GazetteerData data = read(2, Set.of(), "[\n" + TOWN + ",\n" + OTHER + "\n]\n");

    assertThat(data.entities())
        .containsExactly(
            new Entity(
                "wikidata:Q9001", Tag.Type.PLACE, "Velmora", List.of("wikidata:Q9000"), 120_000));
    assertThat(data.names())
        .extracting(Name::written, Name::languages)
        .containsExactly(
            tuple("Velmora", List.of("en")),
            tuple("Velmoren", List.of("de")),
            tuple("Port Velmora", List.of("en")),
            tuple("Velmore", List.of("fr")));
  }

  @Test
  void leavesOutWhatFewWikipediasHave() throws IOException {
    assertThat(read(2, Set.of(), "[" + TOWN + "," + PERSON + "]").entities())
        .extracting(Entity::id)
        .containsExactly("wikidata:Q9001");
    assertThat(read(1, Set.of(), "[" + TOWN + "," + PERSON + "]").entities()).hasSize(2);
  }

  @Test
  void keepsTheLanguagesThatAreAskedFor() throws IOException {
    assertThat(read(1, Set.of("de"), "[" + TOWN + "]").names())
        .extracting(Name::written)
        .containsExactly("Velmoren");
  }

  @Test
  void saysWhenADumpIsCutShortOrNone() {
    assertThatThrownBy(() -> read(1, Set.of(), "[" + TOWN.substring(0, 300)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(1, Set.of(), "{}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no array");
  }

  private static GazetteerData read(int fewest, Set<String> languages, String dump)
      throws IOException {
    return new WikidataDump(fewest, languages)
        .read(new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8)), "own-1");
  }
}
