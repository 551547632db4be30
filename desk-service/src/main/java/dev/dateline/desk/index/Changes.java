package dev.dateline.desk.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What changed in the index since a cursor.
 *
 * @param after the sequence since which, in the present run of the desk
 * @param changes each story once, in the order of their last changes
 * @param cursor where to go on from
 * @param reset whether the reader's cursor is not known: it must load everything anew
 */
public record Changes(long after, List<Change> changes, Cursor cursor, boolean reset) {
  /**
   * @param story the article that is new, was revised or has a new copy
   * @param sequence of that
   */
  public record Change(String story, long sequence) {}

  static List<Change> latest(List<Change> all) {
    SequencedMap<String, Change> latest = new LinkedHashMap<>();
    all.forEach(c -> latest.putLast(c.story(), c));
    return List.copyOf(latest.values());
  }
}
