package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Name;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Companies and bodies with their Wikidata ids, from name-suggestion-index. */
final class Brands {
  /** Trades whose firms news names, of any reach. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "brands/shop/car",
          "brands/amenity/bank",
          "brands/office/insurance",
          "brands/amenity/fuel",
          "brands/shop/supermarket",
          "brands/shop/department_store",
          "brands/shop/mobile_phone",
          "brands/shop/telecommunication",
          "brands/amenity/post_office",
          "brands/office/consulting",
          "operators/power/plant",
          "operators/amenity/university",
          "operators/telecom/data_center");

  /** Trades whose firms news names where they are in many countries. */
  private static final Set<String> WORLDWIDE =
      Set.of(
          "brands/tourism/hotel",
          "brands/amenity/fast_food",
          "brands/amenity/cafe",
          "brands/shop/clothes",
          "brands/shop/shoes",
          "brands/shop/furniture",
          "brands/shop/cosmetics",
          "brands/shop/electronics",
          "brands/shop/jewelry",
          "brands/shop/sports",
          "brands/shop/motorcycle",
          "brands/shop/truck",
          "brands/shop/convenience",
          "brands/amenity/car_rental");

  private static final int MANY_COUNTRIES = 4;

  private final JsonNode index;
  private final JsonNode labels;
  private final String version;

  private Brands(JsonNode index, JsonNode labels, String version) {
    this.index = index;
    this.labels = labels;
    this.version = version;
  }

  static Brands read(Path folder) throws IOException {
    return new Brands(
        PackageFiles.json(folder.resolve("dist/json/nsi.min.json")).path("nsi"),
        PackageFiles.json(folder.resolve("dist/wikidata/wikidata.min.json")).path("wikidata"),
        PackageFiles.version(folder));
  }

  String version() {
    return version;
  }

  /** Ids by label; labels that several share are left out. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    List<String> shared = new ArrayList<>();
    labels
        .properties()
        .forEach(
            entry -> {
              String label = entry.getValue().path("label").asText();
              if (ids.put(label, entry.getKey()) != null) {
                shared.add(label);
              }
            });
    shared.forEach(ids::remove);
    return ids;
  }

  /** Adds what news names, but for names that are also words, persons or places. */
  void add(CommonWords words, Cities cities, GazetteerDraft draft) {
    index
        .properties()
        .forEach(
            trade -> {
              boolean anywhere = ANYWHERE.contains(trade.getKey());
              if (anywhere || WORLDWIDE.contains(trade.getKey())) {
                for (JsonNode item : trade.getValue().path("items")) {
                  boolean worldwide = isWorldwide(item.path("locationSet").path("include"));
                  if (anywhere || worldwide) {
                    add(item.path("tags"), worldwide, words, cities, draft);
                  }
                }
              }
            });
  }

  private static boolean isWorldwide(JsonNode places) {
    return places.size() >= MANY_COUNTRIES
        || places.size() == 1 && places.path(0).asText().equals("001");
  }

  private void add(
      JsonNode tags, boolean worldwide, CommonWords words, Cities cities, GazetteerDraft draft) {
    String id = tags.path("brand:wikidata").asText(tags.path("operator:wikidata").asText());
    String name = tags.path("brand").asText(tags.path("operator").asText());
    String label = labels.path(id).path("label").asText();
    if (!id.matches("Q\\d+") || label.isEmpty() || name.length() < 3) {
      return;
    }
    String code = "brand:" + id;
    boolean sure =
        isSure(name, worldwide, words, cities) || isSure(label, worldwide, words, cities);
    if (!sure || draft.hasId("wikidata:" + id)) {
      return;
    }
    draft.add(code, new Entity("wikidata:" + id, Tag.Type.ORGANISATION, label, List.of(), 0));
    for (String written : List.of(label, name)) {
      if (isSure(written, worldwide, words, cities)) {
        draft.alias(code, "name", Name.EVERYWHERE, written);
      }
    }
  }

  /** Whether a name is hardly anything else; a single word must be known in many countries. */
  private static boolean isSure(String name, boolean worldwide, CommonWords words, Cities cities) {
    List<String> parts = List.of(name.split("[^\\p{L}\\p{M}]+"));
    if (name.length() < 5
        || Character.isLowerCase(name.codePointAt(0))
        || name.startsWith("City of ")
        || !cities.code(name).isEmpty()) {
      return false;
    }
    boolean allWords =
        parts.stream()
            .allMatch(word -> word.length() < 3 || words.isWord(word) || words.isPersonal(word));
    return parts.size() == 1
        ? worldwide && !allWords && name.codePointAt(0) < 0x250
        : !allWords || parts.size() > 2;
  }
}
