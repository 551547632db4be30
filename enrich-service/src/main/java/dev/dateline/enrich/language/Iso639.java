package dev.dateline.enrich.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ISO 639-3 codes to the two letters of ISO 639-1, where a language has them. */
final class Iso639 {
  /** Members of a macrolanguage whose two-letter code stands for the whole (ISO 639-3, SIL). */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("cmn", "zh"),
          Map.entry("pes", "fa"),
          Map.entry("arb", "ar"),
          Map.entry("ekk", "et"),
          Map.entry("lvs", "lv"),
          Map.entry("zlm", "ms"),
          Map.entry("plt", "mg"),
          Map.entry("uzn", "uz"),
          Map.entry("azj", "az"),
          Map.entry("khk", "mn"),
          Map.entry("npi", "ne"),
          Map.entry("ory", "or"),
          Map.entry("pnb", "pa"),
          Map.entry("swh", "sw"),
          Map.entry("als", "sq"),
          Map.entry("ydd", "yi"),
          Map.entry("fil", "tl"));

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private static final Set<String> OF_TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .filter(code -> code.length() == 2)
          .map(Iso639::modern)
          .collect(Collectors.toUnmodifiableSet());

  /** Countries that pages give in place of their language, where the code is also a language's. */
  private static final Map<String, String> OF_COUNTRIES = Map.of("se", "sv", "ee", "et");

  private Iso639() {}

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>(MEMBERS);
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        codes.put(Locale.of(code).getISO3Language(), modern(code));
      }
    }
    return Map.copyOf(codes);
  }

  /** The two-letter code of an ISO 639-3 code; {@code null} if the language has none. */
  static @Nullable String twoLetter(String iso3) {
    return TWO_LETTERS.get(iso3);
  }

  /**
   * The primary language of a declared tag ({@code en-GB}, {@code pt_BR}, {@code iw}); {@code null}
   * if it is none, as {@code cz} and {@code us}.
   */
  static @Nullable String primary(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    String tag = declared.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    int dash = tag.indexOf('-');
    String primary = dash < 0 ? tag : tag.substring(0, dash);
    if (primary.length() < 2
        || primary.length() > 3
        || !primary.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return null;
    }
    String shorter = primary.length() == 3 ? twoLetter(primary) : null;
    return switch (shorter == null ? primary : shorter) {
      case "und", "mul", "zxx" -> null;
      case "no" -> "nb";
      case String code -> known(modern(code));
    };
  }

  private static @Nullable String known(String code) {
    return code.length() != 2 || OF_TWO_LETTERS.contains(code) ? code : null;
  }

  /**
   * The language of the country whose code a language's also is, as of Sweden that of Northern
   * Sami; {@code null} if there is none.
   */
  static @Nullable String ofCountry(String code) {
    return OF_COUNTRIES.get(code);
  }

  private static String modern(String code) {
    return switch (code) {
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      case "mo" -> "ro";
      case "sh" -> "sr";
      default -> code;
    };
  }
}
