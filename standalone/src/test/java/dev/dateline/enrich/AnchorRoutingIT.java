package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.StoryIndex;
import dev.dateline.enrich.extract.Extraction;
import dev.dateline.enrich.extract.Page;
import dev.dateline.enrich.state.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --index-routing ANCHORS}: several partitions judge a text, one answer comes of it. */
class AnchorRoutingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final int PARTITIONS = 4;
  private static final int STORIES = 30;

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(3600);

  @TempDir Path dir;

  @Test
  void decidesOverSeveralPartitionsOfABrokerAsTheEngineDoesWhenRoutedAlike() throws Exception {
    List<RawArticle> wire = new ArrayList<>(SyntheticWire.copies(STORIES, 7, start, "north"));
    wire.addAll(SyntheticWire.copies(STORIES, 7, start.plusSeconds(60), "south"));
    EnrichSettings settings = settings();
    try (Broker broker = new Broker(dir.resolve("kafka"), 1);
        EnrichService service =
            new EnrichService(broker.options(), settings, new SimpleMeterRegistry())) {
      service.start();
      for (RawArticle raw : wire) {
        broker.send(raw).get();
      }
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () ->
                  assertThat(
                          broker.committed(Broker.TOPICS.articles()).size()
                              + broker.committed(Broker.TOPICS.duplicates()).size())
                      .isEqualTo(wire.size()));

      Map<String, String> decided = new HashMap<>();
      broker
          .committed(Broker.TOPICS.duplicates())
          .forEach(r -> decided.put(r.key(), r.value().of()));
      assertThat(decided).hasSize(STORIES).isEqualTo(byTheEngine(wire, settings));
    }
  }

  private EnrichSettings settings() {
    EnrichSettings defaults = EnrichSettings.in(dir.resolve("state"));
    return new EnrichSettings(
        defaults.stateDir(),
        1,
        EnrichSettings.Guarantee.EXACTLY_ONCE_V2,
        PARTITIONS,
        Route.By.ANCHORS,
        defaults.rememberDays(),
        defaults.leastChange(),
        defaults.leastLiveChange(),
        defaults.dedupe(),
        defaults.stateMemory(),
        0,
        defaults.tagging());
  }

  private static Map<String, String> byTheEngine(List<RawArticle> wire, EnrichSettings settings) {
    Engines engines = Engines.load();
    Route route = new Route(settings.routing(), settings.indexPartitions());
    List<StoryIndex> judges = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      judges.add(
          Decide.index(
              settings.routing(), new InMemoryState(7), engines.scorer(), settings.dedupe()));
    }
    Map<String, String> duplicates = new HashMap<>();
    for (RawArticle raw : wire) {
      Page page =
          new Page(
              raw.page().html(),
              raw.page().url(),
              raw.page().fetchedAt(),
              raw.feed().selectors(),
              raw.entry());
      var article = ((Extraction.Extracted) engines.extractor().extract(page)).article();
      Sketch sketch = engines.sketcher().sketch(article.title(), article.body());
      StoryIndex.Text text =
          new StoryIndex.Text(
              raw.id(), sketch, raw.ingestedAt(), URI.create(raw.url()).getHost(), false, false);
      Verdict best = null;
      for (int judge : route.judges("en", sketch)) {
        Verdict answer = Decide.verdict(judges.get(judge).judge(text));
        best = best == null ? answer : Verdict.better(best, answer);
      }
      Objects.requireNonNull(best).repeat().ifPresent(r -> duplicates.put(raw.id(), r.of()));
    }
    return duplicates;
  }
}
