package dev.dateline.enrich.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The binary form of what is known of an address. */
final class IdentityForm {
  private IdentityForm() {}

  static void write(Identity identity, DataOutput out) throws IOException {
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
    Parts.write(identity.latest(), out);
    out.writeInt(identity.versions());
    out.writeShort(identity.pending().size());
    for (Pending pending : identity.pending()) {
      out.writeInt(pending.version());
      out.writeInt(pending.edition());
      out.writeDouble(pending.change());
      Parts.write(pending.evidence(), out);
      Parts.write(pending.judges(), out);
      out.writeBoolean(pending.verdict() != null);
      if (pending.verdict() != null) {
        VerdictForm.write(pending.verdict(), out);
      }
    }
  }

  static Identity read(DataInput in) throws IOException {
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
        Parts.sketch(in),
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
              Parts.evidence(in),
              Parts.judges(in),
              in.readBoolean() ? VerdictForm.read(in) : null));
    }
    return pending;
  }
}
