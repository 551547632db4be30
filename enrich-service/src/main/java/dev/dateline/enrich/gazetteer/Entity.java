package dev.dateline.enrich.gazetteer;

import dev.dateline.contract.Tag;
import java.util.List;

/**
 * A thing of the gazetteer.
 *
 * @param id {@code wikidata:Q…} or {@code geonames:…}; {@code x:…} where neither is certain
 * @param type what kind of thing
 * @param label in English
 * @param broader ids of what it is part of, nearest first
 * @param population of a town or city; 0 for all else
 */
public record Entity(
    String id, Tag.Type type, String label, List<String> broader, long population) {
  public Entity {
    broader = List.copyOf(broader);
  }

  /** Whether it is a town or city. */
  public boolean isSettlement() {
    return population > 0;
  }
}
