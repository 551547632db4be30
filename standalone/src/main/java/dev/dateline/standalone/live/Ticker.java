package dev.dateline.standalone.live;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.standalone.lines.NewsLines;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes one line for each event. Topics have no order between them, so a repeat waits until the
 * article that it repeats has been written, or until nothing else comes.
 */
public final class Ticker {
  private static final int REMEMBERED = 10_000;

  private final NewsLines lines;
  private final Clock clock;
  private final Consumer<String> out;
  private final Set<String> shown = new HashSet<>();
  private final Map<String, List<Duplicate>> waiting = new HashMap<>();

  /**
   * @param clock tells when an event was seen
   * @param out where the lines go
   */
  public Ticker(NewsLines lines, Clock clock, Consumer<String> out) {
    this.lines = lines;
    this.clock = clock;
    this.out = out;
  }

  /** Writes the events' lines; an empty list says that nothing has happened for a moment. */
  public void write(List<Event> events) {
    events.forEach(this::write);
    if (events.isEmpty()) {
      waiting
          .values()
          .forEach(
              copies -> copies.forEach(copy -> out.accept(lines.alsoIn(copy, clock.instant()))));
      waiting.clear();
    }
  }

  private void write(Event event) {
    switch (event) {
      case Event.Published(Article article) -> {
        out.accept(lines.article(article, clock.instant()));
        remember(article.id());
        List<Duplicate> copies = waiting.remove(article.id());
        if (copies != null) {
          copies.forEach(copy -> out.accept(lines.alsoIn(copy, clock.instant())));
        }
      }
      case Event.Repeated(Duplicate copy) -> {
        if (shown.contains(copy.of())) {
          out.accept(lines.alsoIn(copy, clock.instant()));
        } else {
          waiting.computeIfAbsent(copy.of(), id -> new ArrayList<>()).add(copy);
        }
      }
      case Event.Died died ->
          out.accept(lines.deadLetter(died.letter(), died.key(), clock.instant()));
      case Event.FeedFailed failed -> out.accept(lines.failingFeed(failed.feed(), clock.instant()));
    }
  }

  private void remember(String id) {
    if (shown.size() >= REMEMBERED) {
      shown.clear();
    }
    shown.add(id);
  }
}
