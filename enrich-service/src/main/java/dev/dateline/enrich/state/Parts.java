package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.Sketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several of the topology's records have in them, in its binary form. */
final class Parts {
  private Parts() {}

  static void write(Map<String, Double> evidence, DataOutput out) throws IOException {
    out.writeByte(evidence.size());
    for (Map.Entry<String, Double> number : evidence.entrySet()) {
      out.writeUTF(number.getKey());
      out.writeFloat(number.getValue().floatValue());
    }
  }

  static Map<String, Double> evidence(DataInput in) throws IOException {
    Map<String, Double> evidence = new LinkedHashMap<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      evidence.put(in.readUTF(), Double.parseDouble(Float.toString(in.readFloat())));
    }
    return evidence;
  }

  static void write(List<Integer> judges, DataOutput out) throws IOException {
    out.writeByte(judges.size());
    for (int judge : judges) {
      out.writeByte(judge);
    }
  }

  static List<Integer> judges(DataInput in) throws IOException {
    List<Integer> judges = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      judges.add(in.readUnsignedByte());
    }
    return judges;
  }

  static void write(Sketch sketch, DataOutput out) throws IOException {
    byte[] bytes = sketch.toBytes();
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  static Sketch sketch(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readUnsignedShort()];
    in.readFully(bytes);
    return Sketch.fromBytes(bytes);
  }

  static void writeText(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  static @Nullable String readText(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
