package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.Evidence;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.state.IndexTables;
import dev.dateline.enrich.state.Notice;
import dev.dateline.enrich.state.Probe;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.state.Verdict;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the index of one partition of languages, in the order in which the sketches came. Every
 * article that waits gets an answer: what the index fails on passes as new. The original of a
 * duplicate is told of its copy.
 */
final class Decide implements Processor<String, Probe, String, Notice> {
  private static final Logger log = LoggerFactory.getLogger(Decide.class);

  private final Scorer scorer;
  private final DedupeSettings settings;
  private final EnrichMetrics metrics;

  @SuppressWarnings("NullAway.Init") // set by init
  private ProcessorContext<String, Notice> context;

  @SuppressWarnings("NullAway.Init") // set by init
  private DedupeIndex index;

  Decide(Scorer scorer, DedupeSettings settings, EnrichMetrics metrics) {
    this.scorer = scorer;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Notice> context) {
    this.context = context;
    this.index =
        new DedupeIndex(
            new IndexTables(context.getStateStore(Stores.INDEX), settings.windowDays()),
            scorer,
            settings);
  }

  @Override
  public void process(Record<String, Probe> record) {
    Probe probe = record.value();
    Decision decision = judge(record.key(), probe, record.timestamp());
    if (!probe.wantsAnswer()) {
      return;
    }
    Verdict verdict =
        switch (decision) {
          case Decision.Duplicate d ->
              new Verdict.Repeats(d.of(), d.how(), d.similarity(), d.evidence().numbers());
          case Decision.New _, Decision.PartOf _, Decision.Related _ -> new Verdict.Unlike();
        };
    context.forward(
        record.withValue(new Notice.Answer(probe.version(), probe.partition(), verdict)));
    if (verdict instanceof Verdict.Repeats repeats) {
      context.forward(record.withKey(repeats.of()).withValue(new Notice.Copied(record.key())));
    }
  }

  private Decision judge(String id, Probe probe, long timestamp) {
    try {
      return index.judge(id, probe.sketch(), Instant.ofEpochMilli(timestamp), probe.outlet());
    } catch (RuntimeException e) {
      metrics.unjudged();
      log.atError().addKeyValue("id", id).setCause(e).log("the index failed; passed as new");
      return new Decision.New(Evidence.NONE, e.toString());
    }
  }
}
