package dev.dateline.enrich.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts the hidden segments that React's streaming renderer appends to a page ({@code <div hidden
 * id="S:0">}) where its script would ({@code <template id="B:0">}), so that they are read in their
 * place.
 */
final class StreamedSegments {
  private static final int MOST = 300;

  private StreamedSegments() {}

  /** Whether the hidden element is such a segment. */
  static boolean is(Element hidden) {
    return hidden.normalName().equals("div") && hidden.attributes().get("id").startsWith("S:");
  }

  static void settle(Document document) {
    Map<String, Element> places = new HashMap<>();
    for (Element place : document.select("[id^=B:]")) {
      places.putIfAbsent(place.id(), place);
    }
    for (Element segment : document.select("div[hidden][id^=S:]").stream().limit(MOST).toList()) {
      segment.removeAttr("hidden");
      Element place = places.get('B' + segment.id().substring(1));
      if (place != null && !segment.equals(place.parent())) {
        place.after(segment);
      }
    }
  }
}
