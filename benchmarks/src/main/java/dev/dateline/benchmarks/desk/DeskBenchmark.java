package dev.dateline.benchmarks.desk;

import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import dev.dateline.contract.Source;
import dev.dateline.desk.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The desk's index on made-up articles: how fast it takes them, how large it is beside their text,
 * and how long queries take. CPU time of the process or of a thread, so that what others run does
 * not count. Arguments: how many articles, and a folder that is kept if it is given (a second run
 * on it measures queries only).
 */
public final class DeskBenchmark {
  private static final int BATCH = 500;
  private static final int COMMIT = 50_000;

  private DeskBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("desk-benchmark");
    SyntheticNews news = new SyntheticNews(1);
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      if (index.archive().size() == 0) {
        fill(index, news, count, folder);
      }
      QueryTimes.measure(index, news);
      StreamTimes.measure(index, news, count);
    }
  }

  /** Only what the desk does with a record is measured, not the making of it. */
  private static void fill(ArticleIndex index, SyntheticNews news, int count, Path folder)
      throws IOException {
    long text = 0;
    long records = 0;
    long taken = 0;
    var json = Json.mapper();
    byte[][] batch = new byte[BATCH][];
    for (int done = 0; done < count; done += BATCH) {
      for (int i = 0; i < BATCH; i++) {
        Article article = news.article(done + i);
        text += SyntheticNews.bytes(article);
        batch[i] = json.writeValueAsBytes(article);
        records += batch[i].length;
      }
      long start = Cpu.process();
      for (int i = 0; i < BATCH; i++) {
        Article article = json.readValue(batch[i], Article.class);
        index.put(
            article, batch[i], article.firstSeenAt(), new Source("news.articles", 0, done + i));
      }
      if ((done + BATCH) % COMMIT == 0 || done + BATCH >= count) {
        index.commit(Map.of("news.articles 0", (long) done + BATCH));
        index.refresh();
      }
      taken += Cpu.process() - start;
      if ((done + BATCH) % 100_000 == 0) {
        System.out.printf(
            "%,d articles, %.0f a second of CPU%n", done + BATCH, (done + BATCH) / (taken / 1e9));
      }
    }
    long size = size(folder);
    System.out.printf(
        "indexed %,d articles in %s of CPU: %.0f a second a core; text %,d MB, records %,d MB, index %,d MB = %.2f of the text%n",
        count,
        Duration.ofNanos(taken),
        count / (taken / 1e9),
        text >> 20,
        records >> 20,
        size >> 20,
        (double) size / text);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
