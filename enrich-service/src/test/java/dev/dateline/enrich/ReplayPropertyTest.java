package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The same log gives the same output to the last byte, whenever it is read and however slowly. */
class ReplayPropertyTest {
  private static final List<List<String>> STORIES =
      List.of(Stories.HARBOUR, Stories.ORCHESTRA, Stories.GLACIER);

  /**
   * A visit to a page.
   *
   * @param outlet whose page
   * @param slot which of its addresses
   * @param story what stands there
   * @param edit 0 for all of it, 1 cut short, 2 with a sentence more, 3 for a page without text
   * @param seconds after the start; a log is not in this order
   */
  record Visit(int outlet, int slot, int story, int edit, int seconds) {
    RawArticle raw() {
      List<String> text = new ArrayList<>(STORIES.get(story));
      switch (edit) {
        case 1 -> text.removeLast();
        case 2 -> text.add("The council is to meet again on 14 May at the request of its chair.");
        case 3 -> text.clear();
        default -> {}
      }
      return Flow.raw(
          "https://outlet-" + outlet + ".example/news/" + slot,
          Stories.page("Outlet " + outlet, text.isEmpty() ? "" : text.getFirst(), text),
          Flow.START.plusSeconds(seconds));
    }
  }

  @Provide
  Arbitrary<List<Visit>> logs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 200_000))
        .as(Visit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aReplayWritesTheSameBytesWhateverTheWallClockSays(
      @ForAll("logs") List<Visit> log, @ForAll long pauses) throws IOException {
    List<RawArticle> raws = log.stream().map(Visit::raw).toList();

    List<String> first = output(raws, Flow.START, new Random(0), 1);
    List<String> again =
        output(raws, Instant.parse("2031-12-31T23:59:00Z"), new Random(pauses), 90_000);

    assertThat(first).isNotEmpty();
    assertThat(again).isEqualTo(first);
  }

  private static List<String> output(
      List<RawArticle> log, Instant wallClock, Random random, int pauseSeconds) throws IOException {
    Path dir = Files.createTempDirectory("replay");
    try (Flow flow = new Flow(dir, Flow.ENGINES, wallClock)) {
      for (RawArticle raw : log) {
        flow.send(raw);
        flow.pass(Duration.ofSeconds(random.nextInt(pauseSeconds)));
      }
      List<String> written = new ArrayList<>(flow.written(Flow.TOPICS.articles().name()));
      written.addAll(flow.written(Flow.TOPICS.duplicates().name()));
      flow.deadLetters.readRecordsToList().forEach(r -> written.add("dead " + r.timestamp()));
      return written;
    } finally {
      delete(dir);
    }
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
