package dev.dateline.enrich.keyphrase;

import dev.dateline.enrich.text.Span;
import java.util.List;

/**
 * A phrase that an article repeats.
 *
 * @param words folded
 * @param places where it stands, in order; at least one
 * @param inTitle whether one of them is the title
 */
public record Keyphrase(List<String> words, List<Span> places, boolean inTitle) {
  public Keyphrase {
    words = List.copyOf(words);
    places = List.copyOf(places);
  }

  /** How often it stands there. */
  public int count() {
    return places.size();
  }
}
