package dev.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Base64;

/**
 * The parser on lines of NDJSON: {@code {"id","url","contentType"?,"selector"?,"bytes"}} with the
 * bytes in base64 becomes {@code {"id","feed"}} or {@code {"id","error"}}. A section page is read
 * as a subscription would read it. Safe for use by several threads.
 */
public final class FeedTool {
  /** Room for the largest feed in base64. */
  private static final int MAX_STRING_CHARS = 64 << 20;

  private static final String DEFAULT_URL = "http://localhost/";

  private final ObjectMapper mapper =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(MAX_STRING_CHARS).build())
              .build());
  private final FeedJson feedJson = new FeedJson(mapper);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final FeedParser parser;

  public FeedTool(FeedParser parser) {
    this.parser = parser;
  }

  /**
   * Answers one line by one line, without its line break. Never throws: a bad line gives an error
   * with the line's id, or with {@code null} where it has none.
   *
   * @param timings adds {@code cpuMs}, the CPU time of the parse in milliseconds
   */
  public String answer(String line, boolean timings) {
    JsonNode id = mapper.nullNode();
    try {
      JsonNode in = mapper.readTree(line);
      id = in.path("id").isMissingNode() ? id : in.get("id");
      if (!in.isObject() || !in.path("bytes").isTextual()) {
        return error(id, "the line has no \"bytes\"").toString();
      }
      byte[] bytes = Base64.getMimeDecoder().decode(in.get("bytes").asText());
      return parse(id, bytes, in, timings);
    } catch (JsonProcessingException e) {
      return error(id, "not JSON: " + e.getOriginalMessage()).toString();
    } catch (IllegalArgumentException e) {
      return error(id, "not base64: " + e.getMessage()).toString();
    }
  }

  private String parse(JsonNode id, byte[] bytes, JsonNode in, boolean timings) {
    String contentType = in.path("contentType").textValue();
    String url = in.path("url").asText(DEFAULT_URL);
    String selector = in.path("selector").textValue();
    long start = timings ? threads.getCurrentThreadCpuTime() : 0;
    FeedResult result = parser.parse(bytes, contentType, url, selector);
    double cpuMs = timings ? (threads.getCurrentThreadCpuTime() - start) / 1e6 : 0;
    ObjectNode out =
        switch (result) {
          case FeedResult.Parsed parsed -> {
            ObjectNode node = mapper.createObjectNode().set("id", id);
            yield node.set("feed", feedJson.of(parsed.feed()));
          }
          case FeedResult.NotAFeed no -> error(id, no.error() + ": " + no.message());
        };
    return (timings ? out.put("cpuMs", cpuMs) : out).toString();
  }

  private ObjectNode error(JsonNode id, String message) {
    ObjectNode out = mapper.createObjectNode().set("id", id);
    return out.put("error", message);
  }
}
