package dev.dateline.enrich.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Duplicate;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdesTest {
  private static final Sketch SKETCH =
      new Sketcher()
          .sketch("Lock closed", "Divers found 2 cracks in the lock at Port Ellery on Tuesday.");

  @Property(tries = 200)
  void identitiesComeBackAsTheyWere(@ForAll("identities") Identity identity) {
    assertThat(StateSerdes.identity().fromBytes(StateSerdes.identity().toBytes(identity)))
        .isEqualTo(identity);
  }

  @Property(tries = 200)
  void noticesComeBackAsTheyWere(
      @ForAll("verdicts") Verdict verdict, @ForAll int version, @ForAll int partition) {
    assertThat(roundTrip(StateSerdes.notice(), new Notice.Answer(version, partition, verdict)))
        .isEqualTo(new Notice.Answer(version, partition, verdict));
    assertThat(roundTrip(StateSerdes.notice(), new Notice.Copied("id")))
        .isEqualTo(new Notice.Copied("id"));
  }

  @Test
  void probesComeBackAsTheyWere() {
    Probe known = new Probe(3, 1, "en", "echo.example", SKETCH);
    Probe unknown = new Probe(0, 0, "und", null, SKETCH);

    assertThat(roundTrip(StateSerdes.probe(), known)).isEqualTo(known);
    assertThat(roundTrip(StateSerdes.probe(), unknown)).isEqualTo(unknown);
  }

  @Test
  void otherFormsAndBrokenBytesAreRefused() {
    byte[] cut = {1, 0, 0};
    byte[] later = {9, 0, 0};

    assertThatThrownBy(() -> StateSerdes.identity().fromBytes(later))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("form 9");
    assertThatThrownBy(() -> StateSerdes.identity().fromBytes(cut))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("broken state");
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Verdict.Unlike()),
        Combinators.combine(
                Arbitraries.of(Duplicate.How.values()),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(-10_000, 10_000))
            .as(
                (how, similarity, number) ->
                    new Verdict.Repeats("other", how, similarity, Map.of("bias", number / 1e4))));
  }

  @Provide
  Arbitrary<Identity> identities() {
    Arbitrary<Standing> standings =
        Arbitraries.of(
            new Standing.Undecided(), new Standing.Published(), new Standing.CopyOf("other"));
    Arbitrary<Pending> pending =
        Combinators.combine(
                Arbitraries.integers().between(1, 1_000_000),
                Arbitraries.of(Change.values()),
                verdicts().injectNull(0.5))
            .as(Pending::new);
    Arbitrary<Copies> copies =
        Arbitraries.integers()
            .list()
            .ofMaxSize(64)
            .map(hashes -> new Copies(hashes.size() + 3, hashes));
    return Combinators.combine(
            standings,
            Arbitraries.integers().between(0, 1000),
            copies,
            pending.list().ofMaxSize(20))
        .as(
            (standing, revision, known, queue) ->
                new Identity(
                    standing,
                    revision,
                    Instant.ofEpochMilli(7),
                    known,
                    SKETCH,
                    9,
                    List.copyOf(queue)));
  }

  private static <T> T roundTrip(Serde<T> serde, T value) {
    return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
  }
}
