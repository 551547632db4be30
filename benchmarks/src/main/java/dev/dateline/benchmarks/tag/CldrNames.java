package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of places in the languages of Unicode's CLDR. */
final class CldrNames {
  /** A locale with fewer names is mostly untranslated. */
  private static final int FEWEST = 150;

  /** Where a second locale writes the language in another script, or otherwise. */
  private static final List<String> MORE =
      List.of(
          "zh-Hant",
          "zh-Hant-HK",
          "sr-Latn",
          "pt-PT",
          "az-Cyrl",
          "uz-Cyrl",
          "bs-Cyrl",
          "en-GB",
          "en-AU",
          "de-AT",
          "de-CH",
          "fr-CA",
          "es-MX",
          "es-419",
          "hi-Latn");

  private static final Map<String, String> LANGUAGES = Map.of("no", "nb", "fil", "tl");

  private CldrNames() {}

  /** Adds the names and returns the package's version. */
  static String read(Path folder, GazetteerDraft draft) throws IOException {
    List<String> locales;
    try (Stream<Path> files = Files.list(folder.resolve("main"))) {
      locales =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.length() == 2 || name.equals("fil"))
              .sorted()
              .toList();
    }
    for (String locale : Stream.concat(locales.stream(), MORE.stream()).toList()) {
      Path file = folder.resolve("main").resolve(locale).resolve("territories.json");
      if (Files.exists(file)) {
        read(locale, PackageFiles.json(file), draft);
      }
    }
    return PackageFiles.version(folder);
  }

  private static void read(String locale, JsonNode document, GazetteerDraft draft) {
    JsonNode names =
        document.path("main").path(locale).path("localeDisplayNames").path("territories");
    String code = locale.split("-")[0];
    String language = LANGUAGES.getOrDefault(code, code);
    boolean further = locale.contains("-");
    if (names.size() < FEWEST && !further) {
      return;
    }
    names
        .properties()
        .forEach(
            entry -> {
              String place = entry.getKey().split("-")[0];
              boolean label = !entry.getKey().contains("-alt-") && !further;
              add(draft, place, label, language, entry.getValue().asText());
            });
  }

  private static void add(
      GazetteerDraft draft, String place, boolean label, String language, String name) {
    String bare = name.replaceFirst("\\s*[(（].*$", "").strip();
    if (bare.length() < 2 || name.equals(place)) {
      return;
    }
    draft.alias(place, label ? "label" : "name", language, bare);
    if (bare.contains("&") && language.equals("en")) {
      draft.alias(place, "name", language, bare.replace("&", "and"));
    }
    if (bare.startsWith("St. ") && language.equals("en")) {
      draft.alias(place, "name", language, bare.replace("St. ", "Saint "));
    }
    if (bare.contains(" SAR ")) {
      draft.alias(place, "name", language, bare.substring(0, bare.indexOf(" SAR ")));
    }
  }
}
