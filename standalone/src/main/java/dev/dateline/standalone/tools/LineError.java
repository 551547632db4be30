package dev.dateline.standalone.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The answer to a line that could not be answered: its id, as far as it can be read, and why. */
final class LineError {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonFactory TOKENS = JSON.getFactory();

  private LineError() {}

  static String answer(String line, String error) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("id", id(line));
    return answer.put("error", error).toString();
  }

  private static @Nullable String id(String line) {
    try (JsonParser parser = TOKENS.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          JsonToken value = parser.nextToken();
          if ("id".equals(field) && value.isScalarValue()) {
            return parser.getText();
          }
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return null; // broken before its id
    }
    return null;
  }
}
