package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.gazetteer.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPlacesTest {
  private static final KnownPlaces PLACES = new KnownPlaces(Gazetteer::load);

  @ParameterizedTest
  @CsvSource({
    "PARIS, en, true",
    "NEW DELHI, en-IN, true",
    "МОСКВА, ru, true",
    "MÜNCHEN, de, true",
    "NATO, en, false",
    "FRANCE, en, false",
    "FUSSBALL, de, false",
    "ВЫБОРЫ, ru, false"
  })
  void townsAreToldFromOtherWordsInCapitals(String name, String language, boolean town) {
    assertThat(PLACES.isTown(name, language)).isEqualTo(town);
  }
}
