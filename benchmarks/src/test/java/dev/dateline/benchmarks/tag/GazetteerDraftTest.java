package dev.dateline.benchmarks.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerDraftTest {
  private final GazetteerDraft draft = new GazetteerDraft();

  GazetteerDraftTest() {
    draft.add("VL", "Q9001", "place", "Republic of Velmora", List.of("Q9000"));
    draft.add("OS", "Q9002", "place", "Ostrava Isles", List.of());
  }

  @Test
  void writesOneLineForLanguagesThatShareAName() {
    draft.alias("VL", "label", "en", "Velmora");
    draft.alias("VL", "label", "de", "Velmora");
    draft.alias("VL", "name", "de", "Republik Velmora");

    assertThat(draft.lines("1").lines())
        .contains(
            "V\t1",
            "E\tQ9001\tplace\tVelmora\tQ9000",
            "A\tname\tde en\tVelmora",
            "A\tname\tde\tRepublik Velmora");
  }

  @Test
  void leavesOutWhatNamesTwoPlaces() {
    draft.alias("VL", "demonym", "en", "Islander");
    draft.alias("OS", "demonym", "en", "Islander");
    draft.alias("VL", "label", "en", "Velmora");
    draft.alias("OS", "name", "en", "Velmora");

    assertThat(draft.lines("1")).doesNotContain("Islander").containsOnlyOnce("\tVelmora\n");
  }

  @Test
  void marksDoubtfulNames() {
    draft.alias("VL", "name", "en", "Vel");
    draft.doubt("VL", "en", "vel", "?");

    assertThat(draft.lines("1")).contains("A\tname?\ten\tVel\n");
  }

  @Test
  void inflectsSingleWords() {
    draft.alias("VL", "name", "ru", "Велмория");
    draft.alias("VL", "demonym", "fr", "velmorien");
    Inflections.apply(draft);

    assertThat(draft.lines("1")).contains("Велмории\n", "Велморию\n", "velmoriennes\n");
  }

  @Test
  void ignoresCodesThatAreNoPlaceOfOurs() {
    draft.alias("ZZ", "name", "en", "Nowhere");

    assertThat(draft.lines("1")).doesNotContain("Nowhere");
  }

  @Test
  void readsOurOwnNames() throws Exception {
    draft.add("US", "Q30", "place", "United States", List.of());
    ExtraNames.read(draft);

    assertThat(draft.lines("1"))
        .contains("A\tmetonym\ten\tWhite House\n", "A\tshadow\ten\tNazi Germany\n");
  }
}
