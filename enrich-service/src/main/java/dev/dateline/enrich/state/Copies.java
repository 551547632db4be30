package dev.dateline.enrich.state;

import java.util.List;

/**
 * How many other articles repeat one. The latest are remembered, so that a copy that is revised, or
 * a notice that is read twice, counts once.
 *
 * @param count all that were counted
 * @param recent hashes of the ids counted last, newest first, at most {@link #REMEMBERED}
 */
public record Copies(int count, List<Integer> recent) {
  /** None. */
  public static final Copies NONE = new Copies(0, List.of());

  static final int REMEMBERED = 64;

  public Copies {
    recent = List.copyOf(recent);
  }

  /** These and the one under this id. */
  public Copies with(String id) {
    int hash = id.hashCode();
    if (recent.contains(hash)) {
      return this;
    }
    List<Integer> newest = new java.util.ArrayList<>(Math.min(recent.size() + 1, REMEMBERED));
    newest.add(hash);
    newest.addAll(recent.subList(0, Math.min(recent.size(), REMEMBERED - 1)));
    return new Copies(count + 1, newest);
  }
}
