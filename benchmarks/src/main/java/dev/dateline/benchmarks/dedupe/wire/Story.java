package dev.dateline.benchmarks.dedupe.wire;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text before it is run.
 *
 * @param title may be empty
 * @param paragraphs sentences, each of words with a space between
 */
record Story(String title, List<List<String>> paragraphs) {

  String body() {
    return paragraphs.stream()
        .map(sentences -> String.join(" ", sentences))
        .collect(Collectors.joining("\n"));
  }

  Story with(List<List<String>> other) {
    return new Story(title, other);
  }

  Story titled(String other) {
    return new Story(other, paragraphs);
  }
}
