package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.contract.Tag;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameTrainer;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts whose names are marked: lines {@code {"body", "gold": [[start, end, type], …]}}, in
 * UTF-16 units, gzipped or not. What is marked across a word's middle is left out.
 */
final class NameExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NameExamples() {}

  static List<NameTrainer.Example> read(Path file) throws IOException {
    List<NameTrainer.Example> examples = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        examples.add(example(JSON.readTree(line)));
      }
    }
    return examples;
  }

  private static NameTrainer.Example example(JsonNode line) {
    TaggableText text = TaggableText.of(TagInput.of("", line.path("body").asText(), "en"));
    List<FoundName> names = new ArrayList<>();
    for (JsonNode gold : line.path("gold")) {
      Span span = span(text.words(), gold.path(0).asInt(), gold.path(1).asInt());
      if (span != null) {
        String type = gold.path(2).asText().toUpperCase(Locale.ROOT);
        names.add(new FoundName(span, Tag.Type.valueOf(type)));
      }
    }
    return new NameTrainer.Example(text, names);
  }

  private static @Nullable Span span(List<Word> words, int start, int end) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.end() > start && word.start() < end) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? null : new Span(first, last);
  }
}
