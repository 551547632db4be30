package dev.dateline.url;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Query parameters that say how a reader came to a page, or who the reader is, but not which page
 * it is. The table is {@code noise.txt}; what stands here depends on the parameter's value too.
 */
final class Noise {
  private static final List<String> TABLE = read();

  private static final Set<String> NAMES =
      TABLE.stream().filter(n -> !n.endsWith("*")).collect(Collectors.toUnmodifiableSet());

  private static final List<String> PREFIXES =
      TABLE.stream().filter(n -> n.endsWith("*")).map(n -> n.substring(0, n.length() - 1)).toList();

  /** Names that publishers use for other things too: only these values are tracking. */
  private static final Set<String> AMBIGUOUS =
      Set.of("ref", "referrer", "source", "src", "from", "via", "partner", "output", "outputtype");

  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?i)rss[-_a-z0-9]*|feeds?|atom|amp|twitter|twsrc.*|tw|x|facebook|fb|instagram|whatsapp"
              + "|telegram|social|share|e?mail|newsletter|push|app|home|homepage|google[a-z]*"
              + "|flipboard");

  /** Shorter values choose a section or a story. */
  private static final int SHORTEST_SESSION_ID = 16;

  private Noise() {}

  static boolean isNoise(String name, String value) {
    String key = PercentEncoding.decode(name).toLowerCase(Locale.ROOT);
    String text = PercentEncoding.decode(value);
    if (AMBIGUOUS.contains(key)) {
      return CHANNEL.matcher(text).matches();
    }
    return switch (key) {
      case "m", "mobile", "amp" -> Set.of("", "0", "1", "true", "false").contains(text);
      case "sid" -> text.length() >= SHORTEST_SESSION_ID;
      default -> NAMES.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
    };
  }

  private static List<String> read() {
    try (InputStream in = Objects.requireNonNull(Noise.class.getResourceAsStream("noise.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
