package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries that an article is about by their parts: what it says of Lyon and Marseille it says of
 * France.
 */
final class FocusPlaces {
  private final Gazetteer gazetteer;

  FocusPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The mentions of parts, by the country that they are of. */
  Map<Entity, List<Mentioned>> countries(List<Mentioned> mentioned) {
    Map<Entity, List<Mentioned>> parts = new LinkedHashMap<>();
    for (Mentioned mention : mentioned) {
      Entity place = mention.entity();
      if (place.type() == Tag.Type.PLACE && isPart(place)) {
        Entity country = gazetteer.entity(place.broader().getLast());
        if (country != null) {
          parts
              .computeIfAbsent(country, _ -> new ArrayList<>())
              .add(new Mentioned(country, Mentioned.PART, mention.span(), false));
        }
      }
    }
    return parts;
  }

  /** Whether what it is part of ends with its country, and not with a continent. */
  private static boolean isPart(Entity place) {
    return !place.broader().isEmpty() && (place.isSettlement() || place.broader().size() == 1);
  }
}
