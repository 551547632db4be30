package dev.dateline.ingest.partition;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many of a site go ahead at once; the others of the site queue behind each other. Not
 * thread-safe.
 *
 * @param <T> what queues
 */
final class SiteLines<T> {
  private final int perSite;
  private final Map<String, Line<T>> sites = new HashMap<>();
  private final ArrayDeque<T> ready = new ArrayDeque<>();

  SiteLines(int perSite) {
    this.perSite = perSite;
  }

  private static final class Line<T> {
    int running;
    final ArrayDeque<T> waiting = new ArrayDeque<>();
  }

  void join(String site, T one) {
    Line<T> line = sites.computeIfAbsent(site, s -> new Line<>());
    if (line.running < perSite) {
      line.running++;
      ready.add(one);
    } else {
      line.waiting.add(one);
    }
  }

  /** Whether any may go ahead. */
  boolean hasNext() {
    return !ready.isEmpty();
  }

  /** The next that may go ahead; it must leave when it is done. */
  @Nullable T next() {
    return ready.poll();
  }

  void leave(String site) {
    Line<T> line = sites.get(site);
    if (line == null) {
      return;
    }
    T waiting = line.waiting.poll();
    if (waiting != null) {
      ready.add(waiting);
      return;
    }
    line.running--;
    if (line.running == 0) {
      sites.remove(site);
    }
  }
}
