package dev.dateline.standalone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newsroom's reports of one form: other numbers and names, the same words. */
class MarketReportsTest {
  private static final Instant OPENS = Instant.parse("2026-03-03T18:00:00Z");

  private record Report(String slug, Instant published, Sketch sketch) {}

  @Test
  void reportsOfDifferentMarketsStayApartInWhateverOrderTheyCome() {
    List<Report> reports = reports();
    assertThat(reports).hasSize(4);

    List<String> held = new ArrayList<>();
    for (List<Report> order : orders(reports)) {
      for (Instant seenAt : List.of(Instant.EPOCH, OPENS)) {
        DedupeIndex index =
            new DedupeIndex(new InMemoryState(7), Scorer.bundled(), DedupeSettings.DEFAULT);
        for (Report report : order) {
          // As a feed first read gives them, all at once, and as they were published.
          Instant at = seenAt.equals(OPENS) ? OPENS : report.published();
          if (index.judge(report.slug(), report.sketch(), at, "ledger.example")
              instanceof Decision.Duplicate duplicate) {
            held.add(report.slug() + " for " + duplicate.of() + " over " + duplicate.similarity());
          }
        }
      }
    }

    assertThat(held).isEmpty();
  }

  private static List<Report> reports() {
    Sketcher sketcher = new Sketcher();
    return Outlets.read(OPENS).stream()
        .flatMap(outlet -> outlet.stories().stream())
        .filter(story -> story.slug().startsWith("market-"))
        .map(
            story ->
                new Report(
                    story.slug(),
                    story.published(),
                    sketcher.sketch(story.title(), String.join("\n", story.paragraphs()))))
        .toList();
  }

  private static List<List<Report>> orders(List<Report> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Report>> orders = new ArrayList<>();
    for (Report first : of) {
      for (List<Report> rest : orders(of.stream().filter(r -> r != first).toList())) {
        List<Report> order = new ArrayList<>(rest);
        order.addFirst(first);
        orders.add(order);
      }
    }
    return orders;
  }
}
