package dev.dateline.enrich.state;

import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Relation;
import dev.dateline.enrich.dedupe.Sketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the topology's own records. Changing one takes a new version, and a reset of the
 * application.
 */
public final class StateSerdes {
  private static final BinarySerde<Identity> IDENTITY =
      new BinarySerde<>(3, StateSerdes::write, StateSerdes::identity);

  private StateSerdes() {}

  /** Probes, as {@code dedupe-index} carries them. */
  public static Serde<Probe> probe() {
    return new BinarySerde<>(2, StateSerdes::write, StateSerdes::probe);
  }

  /** Answers, as {@code decisions} carries them. */
  public static Serde<Answer> answer() {
    return new BinarySerde<>(3, StateSerdes::write, StateSerdes::answer);
  }

  static BinarySerde<Identity> identity() {
    return IDENTITY;
  }

  private static void write(Probe probe, DataOutput out) throws IOException {
    out.writeUTF(probe.article());
    out.writeInt(probe.version());
    out.writeBoolean(probe.revised());
    out.writeInt(probe.partition());
    out.writeInt(probe.day());
    write(probe.judges(), out);
    writeText(probe.outlet(), out);
    out.writeBoolean(probe.wire());
    write(probe.sketch(), out);
  }

  private static Probe probe(DataInput in) throws IOException {
    return new Probe(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        in.readInt(),
        in.readInt(),
        judges(in),
        readText(in),
        in.readBoolean(),
        sketch(in));
  }

  private static void write(Answer answer, DataOutput out) throws IOException {
    out.writeInt(answer.version());
    out.writeInt(answer.partition());
    out.writeInt(answer.day());
    out.writeInt(answer.judge());
    write(answer.verdict(), out);
  }

  private static Answer answer(DataInput in) throws IOException {
    return new Answer(in.readInt(), in.readInt(), in.readInt(), in.readInt(), verdict(in));
  }

  private static void write(Verdict verdict, DataOutput out) throws IOException {
    out.writeUTF(verdict.canonical());
    out.writeInt(verdict.copies());
    switch (verdict.finding()) {
      case Verdict.Alone() -> out.writeByte(0);
      case Verdict.Repeat(String of, Duplicate.How how, double score, var evidence) -> {
        out.writeByte(1);
        out.writeUTF(of);
        out.writeByte(how.ordinal());
        out.writeDouble(score);
        write(evidence, out);
      }
      case Verdict.Near(Relation(String to, Relation.How how, double score, var evidence)) -> {
        out.writeByte(2);
        out.writeUTF(to);
        out.writeByte(how.ordinal());
        out.writeDouble(score);
        write(evidence, out);
      }
      case Verdict.Unjudged(String reason) -> {
        out.writeByte(3);
        out.writeUTF(reason);
      }
    }
  }

  private static Verdict verdict(DataInput in) throws IOException {
    return new Verdict(in.readUTF(), in.readInt(), finding(in));
  }

  private static Verdict.Finding finding(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case 0 -> new Verdict.Alone();
      case 1 ->
          new Verdict.Repeat(
              in.readUTF(),
              Duplicate.How.values()[in.readUnsignedByte()],
              in.readDouble(),
              evidence(in));
      case 2 ->
          new Verdict.Near(
              new Relation(
                  in.readUTF(),
                  Relation.How.values()[in.readUnsignedByte()],
                  in.readDouble(),
                  evidence(in)));
      case 3 -> new Verdict.Unjudged(in.readUTF());
      default -> throw new IOException("no such finding");
    };
  }

  private static void write(Map<String, Double> evidence, DataOutput out) throws IOException {
    out.writeByte(evidence.size());
    for (Map.Entry<String, Double> number : evidence.entrySet()) {
      out.writeUTF(number.getKey());
      out.writeFloat(number.getValue().floatValue());
    }
  }

  private static Map<String, Double> evidence(DataInput in) throws IOException {
    Map<String, Double> evidence = new LinkedHashMap<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      evidence.put(in.readUTF(), Double.parseDouble(Float.toString(in.readFloat())));
    }
    return evidence;
  }

  private static void write(Identity identity, DataOutput out) throws IOException {
    switch (identity.standing()) {
      case Standing.Undecided() -> out.writeByte(0);
      case Standing.Published() -> out.writeByte(1);
      case Standing.CopyOf(String of) -> {
        out.writeByte(2);
        out.writeUTF(of);
      }
    }
    out.writeInt(identity.edition());
    out.writeInt(identity.revision());
    out.writeLong(identity.firstSeenAt().toEpochMilli());
    out.writeInt(identity.copies());
    write(identity.latest(), out);
    out.writeInt(identity.versions());
    out.writeShort(identity.pending().size());
    for (Pending pending : identity.pending()) {
      out.writeInt(pending.version());
      out.writeInt(pending.edition());
      out.writeDouble(pending.change());
      write(pending.judges(), out);
      out.writeBoolean(pending.verdict() != null);
      if (pending.verdict() != null) {
        write(pending.verdict(), out);
      }
    }
  }

  private static Identity identity(DataInput in) throws IOException {
    Standing standing =
        switch (in.readByte()) {
          case 0 -> new Standing.Undecided();
          case 1 -> new Standing.Published();
          case 2 -> new Standing.CopyOf(in.readUTF());
          default -> throw new IOException("no such standing");
        };
    return new Identity(
        standing,
        in.readInt(),
        in.readInt(),
        Instant.ofEpochMilli(in.readLong()),
        in.readInt(),
        sketch(in),
        in.readInt(),
        pending(in));
  }

  private static List<Pending> pending(DataInput in) throws IOException {
    List<Pending> pending = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      pending.add(
          new Pending(
              in.readInt(),
              in.readInt(),
              in.readDouble(),
              judges(in),
              in.readBoolean() ? verdict(in) : null));
    }
    return pending;
  }

  private static void write(List<Integer> judges, DataOutput out) throws IOException {
    out.writeByte(judges.size());
    for (int judge : judges) {
      out.writeByte(judge);
    }
  }

  private static List<Integer> judges(DataInput in) throws IOException {
    List<Integer> judges = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      judges.add(in.readUnsignedByte());
    }
    return judges;
  }

  private static void write(Sketch sketch, DataOutput out) throws IOException {
    byte[] bytes = sketch.toBytes();
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static Sketch sketch(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readUnsignedShort()];
    in.readFully(bytes);
    return Sketch.fromBytes(bytes);
  }

  private static void writeText(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String readText(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
