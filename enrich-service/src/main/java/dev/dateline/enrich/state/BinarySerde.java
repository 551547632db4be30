package dev.dateline.enrich.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topology's own in a compact form that starts with the form's version, one byte.
 *
 * @param version of the form written; no other is read
 * @param writer writes what follows
 * @param reader reads it
 */
record BinarySerde<T>(int version, Writer<T> writer, Reader<T> reader) implements Serde<T> {

  interface Writer<T> {
    void write(T value, DataOutput out) throws IOException;
  }

  interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  byte[] toBytes(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(640);
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(version);
      writer.write(value, out);
    } catch (IOException e) {
      throw new SerializationException("cannot write " + value.getClass().getSimpleName(), e);
    }
    return bytes.toByteArray();
  }

  T fromBytes(byte[] bytes) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      int found = in.readUnsignedByte();
      if (found != version) {
        throw new SerializationException(
            "state of form %d, but this program knows %d: reset the application"
                .formatted(found, version));
      }
      return reader.read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new SerializationException("broken state: " + e, e);
    }
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> nullable(value);
  }

  @Override
  @SuppressWarnings("NullAway") // a tombstone has no value
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : fromBytes(bytes);
  }

  @SuppressWarnings("NullAway") // a tombstone has no value
  private byte[] nullable(@Nullable T value) {
    return value == null ? null : toBytes(value);
  }
}
