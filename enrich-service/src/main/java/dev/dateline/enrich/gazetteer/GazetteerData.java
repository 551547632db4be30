package dev.dateline.enrich.gazetteer;

import java.util.List;

/**
 * What a gazetteer holds, as its file has it.
 *
 * @param version of the data
 * @param entities each once
 * @param names of these entities, or of none
 */
public record GazetteerData(String version, List<Entity> entities, List<Name> names) {
  public GazetteerData {
    entities = List.copyOf(entities);
    names = List.copyOf(names);
  }
}
