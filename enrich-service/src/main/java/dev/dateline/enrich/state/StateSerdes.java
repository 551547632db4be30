package dev.dateline.enrich.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.kafka.common.serialization.Serde;

/**
 * The forms of the topology's own records. Changing one takes a new version, and a reset of the
 * application; so does changing the form of the sketches that some of them hold.
 */
public final class StateSerdes {
  private static final BinarySerde<Identity> IDENTITY =
      new BinarySerde<>(5, IdentityForm::write, IdentityForm::read);

  private StateSerdes() {}

  /** Probes, as {@code dedupe-index} carries them. */
  public static Serde<Probe> probe() {
    return new BinarySerde<>(3, StateSerdes::write, StateSerdes::probe);
  }

  /** Answers, as {@code decisions} carries them. */
  public static Serde<Answer> answer() {
    return new BinarySerde<>(4, StateSerdes::write, StateSerdes::answer);
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
    Parts.write(probe.judges(), out);
    Parts.writeText(probe.outlet(), out);
    out.writeBoolean(probe.wire());
    Parts.write(probe.sketch(), out);
  }

  private static Probe probe(DataInput in) throws IOException {
    return new Probe(
        in.readUTF(),
        in.readInt(),
        in.readBoolean(),
        in.readInt(),
        in.readInt(),
        Parts.judges(in),
        Parts.readText(in),
        in.readBoolean(),
        Parts.sketch(in));
  }

  private static void write(Answer answer, DataOutput out) throws IOException {
    out.writeInt(answer.version());
    out.writeInt(answer.partition());
    out.writeInt(answer.day());
    out.writeInt(answer.judge());
    VerdictForm.write(answer.verdict(), out);
  }

  private static Answer answer(DataInput in) throws IOException {
    return new Answer(in.readInt(), in.readInt(), in.readInt(), in.readInt(), VerdictForm.read(in));
  }
}
