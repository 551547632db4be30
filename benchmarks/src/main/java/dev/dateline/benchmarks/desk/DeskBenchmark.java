package dev.dateline.benchmarks.desk;

import dev.dateline.desk.index.ArticleIndex;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The desk's index on made-up articles: how fast it takes them, and Lucene alone, how large it is
 * beside their text, how long queries take, and how soon those who follow hear of what is new.
 * Arguments: how many articles, and a folder that is kept if it is given (a second run on it
 * measures queries only); {@code make} behind them only makes the articles.
 */
public final class DeskBenchmark {
  private DeskBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("desk-benchmark");
    System.out.printf(
        "%d cores, heap at most %,d MB%n",
        Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20);
    SyntheticNews news = new SyntheticNews(1);
    Path records = folder.resolve("records");
    if (!Files.exists(records)) {
      Records.write(records, news, count);
    }
    if (args.length > 2 && args[2].equals("make")) {
      return;
    }
    if (Files.notExists(folder.resolve("index"))) {
      LuceneAlone.measure(folder.resolve("alone"), records);
    }
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"))) {
      if (index.archive().size() == 0) {
        Filling.measure(index, folder.resolve("index"), records);
      }
      QueryTimes.measure(index, news);
      StreamTimes.measure(index, news, count);
    }
  }
}
