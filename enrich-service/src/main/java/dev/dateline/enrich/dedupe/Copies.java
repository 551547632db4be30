package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.List;

/**
 * How many other articles repeat a story's first one. The latest are remembered, so that a copy
 * that is revised counts once.
 *
 * @param count all that were counted
 * @param recent hashes of the ids counted last, newest first, at most {@link #REMEMBERED}
 */
record Copies(int count, List<Integer> recent) {
  static final Copies NONE = new Copies(0, List.of());

  static final int REMEMBERED = 64;

  Copies {
    recent = List.copyOf(recent);
  }

  /** These and the one under this id. */
  Copies with(String id) {
    int hash = id.hashCode();
    if (recent.contains(hash)) {
      return this;
    }
    List<Integer> newest = new ArrayList<>(Math.min(recent.size() + 1, REMEMBERED));
    newest.add(hash);
    newest.addAll(recent.subList(0, Math.min(recent.size(), REMEMBERED - 1)));
    return new Copies(count + 1, newest);
  }
}
