package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Ledger;
import dev.dateline.enrich.state.Notice;
import dev.dateline.enrich.state.Pending;
import dev.dateline.enrich.state.Standing;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.state.Verdict;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index's answers to the articles that wait for them. Versions of one article leave in
 * the order in which they came, so an answer may release several, or none yet.
 */
final class Join implements FixedKeyProcessor<String, Notice, Outcome> {
  private static final Logger log = LoggerFactory.getLogger(Join.class);

  private final int rememberDays;
  private final EnrichMetrics metrics;

  @SuppressWarnings("NullAway.Init") // set by init
  private FixedKeyProcessorContext<String, Outcome> context;

  @SuppressWarnings("NullAway.Init") // set by init
  private Ledger ledger;

  Join(int rememberDays, EnrichMetrics metrics) {
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
  public void process(FixedKeyRecord<String, Notice> record) {
    long now = context.currentStreamTimeMs();
    Ledger.Entry before = ledger.find(record.key(), now);
    if (before == null) {
      // An original's copy count outlived its entry, or the entry is of another life of the
      // application.
      log.atDebug().addKeyValue("id", record.key()).log("notice for an id that is forgotten");
      return;
    }
    Identity after =
        switch (record.value()) {
          case Notice.Copied(String by) -> before.identity().copiedBy(by);
          case Notice.Answer answer ->
              release(record, before.identity().answered(answer.version(), answer.verdict()));
        };
    ledger.put(record.key(), before, after, now);
  }

  private Identity release(FixedKeyRecord<String, Notice> record, Identity answered) {
    Identity identity = answered;
    while (!identity.pending().isEmpty() && identity.pending().getFirst().isAnswered()) {
      Pending head = identity.pending().getFirst();
      Article draft = ledger.take(record.key(), head.version());
      identity = identity.settled(draft.firstSeenAt());
      emit(record, draft, identity, head);
    }
    return identity;
  }

  private void emit(
      FixedKeyRecord<String, Notice> record, Article draft, Identity identity, Pending version) {
    long seenAt = draft.firstSeenAt().toEpochMilli();
    if (identity.standing() instanceof Standing.CopyOf
        && version.verdict() instanceof Verdict.Repeats repeats) {
      Duplicate duplicate = Articles.duplicate(draft, identity, repeats);
      context.forward(
          record.withValue((Outcome) new Outcome.Suppress(duplicate)).withTimestamp(seenAt));
      metrics.duplicate(seenAt);
    } else {
      Article article = Articles.version(draft, identity);
      context.forward(
          record.withValue((Outcome) new Outcome.Publish(article)).withTimestamp(seenAt));
      metrics.published(article, seenAt);
    }
  }
}
