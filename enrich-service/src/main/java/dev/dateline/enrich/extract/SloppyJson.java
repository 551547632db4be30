package dev.dateline.enrich.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Reads the JSON of scripts as far as it goes: control characters in strings, trailing commas,
 * comments and single quotes are let pass, and what stands before a break counts.
 */
final class SloppyJson {
  /** Nesting beyond which nothing is read. */
  static final int MAX_DEPTH = 100;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(4 << 20)
                          .build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
              JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .build()
          .readerFor(JsonNode.class);

  private SloppyJson() {}

  /** Gives the values that a script holds, one after the other. */
  static void read(String script, Consumer<JsonNode> into) {
    int start = 0;
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      start++;
    }
    if (start == script.length()) {
      return;
    }
    try (MappingIterator<JsonNode> values = READER.readValues(script.substring(start))) {
      while (values.hasNextValue()) {
        into.accept(values.nextValue());
      }
    } catch (IOException | RuntimeException broken) {
      // What was read before the break stands.
    }
  }

  /**
   * Gives the value that begins at a place in a script, if it is whole.
   *
   * @return where reading has stopped, behind the start
   */
  static int one(String script, int start, Consumer<JsonNode> into) {
    try (StringReader rest = new StringReader(script)) {
      rest.skip(start);
      try (JsonParser parser = READER.createParser(rest)) {
        return start + one(parser, into);
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static int one(JsonParser parser, Consumer<JsonNode> into) {
    try {
      JsonNode value = parser.readValueAsTree();
      if (value != null) {
        into.accept(value);
      }
    } catch (IOException broken) {
      // It is no value, or its end is missing.
    }
    return (int) Math.max(1, parser.currentLocation().getCharOffset());
  }
}
