package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.enrich.state.Answer;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Ledger;
import dev.dateline.enrich.state.Pending;
import dev.dateline.enrich.state.Standing;
import dev.dateline.enrich.state.Verdict;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index's answers to the articles that wait for them. Versions of one article leave in
 * the order in which they came, so an answer may release several, or none yet.
 */
final class Join extends LedgerProcessor<Answer, Outcome> {
  private static final Logger log = LoggerFactory.getLogger(Join.class);

  private final EnrichMetrics metrics;

  Join(int rememberDays, EnrichMetrics metrics) {
    super(rememberDays);
    this.metrics = metrics;
  }

  @Override
  void process(FixedKeyRecord<String, Answer> record, Ledger ledger) {
    Ledger.Page page = ledger.find(record.key(), record.value().day());
    Identity identity = page == null ? null : page.identity();
    if (page == null || identity == null) {
      log.atDebug().addKeyValue("id", record.key()).log("answer for an id that is forgotten");
      return;
    }
    identity = identity.answered(record.value());
    while (!identity.pending().isEmpty() && identity.pending().getFirst().isAnswered()) {
      Pending head = identity.pending().getFirst();
      Article draft = ledger.take(record.key(), head.version());
      identity = identity.settled(draft.firstSeenAt());
      emit(record.withTimestamp(draft.firstSeenAt().toEpochMilli()), draft, identity, head);
    }
    ledger.put(record.key(), page.day(), identity);
  }

  private void emit(
      FixedKeyRecord<String, Answer> record, Article draft, Identity identity, Pending version) {
    Verdict verdict = java.util.Objects.requireNonNull(version.verdict());
    if (identity.standing() instanceof Standing.CopyOf) {
      Duplicate duplicate = Articles.duplicate(draft, identity, verdict);
      forward(record, new Outcome.Suppress(duplicate));
      metrics.duplicate(record.timestamp());
    } else {
      Article article = Articles.version(draft, identity, version);
      forward(record, new Outcome.Publish(article));
      metrics.published(article, record.timestamp());
    }
  }
}
