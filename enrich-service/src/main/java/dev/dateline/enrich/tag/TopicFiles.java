package dev.dateline.enrich.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that topics are told by, beside the classes. */
final class TopicFiles {
  private TopicFiles() {}

  /** A file's lines, without comments and empty ones. */
  static List<String> lines(String name) {
    try (@Nullable InputStream in = TopicFiles.class.getResourceAsStream("topics/" + name)) {
      if (in == null) {
        throw new IOException("topics/" + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
