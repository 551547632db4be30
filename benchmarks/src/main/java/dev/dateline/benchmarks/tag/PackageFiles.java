package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Reads JSON files of an npm package. */
final class PackageFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackageFiles() {}

  static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  static String version(Path folder) throws IOException {
    return json(folder.resolve("package.json")).path("version").asText();
  }
}
