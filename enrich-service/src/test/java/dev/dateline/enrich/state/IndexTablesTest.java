package dev.dateline.enrich.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Duplicate;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.IndexState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The index decides alike over RocksDB and in memory, over weeks that expire the window several
 * times.
 */
class IndexTablesTest {
  private static final String[] WORDS = {
    "lock", "harbour", "orchestra", "tram", "glacier", "bridge", "council", "ferry", "barges",
        "hinges",
    "autumn", "depot", "rescue", "valley", "engineers", "flour", "divers", "brass", "lottery",
        "farms"
  };

  @Property(tries = 6)
  void decidesOverTheStoreAsInMemory(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int windowDays) throws IOException {
    DedupeSettings defaults = DedupeSettings.DEFAULT;
    DedupeSettings settings =
        new DedupeSettings(
            windowDays,
            defaults.postingsPerAnchor(),
            defaults.candidates(),
            defaults.threshold(),
            defaults.relatedThreshold());
    DedupeIndex inMemory =
        new DedupeIndex(new InMemoryState(windowDays), Scorer.bundled(), settings);
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(Stores.anchors(windowDays));
    builder.addStateStore(Stores.sketches(windowDays));
    builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
        .process(Idle::new, Stores.ANCHORS, Stores.SKETCHES);
    Properties config = new Properties();
    config.put("state.dir", Files.createTempDirectory(Path.of("target"), "index").toString());
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), config)) {
      WindowStore<Bytes, byte[]> anchors = driver.getWindowStore(Stores.ANCHORS);
      WindowStore<Bytes, byte[]> sketches = driver.getWindowStore(Stores.SKETCHES);
      IndexState tables = new IndexTables(anchors, sketches, windowDays);
      assertThat(decisions(new DedupeIndex(tables, Scorer.bundled(), settings), seed))
          .isEqualTo(decisions(inMemory, seed))
          .contains("duplicate");
    }
  }

  /** Over 30 days, a text now and then that was there before: the same day, days or weeks ago. */
  private static List<String> decisions(DedupeIndex index, long seed) {
    Random random = new Random(seed);
    Sketcher sketcher = new Sketcher();
    List<Sketch> sketches = new ArrayList<>();
    List<String> decisions = new ArrayList<>();
    Instant at = Instant.parse("2026-03-01T00:00:00Z");
    for (int i = 0; i < 300; i++) {
      boolean again = i > 0 && random.nextInt(3) == 0;
      Sketch sketch =
          again
              ? sketches.get(Math.max(0, i - 1 - random.nextInt(120)))
              : sketcher.sketch(text(random, 6), text(random, 120));
      sketches.add(sketch);
      at = at.plus(Duration.ofMinutes(random.nextInt(288)));
      decisions.add(
          switch (index.judge("id" + i, sketch, at, "o.example")) {
            case Decision.Duplicate(String of, String nearest, Duplicate.How how, double p, _) ->
                decisions.contains("duplicate") ? of + nearest + how + p : "duplicate";
            case Decision.PartOf(String of, double containment, _) -> of + containment;
            case Decision.Related(String to, double score, _) -> to + score;
            case Decision.New _ -> "new";
          });
    }
    return decisions;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(40)).append(' ');
    }
    return text.toString();
  }

  private static final class Idle implements Processor<String, String, Void, Void> {
    @Override
    public void process(Record<String, String> record) {}
  }
}
