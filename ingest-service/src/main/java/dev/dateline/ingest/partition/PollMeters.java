package dev.dateline.ingest.partition;

import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.poll.PollOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is counted of polls. */
final class PollMeters {
  private final MeterRegistry registry;
  private final Clock clock;

  PollMeters(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void started(Instant due) {
    Duration late = Duration.between(due, clock.instant());
    registry.timer("dateline.ingest.poll.delay").record(late.isNegative() ? Duration.ZERO : late);
  }

  void polled(PollOutcome outcome) {
    String label =
        switch (outcome) {
          case PollOutcome.Succeeded(int published, boolean missed) -> {
            if (missed) {
              registry.counter("dateline.ingest.possibly.missed").increment();
            }
            yield published > 0 ? "news" : "nothing-new";
          }
          case PollOutcome.Failed(String errorClass) -> errorClass;
          case PollOutcome.Dropped dropped -> "dropped";
        };
    registry.counter("dateline.ingest.polls", "outcome", label).increment();
  }

  void published(List<RawArticle> articles) {
    for (RawArticle article : articles) {
      String page =
          article.page() != null
              ? "fetched"
              : article.pageError() != null ? "failed" : "not-wanted";
      registry.counter("dateline.ingest.articles", "page", page).increment();
    }
  }
}
