package dev.dateline.enrich.state;

import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Relation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of what the index found. */
final class VerdictForm {
  private VerdictForm() {}

  static void write(Verdict verdict, DataOutput out) throws IOException {
    out.writeUTF(verdict.canonical());
    out.writeInt(verdict.copies());
    switch (verdict.finding()) {
      case Verdict.Alone(var evidence) -> {
        out.writeByte(0);
        Parts.write(evidence, out);
      }
      case Verdict.Repeat(String of, Duplicate.How how, double score, var evidence) -> {
        out.writeByte(1);
        out.writeUTF(of);
        out.writeByte(how.ordinal());
        out.writeDouble(score);
        Parts.write(evidence, out);
      }
      case Verdict.Near(Relation(String to, Relation.How how, double score, var evidence)) -> {
        out.writeByte(2);
        out.writeUTF(to);
        out.writeByte(how.ordinal());
        out.writeDouble(score);
        Parts.write(evidence, out);
      }
      case Verdict.Unjudged(String reason) -> {
        out.writeByte(3);
        out.writeUTF(reason);
      }
    }
  }

  static Verdict read(DataInput in) throws IOException {
    return new Verdict(in.readUTF(), in.readInt(), finding(in));
  }

  private static Verdict.Finding finding(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case 0 -> new Verdict.Alone(Parts.evidence(in));
      case 1 ->
          new Verdict.Repeat(
              in.readUTF(),
              Duplicate.How.values()[in.readUnsignedByte()],
              in.readDouble(),
              Parts.evidence(in));
      case 2 ->
          new Verdict.Near(
              new Relation(
                  in.readUTF(),
                  Relation.How.values()[in.readUnsignedByte()],
                  in.readDouble(),
                  Parts.evidence(in)));
      case 3 -> new Verdict.Unjudged(in.readUTF());
      default -> throw new IOException("no such finding");
    };
  }
}
