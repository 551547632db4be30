package dev.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.GazetteerData;
import dev.dateline.enrich.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusPlacesTest {
  private static final Entity VELMORA = place("x:velmora", List.of(), 0);
  private static final Entity PORT = place("x:port", List.of("x:velmora"), 40_000);
  private static final Entity NOWHERE = place("x:nowhere", List.of(), 50_000);

  private final FocusPlaces focus =
      new FocusPlaces(
          new Gazetteer(
              List.of(new GazetteerData("1", List.of(VELMORA, PORT, NOWHERE), List.of()))));

  @Test
  void whatIsSaidOfATownIsSaidOfItsCountry() {
    assertThat(focus.countries(List.of(mentioned(PORT))).keySet()).containsExactly(VELMORA);
  }

  @Test
  void aTownOfWhichNoCountryIsKnownIsOfNone() {
    assertThat(focus.countries(List.of(mentioned(NOWHERE)))).isEmpty();
  }

  private static Mentioned mentioned(Entity place) {
    return new Mentioned(place, "name", new Span(0, 0), true);
  }

  private static Entity place(String id, List<String> broader, long population) {
    return new Entity(id, Tag.Type.PLACE, id, broader, population);
  }
}
