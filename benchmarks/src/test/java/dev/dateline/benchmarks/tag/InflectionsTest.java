package dev.dateline.benchmarks.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {

  @ParameterizedTest
  @CsvSource({
    "ru, Аркадий Велморский, Аркадия Велморского, Велморским",
    "ru, Сергей Ниланов, Сергеем Нилановым, Ниланове",
    "ru, Мария Ниланова, Марии Нилановой, Ниланову",
    "ru, Ада Линдквист, Аде Линдквист, Линдквист",
    "ru, Ан Чен Мин, Ан Чен Мином, Мина",
    "ru, Густав Мерц, Густавом Мерцем, Мерца",
    "uk, Богдан Велморський, Богдана Велморського, Велморському",
    "uk, Тарас Ярмак, Тарасу Ярмакові, Ярмаком",
  })
  void declinesPersons(String language, String name, String whole, String surname)
      throws IOException {
    GazetteerDraft draft = new GazetteerDraft();
    draft.add("person:p", "x:p", "person", name, List.of());
    draft.alias("person:p", "name", language, name);

    Inflections.apply(draft);

    assertThat(draft.aliases())
        .contains(
            new GazetteerDraft.Alias("person:p", "name", language, whole),
            new GazetteerDraft.Alias("person:p", "short", language, surname));
  }

  @Test
  void leavesNamesOfAWomanAndOfOtherLanguagesAsTheyAre() throws IOException {
    GazetteerDraft draft = new GazetteerDraft();
    draft.add("person:p", "x:p", "person", "Ada Lindqvist", List.of());
    draft.alias("person:p", "name", "ru", "Ада Линдквист");
    draft.alias("person:p", "name", "*", "Ada Lindqvist");

    Inflections.apply(draft);

    assertThat(draft.aliases())
        .extracting(GazetteerDraft.Alias::written)
        .doesNotContain("Ады Линдквиста", "Линдквиста")
        .contains("Ады Линдквист", "Ada Lindqvist");
  }

  @Test
  void declinesPlacesAndMakesAdjectivesOfThem() throws IOException {
    GazetteerDraft draft = new GazetteerDraft();
    draft.add("VL", "Q9001", "place", "Velmora", List.of());
    draft.alias("VL", "label", "pl", "Velmoria");
    draft.alias("VL", "label", "ar", "فلموريا");

    Inflections.apply(draft);

    assertThat(draft.aliases())
        .contains(
            new GazetteerDraft.Alias("VL", "name", "pl", "Velmorii"),
            new GazetteerDraft.Alias("VL", "demonym", "ar", "فلموري"));
  }
}
