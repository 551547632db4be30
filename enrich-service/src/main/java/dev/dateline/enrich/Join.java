package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.state.Answer;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Ledger;
import dev.dateline.enrich.state.Pending;
import dev.dateline.enrich.state.Standing;
import dev.dateline.enrich.state.Verdict;
import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index's answers to the articles that wait for them. Versions of one article leave in
 * the order in which they came, so an answer may release several, or none yet.
 */
final class Join extends LedgerProcessor<Answer, Outcome> {
  private static final Logger log = LoggerFactory.getLogger(Join.class);
  private static final Sketcher SKETCHER = new Sketcher();

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
      settleForgotten(record, ledger);
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

  /**
   * More days passed than addresses are remembered before the answer came. The article is waiting
   * all the same and would for ever: it leaves as the first version of its address. Further
   * answers, where several partitions were asked, find nothing that waits.
   */
  private void settleForgotten(FixedKeyRecord<String, Answer> record, Ledger ledger) {
    Answer answer = record.value();
    Article draft = ledger.takeForgotten(record.key(), answer.version());
    if (draft == null) {
      log.atDebug().addKeyValue("id", record.key()).log("answer for what does not wait");
      return;
    }
    Identity identity =
        Identity.first(
                SKETCHER.sketch(draft.title(), draft.body()),
                draft.firstSeenAt(),
                List.of(answer.judge()))
            .answered(
                new Answer(1, answer.partition(), answer.day(), answer.judge(), answer.verdict()));
    Pending head = identity.pending().getFirst();
    identity = identity.settled(draft.firstSeenAt());
    emit(record.withTimestamp(draft.firstSeenAt().toEpochMilli()), draft, identity, head);
    ledger.put(record.key(), ledger.today(), identity);
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
