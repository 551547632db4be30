package dev.dateline.desk.wire;

import java.util.List;
import java.util.stream.Stream;

/** The copies of one article: each once, in the order in which they came, at most {@value #MAX}. */
final class Copies {
  static final int MAX = 200;

  private Copies() {}

  /** The list with the copy in it; a later word on the same copy replaces the earlier. */
  static List<Copy> with(List<Copy> copies, Copy added) {
    List<Copy> others = copies.stream().filter(c -> !c.id().equals(added.id())).toList();
    int skipped = Math.max(0, others.size() + 1 - MAX);
    return Stream.concat(others.stream().skip(skipped), Stream.of(added)).toList();
  }
}
