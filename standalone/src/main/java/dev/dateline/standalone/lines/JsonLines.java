package dev.dateline.standalone.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Records as lines of JSON for programs. */
public final class JsonLines {
  private final JsonMapper json =
      Json.mapper().rebuild().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * The record's value, as it is, in one line. A removal, and what is no JSON, become an object
   * that says so: {@code {"key", "removed": true}} and {@code {"key", "notJson": "..."}}.
   */
  public String value(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    JsonNode read = value == null ? null : read(value);
    if (read != null) {
      return read.toString();
    }
    ObjectNode line = json.createObjectNode().put("key", text(record.key()));
    return (value == null ? line.put("removed", true) : line.put("notJson", text(value)))
        .toString();
  }

  /** The whole record: where it stands, when, its headers, key and value. */
  public String whole(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode line = json.createObjectNode();
    line.put("topic", record.topic());
    line.put("partition", record.partition());
    line.put("offset", record.offset());
    line.put("timestamp", java.time.Instant.ofEpochMilli(record.timestamp()).toString());
    ObjectNode headers = line.putObject("headers");
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    line.put("key", text(record.key()));
    byte @Nullable [] value = record.value();
    JsonNode read = value == null ? null : read(value);
    if (read != null) {
      line.set("value", read);
    } else {
      line.put("value", text(value));
    }
    return line.toString();
  }

  private @Nullable JsonNode read(byte[] value) {
    try {
      JsonNode node = json.readTree(value);
      return node.isMissingNode() ? null : node;
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // bytes in memory do not fail to be read
    }
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
