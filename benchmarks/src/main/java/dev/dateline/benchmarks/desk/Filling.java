package dev.dateline.benchmarks.desk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import dev.dateline.contract.Source;
import dev.dateline.desk.index.ArticleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Puts all records into an index as the desk does when it reads a topic from its start: a poll's
 * records on all cores, a refresh and a commit each 30 s.
 */
final class Filling {
  private static final int POLL = 2_000;
  private static final Duration REFRESH = Duration.ofSeconds(30);
  private static final Duration COMMIT = Duration.ofSeconds(30);
  private static final int SHOWN = 100_000;

  private final JsonMapper json = Json.mapper();
  private final ArticleIndex index;

  private Filling(ArticleIndex index) {
    this.index = index;
  }

  static void measure(ArticleIndex index, Path folder, Path file) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    try (Records records = Records.open(file);
        ExecutorService lanes = Executors.newFixedThreadPool(cores)) {
      long cpu = Cpu.process();
      long start = System.nanoTime();
      new Filling(index).fill(records, lanes, cores);
      long took = System.nanoTime() - start;
      cpu = Cpu.process() - cpu;
      long size = size(folder);
      System.out.printf(
          "indexed %,d articles in %.0f s: %,.0f a second; %,.0f a second of CPU; text %,d MB,"
              + " records %,d MB, index %,d MB = %.2f of the text%n",
          records.count(),
          took / 1e9,
          records.count() / (took / 1e9),
          records.count() / (cpu / 1e9),
          records.text() >> 20,
          Files.size(file) >> 20,
          size >> 20,
          (double) size / records.text());
    }
  }

  private void fill(Records records, ExecutorService lanes, int cores) throws Exception {
    long begin = System.nanoTime();
    long refreshed = begin;
    long committed = begin;
    int done = 0;
    for (List<byte[]> poll = records.next(POLL); !poll.isEmpty(); poll = records.next(POLL)) {
      take(poll, done, lanes, cores);
      done += poll.size();
      long now = System.nanoTime();
      if (now - refreshed > REFRESH.toNanos()) {
        index.refresh();
        refreshed = now;
      }
      if (now - committed > COMMIT.toNanos()) {
        index.commit(Map.of("news.articles 0", (long) done));
        committed = now;
      }
      if (done % SHOWN == 0) {
        System.out.printf("%,d articles, %,.0f a second%n", done, done / ((now - begin) / 1e9));
      }
    }
    index.commit(Map.of("news.articles 0", (long) done));
    index.refresh();
  }

  private void take(List<byte[]> poll, int offset, ExecutorService lanes, int cores)
      throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int lane = 0; lane < cores; lane++) {
      int first = lane;
      running.add(
          lanes.submit(
              () -> {
                for (int i = first; i < poll.size(); i += cores) {
                  put(poll.get(i), offset + i);
                }
              }));
    }
    for (Future<?> lane : running) {
      lane.get();
    }
  }

  private void put(byte[] record, int offset) {
    try {
      Article article = json.readValue(record, Article.class);
      index.put(article, record, article.firstSeenAt(), new Source("news.articles", 0, offset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
