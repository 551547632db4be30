package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.Entry.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where an entry says that it happened: GeoRSS Simple, GeoRSS GML, W3C Basic Geo. */
final class Locations {
  private static final Pattern PAIR =
      Pattern.compile(
          "([+-]?\\d{1,3}(?:\\.\\d{1,20})?)[\\s,]{1,64}([+-]?\\d{1,3}(?:\\.\\d{1,20})?)");

  private Locations() {}

  /** A point; {@code null} if there is none, or none on earth. */
  static @Nullable Location of(Fields fields, TextConstruct text) {
    String pair = fields.first(text::word, "georss:point");
    pair = pair != null ? pair : fields.first(e -> position(e, text), "georss:where");
    if (pair == null) {
      String latitude = fields.first(text::word, "geo:lat");
      String longitude = fields.first(text::word, "geo:long", "geo:lon");
      pair = latitude + " " + longitude;
    }
    Matcher m = PAIR.matcher(pair);
    if (!m.matches()) {
      return null;
    }
    Location location =
        new Location(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)));
    boolean onEarth = Math.abs(location.latitude()) <= 90 && Math.abs(location.longitude()) <= 180;
    return onEarth ? location : null;
  }

  private static @Nullable String position(Element where, TextConstruct text) {
    Element position =
        where.stream().filter(e -> Vocabulary.local(e).equals("pos")).findFirst().orElse(null);
    return position == null ? null : text.word(position);
  }
}
