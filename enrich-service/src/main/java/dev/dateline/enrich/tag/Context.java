package dev.dateline.enrich.tag;

import dev.dateline.enrich.gazetteer.Entity;
import java.util.HashSet;
import java.util.Set;

/** What an article surely speaks of, as far as it is known: evidence for what is not sure. */
final class Context {
  private final Set<String> named = new HashSet<>();
  private final Set<String> near = new HashSet<>();

  /** Takes note of an entity that surely stands in the article. */
  void add(Entity entity) {
    named.add(entity.id());
    near.add(entity.id());
    if (entity.isSettlement() || entity.broader().size() == 1) {
      near.addAll(entity.broader());
    }
  }

  /** Takes note of what is spoken of though it is not named. */
  void addNear(String id) {
    near.add(id);
  }

  /** Whether the entity itself is surely named. */
  boolean names(Entity entity) {
    return named.contains(entity.id());
  }

  /** Whether a part of a place, or the country or part of it that it lies in, is spoken of. */
  boolean isNear(Entity place) {
    if (near.contains(place.id())) {
      return true;
    }
    for (String id : place.broader()) {
      if (near.contains(id)) {
        return true;
      }
    }
    return false;
  }
}
