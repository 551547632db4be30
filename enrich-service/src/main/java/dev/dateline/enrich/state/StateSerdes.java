package dev.dateline.enrich.state;

import dev.dateline.contract.Duplicate;
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
      new BinarySerde<>(1, StateSerdes::write, StateSerdes::identity);

  private StateSerdes() {}

  /** Probes, as {@code dedupe-index} carries them. */
  public static Serde<Probe> probe() {
    return new BinarySerde<>(1, StateSerdes::write, StateSerdes::probe);
  }

  /** Notices, as {@code decisions} carries them. */
  public static Serde<Notice> notice() {
    return new BinarySerde<>(1, StateSerdes::write, StateSerdes::notice);
  }

  static BinarySerde<Identity> identity() {
    return IDENTITY;
  }

  private static void write(Probe probe, DataOutput out) throws IOException {
    out.writeInt(probe.version());
    out.writeInt(probe.partition());
    out.writeUTF(probe.language());
    writeText(probe.outlet(), out);
    write(probe.sketch(), out);
  }

  private static Probe probe(DataInput in) throws IOException {
    return new Probe(in.readInt(), in.readInt(), in.readUTF(), readText(in), sketch(in));
  }

  private static void write(Notice notice, DataOutput out) throws IOException {
    switch (notice) {
      case Notice.Answer answer -> {
        out.writeByte(0);
        out.writeInt(answer.version());
        out.writeInt(answer.partition());
        write(answer.verdict(), out);
      }
      case Notice.Copied copied -> {
        out.writeByte(1);
        out.writeUTF(copied.by());
      }
    }
  }

  private static Notice notice(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case 0 -> new Notice.Answer(in.readInt(), in.readInt(), verdict(in));
      case 1 -> new Notice.Copied(in.readUTF());
      default -> throw new IOException("no such notice");
    };
  }

  private static void write(Verdict verdict, DataOutput out) throws IOException {
    switch (verdict) {
      case Verdict.Unlike() -> out.writeByte(0);
      case Verdict.Repeats repeats -> {
        out.writeByte(1);
        out.writeUTF(repeats.of());
        out.writeByte(repeats.how().ordinal());
        out.writeDouble(repeats.similarity());
        out.writeByte(repeats.evidence().size());
        for (Map.Entry<String, Double> number : repeats.evidence().entrySet()) {
          out.writeUTF(number.getKey());
          out.writeFloat(number.getValue().floatValue());
        }
      }
    }
  }

  private static Verdict verdict(DataInput in) throws IOException {
    if (in.readByte() == 0) {
      return new Verdict.Unlike();
    }
    String of = in.readUTF();
    Duplicate.How how = Duplicate.How.values()[in.readUnsignedByte()];
    double similarity = in.readDouble();
    Map<String, Double> evidence = new LinkedHashMap<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      evidence.put(in.readUTF(), Double.parseDouble(Float.toString(in.readFloat())));
    }
    return new Verdict.Repeats(of, how, similarity, evidence);
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
    out.writeInt(identity.revision());
    out.writeLong(identity.firstSeenAt().toEpochMilli());
    out.writeInt(identity.copies().count());
    out.writeByte(identity.copies().recent().size());
    for (int hash : identity.copies().recent()) {
      out.writeInt(hash);
    }
    write(identity.latest(), out);
    out.writeInt(identity.versions());
    out.writeShort(identity.pending().size());
    for (Pending pending : identity.pending()) {
      out.writeInt(pending.version());
      out.writeBoolean(pending.change() == Change.FRESH);
      out.writeBoolean(pending.isAnswered());
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
    int revision = in.readInt();
    Instant firstSeenAt = Instant.ofEpochMilli(in.readLong());
    int count = in.readInt();
    List<Integer> recent = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      recent.add(in.readInt());
    }
    Sketch latest = sketch(in);
    int versions = in.readInt();
    List<Pending> pending = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      int version = in.readInt();
      Change change = in.readBoolean() ? Change.FRESH : Change.REVISION;
      pending.add(new Pending(version, change, in.readBoolean() ? verdict(in) : null));
    }
    return new Identity(
        standing, revision, firstSeenAt, new Copies(count, recent), latest, versions, pending);
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
