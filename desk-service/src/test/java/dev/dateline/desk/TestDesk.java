package dev.dateline.desk;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Json;
import dev.dateline.contract.Source;
import dev.dateline.contract.TagRule;
import dev.dateline.desk.board.FeedBoard;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.http.DeskServer;
import dev.dateline.desk.index.ArticleIndex;
import dev.dateline.desk.intake.Progress;
import dev.dateline.desk.push.SavedSearches;
import dev.dateline.desk.rules.SavedRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk that is filled by hand. */
public final class TestDesk implements AutoCloseable {
  private final Path folder;
  private final ArticleIndex index;
  private final FeedBoard board = new FeedBoard();
  private final Figures figures = new Figures(Clock.systemUTC());
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final SavedSearches searches;
  private final Map<String, TagRule> ruleTopic = new ConcurrentHashMap<>();
  private final SavedRules rules = new SavedRules(this::rule);
  private final DeskServer server;
  private long offset;

  /**
   * @param streams how many clients may follow
   */
  public TestDesk(int streams) {
    try {
      folder = Files.createTempDirectory("desk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index = ArticleIndex.open(folder.resolve("index"));
    searches =
        new SavedSearches(
            index,
            folder.resolve("searches"),
            true,
            List.of(Duration.ofMillis(20), Duration.ofMillis(20)),
            Clock.systemUTC());
    searches.start();
    server =
        new DeskServer(
            index,
            board,
            searches,
            rules,
            () -> new Progress(3, 3, true, 0),
            figures,
            null,
            streams,
            metrics);
  }

  public TestDesk start() {
    return start(0);
  }

  public TestDesk start(int port) {
    server.start("127.0.0.1", port);
    return this;
  }

  /** Puts in an article, to be seen at once. */
  public void put(Article article, Instant at) {
    index.put(article, json(article), at, new Source("t.articles", 0, offset++));
    figures.article(article, at);
    index.refresh();
  }

  /** Puts in a copy, to be seen at once. */
  public void put(Duplicate copy) {
    index.put(copy, json(copy), copy.firstSeenAt(), new Source("t.duplicates", 0, offset++));
    index.refresh();
  }

  public ArticleIndex index() {
    return index;
  }

  public SavedSearches searches() {
    return searches;
  }

  public SavedRules rules() {
    return rules;
  }

  /** What was written to the topic of rules, by id. */
  public Map<String, TagRule> ruleTopic() {
    return ruleTopic;
  }

  public FeedBoard board() {
    return board;
  }

  public Figures figures() {
    return figures;
  }

  public MeterRegistry metrics() {
    return metrics;
  }

  public DeskServer server() {
    return server;
  }

  public List<String> routes() {
    return server.routes();
  }

  public URI address() {
    return server.address();
  }

  /** A value as a topic holds it. */
  public static byte[] json(Object value) {
    try {
      return Json.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rule(String id, @Nullable TagRule rule) {
    if (rule == null) {
      ruleTopic.remove(id);
    } else {
      ruleTopic.put(id, rule);
    }
  }

  @Override
  public void close() {
    index.live().close();
    server.close();
    searches.close();
    index.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
