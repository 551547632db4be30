package dev.dateline.benchmarks.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.gazetteer.Name;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GazetteerDraftTest {
  private final GazetteerDraft draft = new GazetteerDraft();

  GazetteerDraftTest() {
    draft.add("VL", "Q9001", "place", "Republic of Velmora", List.of("Q9000"));
    draft.add("OS", "Q9002", "place", "Ostrava Isles", List.of());
  }

  @Test
  void makesOneNameOfLanguagesThatShareIt() {
    draft.alias("VL", "label", "en", "Velmora");
    draft.alias("VL", "label", "de", "Velmora");
    draft.alias("VL", "name", "de", "Republik Velmora");

    GazetteerData data = draft.data("1");

    assertThat(data.version()).isEqualTo("1");
    assertThat(data.entities().getFirst())
        .isEqualTo(
            new Entity("wikidata:Q9001", Tag.Type.PLACE, "Velmora", List.of("wikidata:Q9000"), 0));
    assertThat(data.names())
        .extracting(Name::written, Name::languages)
        .containsExactly(
            tuple("Velmora", List.of("de", "en")), tuple("Republik Velmora", List.of("de")));
  }

  @Test
  void leavesOutWhatNamesTwoCountries() {
    draft.alias("VL", "demonym", "en", "Islander");
    draft.alias("OS", "demonym", "en", "Islander");
    draft.alias("VL", "label", "en", "Velmora");
    draft.alias("OS", "name", "en", "Velmora");

    assertThat(draft.data("1").names()).extracting(Name::written).containsExactly("Velmora");
  }

  @Test
  void keepsATownOfACountrysName() {
    draft.add("geonames:9", new Entity("geonames:9", Tag.Type.PLACE, "Velmora", List.of(), 90_000));
    draft.alias("VL", "label", "en", "Velmora");
    draft.alias("geonames:9", "name", "*", "Velmora");

    assertThat(draft.data("1").names()).hasSize(2);
  }

  @Test
  void marksDoubtfulNames() {
    draft.alias("VL", "name", "en", "Vel");
    draft.doubt("VL", "en", "vel", Name.Doubt.WORD);

    assertThat(draft.data("1").names()).extracting(Name::doubt).containsExactly(Name.Doubt.WORD);
  }

  @Test
  void inflectsSingleWords() throws IOException {
    draft.alias("VL", "name", "ru", "Велмория");
    draft.alias("VL", "demonym", "fr", "velmorien");
    Inflections.apply(draft);

    assertThat(draft.data("1").names())
        .extracting(Name::written)
        .contains("Велмории", "Велморию", "velmoriennes");
  }

  @Test
  void ignoresCodesThatAreNoPlaceOfOurs() {
    draft.alias("ZZ", "name", "en", "Nowhere");

    assertThat(draft.data("1").names()).isEmpty();
  }

  @Test
  void readsOurOwnNames() throws Exception {
    draft.add("US", "Q30", "place", "United States", List.of());
    ExtraNames.read(draft);

    assertThat(draft.data("1").names())
        .extracting(Name::kind, Name::written)
        .contains(tuple(Name.Kind.METONYM, "White House"), tuple(Name.Kind.SHADOW, "Nazi Germany"));
  }

  @Test
  void givesAnIdOfOursWhereNoneIsCertain() throws Exception {
    for (String code : List.of("US", "CA", "AU", "DE", "IN", "ES", "IT", "FR", "RU", "CN")) {
      draft.add(code, "Q1" + code.hashCode(), "place", code, List.of());
    }
    new ListedNames(draft, Map.of("Fatah", "Q9003")).read();

    assertThat(draft.data("1").entities())
        .extracting(Entity::id, Entity::label)
        .contains(
            tuple("x:marco-rubio", "Marco Rubio"),
            tuple("wikidata:Q9003", "Fatah"),
            tuple("wikidata:Q7747", "Vladimir Putin"));
  }
}
