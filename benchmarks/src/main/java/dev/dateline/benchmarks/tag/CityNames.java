package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.enrich.gazetteer.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of great cities in the languages of Unicode's CLDR, which has one for each time zone. */
final class CityNames {
  private static final Map<String, String> LANGUAGES = Map.of("no", "nb", "fil", "tl");

  private final Cities cities;
  private final GazetteerDraft draft;

  CityNames(Cities cities, GazetteerDraft draft) {
    this.cities = cities;
    this.draft = draft;
  }

  /** Adds the names. */
  void read(Path folder) throws IOException {
    List<Path> locales;
    try (Stream<Path> files = Files.list(folder.resolve("main"))) {
      locales =
          files
              .filter(file -> file.getFileName().toString().matches("..|fil|zh-Hant"))
              .sorted()
              .toList();
    }
    for (Path locale : locales) {
      String name = locale.getFileName().toString();
      String language = LANGUAGES.getOrDefault(name, name.split("-")[0]);
      JsonNode zones =
          PackageFiles.json(locale.resolve("timeZoneNames.json"))
              .path("main")
              .path(name)
              .path("dates")
              .path("timeZoneNames")
              .path("zone");
      zones.properties().forEach(entry -> read(language, entry.getKey(), entry.getValue()));
    }
    aliases();
  }

  private void read(String language, String zone, JsonNode node) {
    String city = node.path("exemplarCity").asText();
    if (city.isEmpty()) {
      node.properties().forEach(entry -> read(language, entry.getKey(), entry.getValue()));
      return;
    }
    String code = cities.code(english(zone));
    String bare = city.replaceFirst("\\s*[(（].*$", "").strip();
    if (!code.isEmpty() && bare.length() > 1) {
      draft.alias(code, "name", language, bare);
    }
  }

  private static String english(String zone) {
    return switch (zone) {
      case "New_York" -> "New York City";
      case "Saigon" -> "Ho Chi Minh City";
      case "Calcutta" -> "Kolkata";
      case "Katmandu" -> "Kathmandu";
      case "Rangoon" -> "Yangon";
      case "Kiev" -> "Kyiv";
      default -> zone.replace('_', ' ');
    };
  }

  /** Ours, from {@code cities.tsv}. */
  private void aliases() throws IOException {
    for (String[] cells : ListedNames.lines("cities.tsv")) {
      String code = cities.code(cells[0]);
      if (code.isEmpty()) {
        throw new IOException("no city " + cells[0]);
      }
      for (String form : cells[1].split("\\|")) {
        boolean ofOne = form.length() > 3 && form.charAt(2) == ':';
        draft.alias(
            code,
            "name",
            ofOne ? form.substring(0, 2) : Name.EVERYWHERE,
            ofOne ? form.substring(3) : form);
      }
    }
  }
}
