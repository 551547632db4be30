package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bodies that vouch for each other, doubtful though each is by itself: where two clubs' names stand
 * in an article, it speaks of the league that both are part of.
 */
final class Fellows {
  private Fellows() {}

  /** Ids of what two or more bodies are part of that an article may name. */
  static Collection<String> shared(List<Candidate> candidates, Surroundings around) {
    Map<String, Set<String>> members = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (!around.looksLikePerson(candidate.span())) {
        for (Alias alias : candidate.aliases()) {
          Entity entity = alias.entity();
          if (entity != null && entity.type() == Tag.Type.ORGANISATION) {
            entity
                .broader()
                .forEach(id -> members.computeIfAbsent(id, _ -> new HashSet<>()).add(entity.id()));
          }
        }
      }
    }
    members.values().removeIf(own -> own.size() < 2);
    return members.keySet();
  }
}
