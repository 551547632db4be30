package dev.dateline.benchmarks.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.benchmarks.dedupe.wire.WireArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads labelled articles and pairs, one JSON object a line, gzipped if the name ends in .gz. */
final class Labelled {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Labelled() {}

  /**
   * Articles in order of time; of several at one address the first one's id stands for all, as they
   * are its revisions.
   */
  static List<WireArticle> stream(Path path) throws IOException {
    Map<String, String> idOfPage = new HashMap<>();
    List<WireArticle> articles = new ArrayList<>();
    for (JsonNode line : read(path)) {
      String id = line.path("id").asText();
      articles.add(
          new WireArticle(
              idOfPage.computeIfAbsent(line.path("url").asText(id), page -> id),
              line.path("gold").asText(),
              line.path("kind").asText() + line.path("level").asText(""),
              Instant.parse(line.path("publishedAt").asText()),
              line.path("title").asText(),
              line.path("body").asText()));
    }
    return articles;
  }

  static List<JsonNode> read(Path path) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<JsonNode> nodes = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(JSON.readTree(line));
      }
      return nodes;
    }
  }
}
