package dev.dateline.ingest.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zone abbreviations of RFC 822 and of common use, and the names of the IANA database. */
final class ZoneNames {
  private static final String[] TABLE = {
    "+0 ut utc gmt z wet wez azost egst tuc",
    "-12 y idlw",
    "-11 sst nut",
    "-10 hst hast taht ckt",
    "-9 akst hadt hny gamt",
    "-8 pst akdt hnp hay",
    "-7 mst pdt hnr hap",
    "-6 cst mdt hnc har galt",
    "-5 est cdt pet cot hne hac ect act",
    "-4 edt ast clt bot hna hae gyt pyt vet",
    "-3 adt art brt clst uyt haa gft pmst srt rot fkst pyst",
    "-2 fnt brst uyst",
    "-1 azot cvt egt",
    "+1 cet met mez bst west wat wesz hec",
    "+2 eet cest mest mesz sast cat oez heec wast kalt",
    "+3 eest msk eat trt idt oesz мск arst syot",
    "+4 msd gst samt azt get mut ret sct",
    "+5 pkt uzt yekt tjt tmt mvt tft aqtt",
    "+6 almt omst bdt btt kgt iot",
    "+7 ict wib novt krat hovt cxt davt",
    "+8 sgt hkt awst wita myt pht irkt bnt ulat",
    "+9 jst kst wit yakt tlt pwt",
    "+10 aest vlat chst pgt",
    "+11 aedt sbt vut nct magt",
    "+12 nzst m fjt tvt wakt pett",
    "+13 nzdt tot phot",
    "+14 lint"
  };

  /** North America's without a word on summer time, by the place that has them. */
  private static final Map<String, String> WHATEVER_THE_SEASON =
      Map.of(
          "et", "America/New_York",
          "ct", "America/Chicago",
          "mt", "America/Denver",
          "pt", "America/Los_Angeles",
          "at", "America/Halifax");

  private static final Map<String, ZoneId> BY_NAME = names();

  private ZoneNames() {}

  /** The zone of a name in lower case; {@code null} if unknown. */
  static @Nullable ZoneId find(String name) {
    ZoneId zone = BY_NAME.get(name);
    return zone == null && name.indexOf('/') > 0 ? region(name) : zone;
  }

  private static @Nullable ZoneId region(String name) {
    StringBuilder id = new StringBuilder(name.length());
    boolean start = true;
    for (char c : name.toCharArray()) {
      id.append(start ? Character.toUpperCase(c) : c);
      start = c == '/' || c == '_' || c == '-';
    }
    try {
      return ZoneId.of(id.toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, ZoneId> names() {
    Map<String, ZoneId> names = new HashMap<>();
    for (String line : TABLE) {
      String[] words = line.split(" ", -1);
      ZoneOffset offset = ZoneOffset.ofHours(Integer.parseInt(words[0].toLowerCase(Locale.ROOT)));
      for (int i = 1; i < words.length; i++) {
        names.put(words[i], offset);
      }
    }
    names.put("ist", ZoneOffset.ofHoursMinutes(5, 30));
    names.put("npt", ZoneOffset.ofHoursMinutes(5, 45));
    names.put("mmt", ZoneOffset.ofHoursMinutes(6, 30));
    names.put("irst", ZoneOffset.ofHoursMinutes(3, 30));
    names.put("aft", ZoneOffset.ofHoursMinutes(4, 30));
    names.put("acst", ZoneOffset.ofHoursMinutes(9, 30));
    names.put("acdt", ZoneOffset.ofHoursMinutes(10, 30));
    names.put("nst", ZoneOffset.ofHoursMinutes(-3, -30));
    names.put("hnt", ZoneOffset.ofHoursMinutes(-3, -30));
    names.put("hat", ZoneOffset.ofHoursMinutes(-2, -30));
    names.put("irdt", ZoneOffset.ofHoursMinutes(4, 30));
    names.put("slst", ZoneOffset.ofHoursMinutes(5, 30));
    names.put("cct", ZoneOffset.ofHoursMinutes(6, 30));
    names.put("acwst", ZoneOffset.ofHoursMinutes(8, 45));
    names.put("chast", ZoneOffset.ofHoursMinutes(12, 45));
    names.put("chadt", ZoneOffset.ofHoursMinutes(13, 45));
    names.put("ndt", ZoneOffset.ofHoursMinutes(-2, -30));
    WHATEVER_THE_SEASON.forEach((name, place) -> names.put(name, ZoneId.of(place)));
    return Map.copyOf(names);
  }
}
