package dev.dateline.ingest.opml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several texts in one attribute, with commas between; their own are percent-encoded. */
final class AttributeList {
  private AttributeList() {}

  static String join(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace("%", "%25").replace(",", "%2C"))
        .collect(Collectors.joining(","));
  }

  /** The texts, none blank. */
  static List<String> split(@Nullable String attribute) {
    return attribute == null
        ? List.of()
        : Stream.of(attribute.split(",", -1))
            .map(text -> text.replace("%2C", ",").replace("%25", "%").strip())
            .filter(text -> !text.isEmpty())
            .toList();
  }
}
