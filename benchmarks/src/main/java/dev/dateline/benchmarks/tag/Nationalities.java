package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Demonyms of seven languages, from i18n-nationality. */
final class Nationalities {
  /** The package's file, and the language of our gazetteer. */
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "de", "de", "en", "en", "es", "es", "fi", "fi", "fr", "fr", "it", "it", "nl", "nl", "no",
          "nb");

  /** Languages that write adjectives of nations with a capital. */
  private static final List<String> CAPITAL = List.of("en", "nl");

  private Nationalities() {}

  /** Adds the demonyms and returns the package's version. */
  static String read(Path folder, GazetteerDraft draft) throws IOException {
    for (String file : LANGUAGES.keySet().stream().sorted().toList()) {
      String language = LANGUAGES.getOrDefault(file, file);
      JsonNode names =
          PackageFiles.json(folder.resolve("langs").resolve(file + ".json")).path("nationalities");
      names
          .properties()
          .forEach(entry -> add(draft, entry.getKey(), language, entry.getValue().asText()));
    }
    return PackageFiles.version(folder);
  }

  private static void add(GazetteerDraft draft, String code, String language, String value) {
    // With brackets it says which of several countries share it, so it names none of them.
    if (value.contains("(") || value.contains(",") && !language.equals("fi")) {
      return;
    }
    for (String written : value.split("\\s*,\\s*")) {
      boolean readable = written.length() > 3 && written.split(" ").length <= 2;
      // Where there is no demonym the package gives the country's name.
      if (readable && !draft.isNamed(code, language, written)) {
        Locale locale = Locale.forLanguageTag(language);
        draft.alias(
            code,
            "demonym",
            language,
            CAPITAL.contains(language) ? written : written.toLowerCase(locale));
      }
    }
  }
}
