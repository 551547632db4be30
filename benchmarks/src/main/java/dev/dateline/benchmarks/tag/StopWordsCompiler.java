package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles {@code stopwords.tsv}, the stop words that keyphrases are bounded by, from an npm
 * package: see docs/data.md.
 *
 * <pre>
 * npm install --ignore-scripts stopwords-iso
 * java … dev.dateline.benchmarks.tag.StopWordsCompiler node_modules stopwords.tsv
 * </pre>
 */
public final class StopWordsCompiler {
  private StopWordsCompiler() {}

  /**
   * Compiles.
   *
   * @param args the folder of the packages, and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: StopWordsCompiler NODE_MODULES OUTPUT");
      System.exit(2);
    }
    Path source = Path.of(args[0], "stopwords-iso");
    String edition =
        Json.mapper().readTree(source.resolve("package.json").toFile()).path("version").asText();
    JsonNode lists = Json.mapper().readTree(source.resolve("stopwords-iso.json").toFile());
    List<String> lines = new ArrayList<>();
    lines.add("# stopwords-iso " + edition + ", MIT; made by StopWordsCompiler, see docs/data.md");
    Map<String, String> sorted = new TreeMap<>();
    lists
        .properties()
        .forEach(
            list -> {
              List<String> words = new ArrayList<>();
              list.getValue().forEach(word -> words.add(word.asText()));
              sorted.put(
                  list.getKey().equals("no") ? "nb" : list.getKey(), String.join(" ", words));
            });
    sorted.forEach((language, words) -> lines.add(language + "\t" + words));
    Files.write(Path.of(args[1]), lines);
  }
}
