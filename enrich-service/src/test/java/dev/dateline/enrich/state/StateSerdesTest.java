package dev.dateline.enrich.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Relation;
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
  void answersComeBackAsTheyWere(
      @ForAll("verdicts") Verdict verdict, @ForAll int version, @ForAll int partition) {
    Answer answer = new Answer(version, partition, 20_000, 3, verdict);

    assertThat(roundTrip(StateSerdes.answer(), answer)).isEqualTo(answer);
  }

  @Property(tries = 200)
  void theBetterOfTwoVerdictsIsTheSameWhicheverCameFirst(
      @ForAll("verdicts") Verdict one, @ForAll("verdicts") Verdict other) {
    assertThat(Verdict.better(one, other)).isEqualTo(Verdict.better(other, one)).isIn(one, other);
  }

  @Test
  void probesComeBackAsTheyWere() {
    Probe known =
        new Probe("id", 3, true, 1, 20_000, List.of(0, 255), "echo.example", true, SKETCH);
    Probe unknown = new Probe("id", 1, false, 0, 7, List.of(2), null, false, SKETCH);

    assertThat(roundTrip(StateSerdes.probe(), known)).isEqualTo(known);
    assertThat(roundTrip(StateSerdes.probe(), unknown)).isEqualTo(unknown);
  }

  @Test
  void otherFormsAndBrokenBytesAreRefused() {
    byte[] cut = {5, 0, 0};
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
    Arbitrary<Verdict.Finding> repeats =
        Combinators.combine(ids(), Arbitraries.of(Duplicate.How.values()), shares(), evidence())
            .as(Verdict.Repeat::new);
    Arbitrary<Verdict.Finding> near =
        Combinators.combine(ids(), Arbitraries.of(Relation.How.values()), shares(), evidence())
            .as(
                (to, how, score, numbers) ->
                    new Verdict.Near(new Relation(to, how, score, numbers)));
    Arbitrary<Verdict.Finding> alone = evidence().map(Verdict.Alone::new);
    Arbitrary<Verdict.Finding> unjudged = Arbitraries.of(new Verdict.Unjudged("too short"));
    return Combinators.combine(
            Arbitraries.of("one", "another"),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.oneOf(repeats, near, alone, unjudged))
        .as(Verdict::new);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.of("other", "another");
  }

  private static Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0, 1);
  }

  private static Arbitrary<Map<String, Double>> evidence() {
    return Arbitraries.integers()
        .between(-10_000, 10_000)
        .map(number -> Map.of("bias", number / 1e4));
  }

  @Provide
  Arbitrary<Identity> identities() {
    Arbitrary<Standing> standings =
        Arbitraries.of(
            new Standing.Undecided(), new Standing.Published(), new Standing.CopyOf("other"));
    Arbitrary<Pending> pending =
        Combinators.combine(
                Arbitraries.integers().between(1, 1_000_000),
                Arbitraries.integers().between(0, 9),
                Arbitraries.doubles().between(0, 1),
                evidence(),
                Arbitraries.integers().between(0, 255).list().ofMaxSize(8),
                verdicts().injectNull(0.5))
            .as(Pending::new);
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 1000);
    return Combinators.combine(standings, counts, counts, pending.list().ofMaxSize(20))
        .as(
            (standing, revision, copies, queue) ->
                new Identity(
                    standing,
                    2,
                    revision,
                    Instant.ofEpochMilli(7),
                    copies,
                    SKETCH,
                    9,
                    List.copyOf(queue)));
  }

  private static <T> T roundTrip(Serde<T> serde, T value) {
    return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
  }
}
