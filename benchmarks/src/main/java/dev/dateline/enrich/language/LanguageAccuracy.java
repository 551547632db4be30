package dev.dateline.enrich.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the language detector is right on labelled texts, how fast, and in what memory:
 *
 * <pre>
 * java … dev.dateline.enrich.language.LanguageAccuracy texts.ndjson
 * </pre>
 *
 * Lines of {@code {"title", "body", "gold", "kind"}}.
 */
final class LanguageAccuracy {
  private static final int ROUNDS = 4;

  private record Text(String title, String body, String gold, String kind) {}

  private LanguageAccuracy() {}

  /** Measures. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: LanguageAccuracy TEXTS");
      System.exit(2);
    }
    long before = used();
    LanguageDetector detector = LanguageDetector.load();
    System.out.printf("memory %.1f MB%n", (used() - before) / 1e6);
    List<Text> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode in = Json.mapper().readTree(line);
      texts.add(
          new Text(
              in.path("title").asText(),
              in.path("body").asText(),
              in.path("gold").asText(),
              in.path("kind").asText()));
    }
    accuracy(detector, texts);
    speed(detector, texts);
  }

  private static void accuracy(LanguageDetector detector, List<Text> texts) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Text text : texts) {
      boolean right = detector.detect(text.title(), text.body(), null).equals(text.gold());
      for (String key : List.of(text.kind(), text.kind() + " " + text.gold())) {
        int[] count = counts.computeIfAbsent(key, _ -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
      }
    }
    counts.forEach(
        (key, count) ->
            System.out.printf(
                "%-14s %6.2f %% of %d%n", key, 100.0 * count[0] / count[1], count[1]));
  }

  private static void speed(LanguageDetector detector, List<Text> texts) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<String, Double> best = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String kind : texts.stream().map(Text::kind).distinct().toList()) {
        List<Text> some = texts.stream().filter(text -> text.kind().equals(kind)).toList();
        long start = threads.getCurrentThreadCpuTime();
        some.forEach(text -> detector.detect(text.title(), text.body(), null));
        double rate = some.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start);
        best.merge(kind, rate, Math::max);
      }
    }
    best.forEach((kind, rate) -> System.out.printf("%s: %,.0f a second%n", kind, rate));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
