package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dateline.contract.Json;
import dev.dateline.contract.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final List<Tag> TAGS =
      List.of(
          tag("wikidata:Q1", "Velmora", Tag.Type.PLACE, Tag.Rel.ABOUT),
          tag("medtop:04000000", "economy", Tag.Type.TOPIC, Tag.Rel.ABOUT),
          tag("x:ida-brandt", "Ida Brandt", Tag.Type.PERSON, Tag.Rel.MENTION),
          tag("wikidata:Q3", "Port Union", Tag.Type.ORGANISATION, Tag.Rel.SOURCE),
          tag("x:harbour-bridge", "harbour bridge", Tag.Type.KEYPHRASE, Tag.Rel.ABOUT),
          tag("x:bridges", "harbour bridge", Tag.Type.DECLARED, Tag.Rel.ABOUT),
          tag("rule:ports", "Ports", Tag.Type.RULE, Tag.Rel.ABOUT));

  @Test
  void schemaOrgPartsWhatAnArticleIsAboutFromWhatItMentions() throws JsonProcessingException {
    assertThat(Json.mapper().writeValueAsString(SchemaOrg.of(TAGS)))
        .isEqualTo(
            """
            {"about":[{"@type":"Place","@id":"http://www.wikidata.org/entity/Q1","name":"Velmora"},\
            {"@type":"DefinedTerm","@id":"http://cv.iptc.org/newscodes/mediatopic/04000000","name":"economy"}],\
            "mentions":[{"@type":"Person","name":"Ida Brandt"}],\
            "keywords":["harbour bridge","Ports"]}""");
  }

  @Test
  void ninjsSortsByKindAndCallsTheRestSubjects() {
    NinjsConcepts concepts = NinjsConcepts.of(TAGS);

    assertThat(concepts.places())
        .containsExactly(
            new NinjsConcepts.Concept("Velmora", "about", "http://www.wikidata.org/entity/Q1"));
    assertThat(concepts.people())
        .containsExactly(new NinjsConcepts.Concept("Ida Brandt", "mentions", null));
    assertThat(concepts.organisations())
        .extracting(NinjsConcepts.Concept::rel)
        .containsExactly("source");
    assertThat(concepts.events()).isEmpty();
    assertThat(concepts.subjects())
        .extracting(NinjsConcepts.Concept::name)
        .containsExactly("economy", "harbour bridge", "harbour bridge", "Ports");
  }

  @Test
  void ofNoTagsIsEmpty() throws JsonProcessingException {
    assertThat(Json.mapper().writeValueAsString(SchemaOrg.of(List.of()))).isEqualTo("{}");
    assertThat(NinjsConcepts.of(List.of()).subjects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wikidata:Q42, http://www.wikidata.org/entity/Q42",
    "geonames:2643743, https://sws.geonames.org/2643743/",
    "medtop:15000000, http://cv.iptc.org/newscodes/mediatopic/15000000",
    "rule:ports,",
    "x:a:b,",
    "nothing,"
  })
  void namesTheAuthoritysAddress(String id, String uri) {
    assertThat(ConceptUri.of(id)).isEqualTo(uri);
  }

  private static Tag tag(String id, String label, Tag.Type type, Tag.Rel rel) {
    return new Tag(
        id, label, type, rel, 0.5, "name", List.of(), List.of(), new Tag.Source("test", "1"));
  }
}
