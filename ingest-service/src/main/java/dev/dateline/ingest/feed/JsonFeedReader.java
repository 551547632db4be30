package dev.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1, up to where the JSON breaks. */
final class JsonFeedReader {
  private final Reading reading;
  private final ObjectMapper mapper;
  private final JsonEntryReader entryReader;

  JsonFeedReader(Reading reading) {
    this.reading = reading;
    this.mapper = new JsonMapper(lenient(reading.limits()));
    this.entryReader = new JsonEntryReader(reading);
  }

  private static JsonFactory lenient(FeedLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxBytes())
                .build())
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();
  }

  /** The feed; {@code null} if the JSON is none. */
  @Nullable Feed read(String json, String charset) {
    ObjectNode head = mapper.createObjectNode();
    List<Entry> entries = new ArrayList<>();
    boolean items = false;
    try (JsonParser parser = mapper.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
          items = true;
          entries(parser, entries);
        } else {
          head.set(name, mapper.readTree(parser));
        }
      }
    } catch (JsonProcessingException e) {
      reading.flaws().add(Flaw.TRUNCATED);
    } catch (IOException e) {
      throw new AssertionError("a string cannot fail to be read", e);
    }
    boolean named = head.path("version").asText("").contains("jsonfeed.org");
    return named || items ? feed(head, entries, charset) : null;
  }

  private void entries(JsonParser parser, List<Entry> entries) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      JsonNode item = mapper.readTree(parser);
      if (entries.size() == reading.limits().maxEntries()) {
        reading.flaws().add(Flaw.TOO_MANY_ENTRIES);
      } else if (item.isObject()) {
        entries.add(entryReader.read(item));
      }
    }
  }

  private Feed feed(JsonNode head, List<Entry> entries, String charset) {
    JsonFields fields = new JsonFields(head, reading);
    String version = head.path("version").asText("");
    String image = fields.url("icon");
    return new Feed(
        "json " + (version.endsWith("1") && !version.endsWith("/1") ? "1.1" : "1.0"),
        fields.line("feed_url"),
        fields.literal("title"),
        fields.url("home_page_url"),
        fields.literal("description"),
        fields.line("language"),
        null,
        fields.authors().isEmpty() ? null : fields.authors().getFirst(),
        null,
        reading.clamped(fields.date("date_modified")),
        image != null ? image : fields.url("favicon"),
        List.of(),
        entries,
        null,
        SkipTimes.NONE,
        charset,
        reading.flaws(),
        fields.hubs(),
        fields.url("feed_url"),
        List.of(),
        fields.url("next_url"));
  }
}
