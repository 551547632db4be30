package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Whatever comes, each raw record has one outcome, and the same records have the same outcomes
 * again.
 */
class MetricsEquationTest {
  private static final List<List<String>> TEXTS =
      List.of(
          Stories.HARBOUR,
          Stories.HARBOUR.subList(0, 3),
          Stories.ORCHESTRA,
          Stories.ORCHESTRA.subList(0, 2),
          Stories.GLACIER);

  /**
   * One raw record: which of four addresses, and which text; the last two texts are an empty page
   * and no JSON.
   */
  record Arrival(int address, int text) {}

  private record Outputs(List<String> articles, List<String> duplicates, int dead) {}

  @Property(tries = 25)
  void rawIsNewRevisedDuplicateRepeatedAndDeadAndAReplayGivesTheSame(
      @ForAll("arrivals") List<Arrival> arrivals) throws IOException {
    Outputs first = run(arrivals);
    Outputs again = run(arrivals);

    assertThat(again).isEqualTo(first);
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, TEXTS.size() + 1))
        .as(Arrival::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  private static Outputs run(List<Arrival> arrivals) throws IOException {
    Path dir = Files.createTempDirectory("equation");
    try (Flow flow = new Flow(dir)) {
      for (Arrival arrival : arrivals) {
        send(flow, arrival);
      }
      Outputs outputs =
          new Outputs(
              flow.articles.readValuesToList().stream()
                  .map(
                      a ->
                          a.id()
                              + a.revision()
                              + a.status()
                              + a.copies()
                              + a.canonical()
                              + a.change()
                              + a.source())
                  .toList(),
              flow.duplicates.readValuesToList().stream()
                  .map(
                      d ->
                          d.id()
                              + d.of()
                              + d.similarity()
                              + d.canonical()
                              + d.copies()
                              + d.source())
                  .toList(),
              flow.deadLetters.readValuesToList().size());
      double published = flow.counted("new") + flow.counted("revised");
      assertThat(published).isEqualTo(outputs.articles().size());
      assertThat(flow.counted("duplicate")).isEqualTo(outputs.duplicates().size());
      assertThat(flow.counted("dead")).isEqualTo(outputs.dead());
      assertThat(flow.registry.get("dateline.enrich.raw").counter().count())
          .isEqualTo(arrivals.size())
          .isEqualTo(
              published
                  + flow.counted("duplicate")
                  + flow.counted("repeated")
                  + flow.counted("dead"));
      return outputs;
    }
  }

  private static void send(Flow flow, Arrival arrival) {
    String url = "https://outlet-%d.example/story".formatted(arrival.address());
    Instant at = flow.tick();
    if (arrival.text() > TEXTS.size()) {
      flow.raw.pipeInput(new TestRecord<>(null, "{".getBytes(StandardCharsets.UTF_8), at));
      return;
    }
    String html =
        arrival.text() == TEXTS.size()
            ? "<html></html>"
            : Stories.page(
                "Outlet " + arrival.address(), "What happened", TEXTS.get(arrival.text()));
    flow.send(Flow.raw(url, html, at));
  }
}
