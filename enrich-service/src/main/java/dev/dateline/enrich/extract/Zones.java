package dev.dateline.enrich.extract;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zone abbreviations in the sense that news pages use them. */
final class Zones {
  private static final Map<String, ZoneId> ZONES = new HashMap<>();

  static {
    for (String line : Lexicon.lines("zones.txt")) {
      int space = line.indexOf(' ');
      ZONES.put(line.substring(0, space), ZoneId.of(line.substring(space + 1)));
    }
  }

  private Zones() {}

  /** Whether it is an abbreviation in capitals of a zone. */
  static boolean isZone(String abbreviation) {
    return ZONES.containsKey(abbreviation);
  }

  /** The offset of an abbreviation in capitals at a time; {@code null} if it is none. */
  static @Nullable ZoneOffset offset(String abbreviation, LocalDateTime at) {
    ZoneId zone = ZONES.get(abbreviation);
    return zone == null ? null : zone.getRules().getOffset(at);
  }
}
