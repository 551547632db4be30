package dev.dateline.benchmarks.dedupe;

import dev.dateline.benchmarks.dedupe.wire.MadeUpWire;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The near-duplicate engine beside SimHash and MinHash, spread over partitions, and as it fills.
 *
 * <pre>{@code DedupeBenchmark HELD [STREAM]}</pre>
 *
 * <p>HELD is how many articles the index is filled with, 10,000 to 2,000,000. STREAM has labelled
 * articles as {@link TrainScorer} reads them; without it a made-up week of a seed that the model
 * has not seen stands in. All times are the CPU's of the one thread that does the work.
 */
public final class DedupeBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int BATCH = 5_000;
  private static final int WORDS = 400;
  private static final int PARTITIONS = 16;
  private static final long UNSEEN_SEED = 3_000_000;
  private static final int EVENTS = 2_000;

  private DedupeBenchmark() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: DedupeBenchmark HELD [STREAM]");
      System.exit(2);
    }
    int held = Integer.parseInt(args[0]);
    StreamSet stream =
        new StreamSet(
            args.length == 2
                ? Labelled.stream(Path.of(args[1]))
                : MadeUpWire.week(UNSEEN_SEED, EVENTS));
    Scorer scorer = Scorer.bundled();
    DedupeSettings settings = DedupeSettings.DEFAULT;
    for (int round = 0; round < 2; round++) {
      compare("SimHash-64, 3 bits", stream, SimHash::new);
      compare("MinHash-128, 32 bands", stream, () -> new MinHash(4, 0.5));
      compare("MinHash-128, 64 bands", stream, () -> new MinHash(2, 0.35));
      compare("sketches", stream, () -> sketches(scorer, settings));
    }
    compare(
        "sketches, 8 anchors over 16 partitions",
        stream,
        () -> new Partitions(PARTITIONS, scorer, settings));
    grow(held);
  }

  /** The engine, the making of the sketch counted. */
  private static Method sketches(Scorer scorer, DedupeSettings settings) {
    Sketcher sketcher = new Sketcher();
    DedupeIndex index = new DedupeIndex(new InMemoryState(settings.windowDays()), scorer, settings);
    return item -> {
      Sketch sketch = sketcher.sketch(item.title(), item.body());
      return index.judge(item.id(), sketch, item.seenAt(), null)
              instanceof Decision.Duplicate duplicate
          ? duplicate.of()
          : null;
    };
  }

  private static void compare(String name, StreamSet stream, Supplier<Method> method) {
    Method fresh = method.get();
    long before = THREADS.getCurrentThreadCpuTime();
    Tally tally = stream.run(fresh);
    double micros = (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / stream.size();
    System.out.printf(Locale.ROOT, "%s: %.0f µs an article; %s%n", name, micros, tally);
  }

  /** Fills an index with made-up texts of one week and says on the way what one more costs. */
  private static void grow(int held) {
    Sketcher sketcher = new Sketcher();
    SampleTexts texts = new SampleTexts(WORDS);
    DedupeSettings settings = DedupeSettings.DEFAULT;
    InMemoryState state = new InMemoryState(settings.windowDays(), Math.max(10_000, 2 * held));
    DedupeIndex index = new DedupeIndex(state, Scorer.bundled(), settings);
    Instant start = Instant.parse("2026-03-02T00:00:00Z");
    long week = settings.windowDays() * 86_400_000L;
    Sketch[] batch = new Sketch[BATCH];
    int next = 10_000;
    for (int made = 0; made < held; ) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      String[] bodies = new String[BATCH];
      for (int i = 0; i < BATCH; i++) {
        bodies[i] = texts.next();
      }
      long written = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < BATCH; i++) {
        batch[i] = sketcher.sketch("", bodies[i]);
      }
      long sketched = THREADS.getCurrentThreadCpuTime();
      int duplicates = 0;
      for (int i = 0; i < BATCH; i++, made++) {
        Instant seenAt = start.plusMillis(week * made / held);
        String id = "%032x".formatted(made * 0x9E3779B97F4A7C15L);
        duplicates +=
            index.judge(id, batch[i], seenAt, "outlet-" + made % 500 + ".example")
                    instanceof Decision.Duplicate
                ? 1
                : 0;
      }
      long judged = THREADS.getCurrentThreadCpuTime();
      if (made >= next) {
        System.out.printf(
            Locale.ROOT,
            "%,d held: sketch %.0f µs, judge %.0f µs (%,.0f a second), %.0f bytes an article, %.0f"
                + " %% repeats (text %.0f µs)%n",
            made,
            (sketched - written) / 1e3 / BATCH,
            (judged - sketched) / 1e3 / BATCH,
            BATCH * 1e9 / (judged - sketched),
            state.bytes() / (double) state.articles(),
            100.0 * duplicates / BATCH,
            (written - cpu) / 1e3 / BATCH);
        next = Math.min(held, Integer.toString(next).startsWith("2") ? next * 5 / 2 : next * 2);
      }
    }
  }
}
