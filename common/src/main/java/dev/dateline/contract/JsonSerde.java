package dev.dateline.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A record type as JSON in UTF-8. {@code null} stays {@code null}, a tombstone. What cannot be read
 * fails with {@link SerializationException}, whose message says where and why.
 *
 * @param <T> the record type
 */
public final class JsonSerde<T> implements Serde<T> {
  private final Serializer<T> serializer;
  private final Deserializer<T> deserializer;

  /**
   * @param type the record type
   * @param mapper as {@link Json#mapper()} makes it
   */
  public JsonSerde(Class<T> type, JsonMapper mapper) {
    ObjectReader reader = mapper.readerFor(type);
    ObjectWriter writer = mapper.writerFor(type);
    serializer = (topic, value) -> write(writer, value);
    deserializer = (topic, bytes) -> read(reader, bytes);
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }

  private static byte @Nullable [] write(ObjectWriter writer, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException("cannot write JSON: " + e.getOriginalMessage(), e);
    }
  }

  @SuppressWarnings("NullAway") // a tombstone has no value
  private static <T> T read(ObjectReader reader, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    T value;
    try {
      value = reader.readValue(bytes);
    } catch (JsonProcessingException e) {
      throw new SerializationException("not the JSON expected: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SerializationException("not the JSON expected: " + e.getMessage(), e);
    }
    if (value == null) {
      throw new SerializationException("not the JSON expected: null");
    }
    return value;
  }
}
