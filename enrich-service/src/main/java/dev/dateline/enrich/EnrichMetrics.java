package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.enrich.dedupe.Evidence;
import dev.dateline.enrich.names.BudgetedRecogniser;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the app counts. At rest, when no article waits for the index,
 *
 * <pre>raw = new + revised + duplicate + repeated + dead</pre>
 *
 * where raw is {@code dateline.enrich.raw} and the others are {@code dateline.enrich.articles} by
 * its tag {@code outcome}; while it runs, the difference is the number of articles that wait. What
 * is worked on twice, after a failure that aborted a transaction, is counted twice on both sides.
 */
final class EnrichMetrics {
  private final Clock clock;
  private final Counter raw;
  private final Counter fresh;
  private final Counter revised;
  private final Counter duplicate;
  private final Counter repeated;
  private final DistributionSummary unchanged;
  private final Counter dead;
  private final Counter unjudged;
  private final Counter internalFailures;
  private final Timer latency;
  private final SiteDrift drift;
  private final Map<BudgetedRecogniser.Outcome, Counter> recognised =
      new EnumMap<>(BudgetedRecogniser.Outcome.class);
  private final AtomicInteger rulesInForce = new AtomicInteger();
  private final AtomicInteger rulesRefused = new AtomicInteger();

  /**
   * @param clock measures how long articles took
   */
  EnrichMetrics(MeterRegistry registry, Clock clock) {
    this.clock = clock;
    drift = new SiteDrift(registry);
    raw = Counter.builder("dateline.enrich.raw").description("Raw records read").register(registry);
    fresh = outcome(registry, "new");
    revised = outcome(registry, "revised");
    duplicate = outcome(registry, "duplicate");
    repeated = outcome(registry, "repeated");
    unchanged =
        DistributionSummary.builder("dateline.enrich.repeat.unchanged")
            .description("Share of the text that is the same in pages seen again and dropped")
            .register(registry);
    dead = outcome(registry, "dead");
    unjudged =
        Counter.builder("dateline.enrich.unjudged")
            .description("Sketches that the index failed on, passed as new")
            .register(registry);
    internalFailures =
        Counter.builder("dateline.enrich.internal.failures")
            .description(
                "Failures of our own records or stores, each of which ended a stream thread")
            .register(registry);
    latency =
        Timer.builder("dateline.enrich.latency")
            .description("From ingest to output, before the commit")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(10))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
    for (BudgetedRecogniser.Outcome outcome : BudgetedRecogniser.Outcome.values()) {
      recognised.put(
          outcome,
          Counter.builder("dateline.enrich.recogniser")
              .description("Articles that a heavier recogniser was asked about, by what came of it")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    registry.gauge("dateline.enrich.rules.in.force", rulesInForce);
    registry.gauge("dateline.enrich.rules.refused", rulesRefused);
  }

  void raw() {
    raw.increment();
  }

  void extracted(Article article) {
    drift.extracted(article);
  }

  void published(Article article, long ingestedAt) {
    switch (article.status()) {
      case NEW -> fresh.increment();
      case REVISED -> revised.increment();
    }
    took(ingestedAt);
  }

  void duplicate(long ingestedAt) {
    duplicate.increment();
    took(ingestedAt);
  }

  void repeated(Evidence evidence) {
    repeated.increment();
    unchanged.record(evidence.numbers().getOrDefault("unchanged", 1.0));
  }

  void dead() {
    dead.increment();
  }

  void unjudged() {
    unjudged.increment();
  }

  void internalFailure() {
    internalFailures.increment();
  }

  void recognised(BudgetedRecogniser.Outcome outcome) {
    Objects.requireNonNull(recognised.get(outcome)).increment();
  }

  void rules(int inForce, int refused) {
    rulesInForce.set(inForce);
    rulesRefused.set(refused);
  }

  private void took(long ingestedAt) {
    latency.record(Duration.ofMillis(Math.max(0, clock.millis() - ingestedAt)));
  }

  private static Counter outcome(MeterRegistry registry, String outcome) {
    return Counter.builder("dateline.enrich.articles")
        .description("Raw records by what came of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}
