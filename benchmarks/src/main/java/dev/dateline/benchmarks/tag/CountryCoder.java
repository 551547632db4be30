package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Countries, territories, unions and regions with their Wikidata ids, from country-coder. */
final class CountryCoder {
  /** Parts of countries that news names as often as countries. */
  private static final Set<String> PARTS =
      Set.of("Q21", "Q22", "Q25", "Q26", "Q7835", "Q36678", "Q39760");

  /** Kingdoms that include more than the country their code and names stand for. */
  private static final Map<String, String> COUNTRY_OF_KINGDOM = Map.of("NL", "Q55", "DK", "Q35");

  /** Not places that articles are about: the world, codes of parts, and leftovers. */
  private static final Set<String> LEFT_OUT =
      Set.of("001", "FX", "EA", "CQ", "DG", "CP", "AC", "TA", "UM", "202", "057", "830");

  /** Unions that act, and are no ground to stand on. */
  private static final Set<String> ORGANISATIONS = Set.of("UN", "EU");

  private static final Pattern MAINLAND =
      Pattern.compile("^(Mainland|Metropolitan|Contiguous|Peninsular|European|England)");

  private CountryCoder() {}

  /** Adds the entities and returns the package's version. */
  static String read(Path folder, GazetteerDraft draft) throws IOException {
    JsonNode features = PackageFiles.json(folder.resolve("src/data/borders.json")).path("features");
    Map<String, String> idByCode = new HashMap<>();
    Map<String, JsonNode> byCode = new LinkedHashMap<>();
    for (JsonNode feature : features) {
      JsonNode place = feature.path("properties");
      String id = place.path("wikidata").asText();
      String code =
          place.hasNonNull("iso1A2")
              ? place.path("iso1A2").asText()
              : place.hasNonNull("m49") ? place.path("m49").asText() : id;
      idByCode.put(code, COUNTRY_OF_KINGDOM.getOrDefault(code, id));
      boolean named = !code.equals(id) || PARTS.contains(id);
      if (named && !LEFT_OUT.contains(code)) {
        byCode.put(code, place);
      }
    }
    idByCode.put("419", "Q12585");
    draft.add("419", "Q12585", "place", "Latin America", List.of());
    byCode.forEach(
        (code, place) ->
            draft.add(
                code,
                idByCode.getOrDefault(code, code),
                ORGANISATIONS.contains(code) ? "organisation" : "place",
                place.path("nameEn").asText(),
                broader(place, mainland(code, place, features), idByCode)));
    return PackageFiles.version(folder);
  }

  /** The part that says where a country is, if it has parts elsewhere too. */
  private static JsonNode mainland(String code, JsonNode place, JsonNode features) {
    JsonNode main = place;
    for (JsonNode feature : features) {
      JsonNode part = feature.path("properties");
      if (place.path("groups").isEmpty()
          && part.path("country").asText().equals(code)
          && !part.hasNonNull("level")) {
        boolean named = MAINLAND.matcher(part.path("nameEn").asText()).find();
        main = main == place || named ? part : main;
      }
    }
    return main;
  }

  /** Its country, then unions and regions from small to large. */
  private static List<String> broader(JsonNode place, JsonNode part, Map<String, String> idByCode) {
    List<String> broader = new ArrayList<>();
    if (place.hasNonNull("country")) {
      broader.add(idByCode.getOrDefault(place.path("country").asText(), ""));
    }
    for (JsonNode group : part.path("groups")) {
      String code = group.asText();
      if (!code.equals("UN") && !code.startsWith("Q") && !code.equals("202")) {
        broader.add(idByCode.getOrDefault(code, ""));
      }
    }
    broader.removeIf(String::isEmpty);
    return broader;
  }
}
