package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.enrich.dedupe.RevisionJudge;
import dev.dateline.enrich.dedupe.RevisionVerdict;
import dev.dateline.enrich.state.Change;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Ledger;
import dev.dateline.enrich.state.Probe;
import dev.dateline.enrich.state.Stores;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds an article against what its id carried before. An unchanged text is a repeat and dropped. A
 * revision of a published article goes straight out, and the index learns its text. All else waits
 * for the index: a text first seen, a revision of what was held a duplicate, whatever follows a
 * version that still waits, and another text under an address used again.
 */
final class Identify implements FixedKeyProcessor<String, Draft, Outcome> {
  static final String STAGE = "identify";

  private final RevisionJudge revisions;
  private final int rememberDays;
  private final EnrichMetrics metrics;

  @SuppressWarnings("NullAway.Init") // set by init
  private FixedKeyProcessorContext<String, Outcome> context;

  @SuppressWarnings("NullAway.Init") // set by init
  private Ledger ledger;

  Identify(RevisionJudge revisions, int rememberDays, EnrichMetrics metrics) {
    this.revisions = revisions;
    this.rememberDays = rememberDays;
    this.metrics = metrics;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Outcome> context) {
    this.context = context;
    this.ledger =
        new Ledger(
            context.getStateStore(Stores.IDENTITIES),
            context.getStateStore(Stores.WAITING),
            rememberDays);
  }

  @Override
  public void process(FixedKeyRecord<String, Draft> record) {
    Draft draft = record.value();
    Ledger.Entry before = ledger.find(record.key(), context.currentStreamTimeMs());
    if (before == null) {
      wait(record, null, Identity.first(draft.sketch(), draft.article().firstSeenAt()));
      return;
    }
    Identity known = before.identity();
    switch (revisions.compare(known.latest(), draft.sketch())) {
      case RevisionVerdict.Unchanged() -> metrics.repeated();
      case RevisionVerdict.Revised(double measure) when known.isSettledArticle() ->
          revise(record, before);
      case RevisionVerdict.Revised(double measure) -> queue(record, before, Change.REVISION);
      case RevisionVerdict.OtherText() -> queue(record, before, Change.FRESH);
    }
  }

  private void revise(FixedKeyRecord<String, Draft> record, Ledger.Entry before) {
    Draft draft = record.value();
    Identity revised = before.identity().revised(draft.sketch());
    Article article = Articles.version(draft.article(), revised);
    ledger.put(record.key(), before, revised, context.currentStreamTimeMs());
    context.forward(record.withValue(new Outcome.Publish(article)));
    context.forward(record.withValue(new Outcome.Ask(probe(draft, 0))));
    metrics.published(article, record.timestamp());
  }

  private void queue(FixedKeyRecord<String, Draft> record, Ledger.Entry before, Change change) {
    if (before.identity().isFull()) {
      throw new RefusedException(
          STAGE, "TOO_MANY_WAIT", Identity.MAX_PENDING + " versions of the article wait");
    }
    wait(record, before, before.identity().queued(record.value().sketch(), change));
  }

  private void wait(
      FixedKeyRecord<String, Draft> record, Ledger.@Nullable Entry before, Identity waiting) {
    Draft draft = record.value();
    ledger.park(record.key(), waiting.versions(), draft.article());
    ledger.put(record.key(), before, waiting, context.currentStreamTimeMs());
    context.forward(record.withValue(new Outcome.Ask(probe(draft, waiting.versions()))));
  }

  private static Probe probe(Draft draft, int version) {
    Article article = draft.article();
    return new Probe(
        version,
        article.source().partition(),
        article.language(),
        article.publisher().domain(),
        draft.sketch());
  }
}
