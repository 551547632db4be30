package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import java.util.List;

/**
 * A thing of the gazetteer.
 *
 * @param id {@code wikidata:Q…}
 * @param type what kind of thing
 * @param label in English
 * @param broader ids of what it is part of, nearest first
 */
record Entity(String id, Tag.Type type, String label, List<String> broader) {
  Entity {
    broader = List.copyOf(broader);
  }
}
