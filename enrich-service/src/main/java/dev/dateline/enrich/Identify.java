package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.enrich.dedupe.Evidence;
import dev.dateline.enrich.dedupe.RevisionVerdict;
import dev.dateline.enrich.state.Identity;
import dev.dateline.enrich.state.Ledger;
import dev.dateline.enrich.state.Probe;
import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds an article against what its address carried before. An unchanged text is a repeat and
 * dropped. All else waits for the index: a text first seen, a revision, and another text under an
 * address used again, which is another article.
 */
final class Identify extends LedgerProcessor<Draft, Probe> {
  static final String STAGE = "identify";

  private static final Logger log = LoggerFactory.getLogger(Identify.class);

  private final Revisions revisions;
  private final Route route;
  private final EnrichMetrics metrics;

  Identify(Revisions revisions, Route route, int rememberDays, EnrichMetrics metrics) {
    super(rememberDays);
    this.revisions = revisions;
    this.route = route;
    this.metrics = metrics;
  }

  @Override
  void process(FixedKeyRecord<String, Draft> record, Ledger ledger) {
    Draft draft = record.value();
    Ledger.Page page = ledger.open(record.key(), record.timestamp());
    Identity known = page.identity();
    List<Integer> judges = route.judges(draft.article().language(), draft.sketch());
    if (known == null) {
      wait(
          record,
          Identity.first(draft.sketch(), draft.article().firstSeenAt(), judges),
          ledger,
          page.day());
      return;
    }
    String body = draft.article().body();
    switch (revisions.compare(draft, known.latest())) {
      case RevisionVerdict.Unchanged(_, Evidence evidence) -> drop(record.key(), evidence);
      case RevisionVerdict.Revised(double change, Evidence evidence) ->
          wait(
              record,
              room(known).revised(draft.sketch(), change, evidence.ofPage(body).numbers(), judges),
              ledger,
              page.day());
      case RevisionVerdict.OtherText(Evidence evidence) ->
          wait(
              record,
              room(known).replaced(draft.sketch(), evidence.ofPage(body).numbers(), judges),
              ledger,
              page.day());
    }
  }

  private void drop(String id, Evidence evidence) {
    metrics.repeated(evidence);
    log.atDebug()
        .addKeyValue("id", id)
        .addKeyValue("evidence", evidence.numbers())
        .log("page seen again, unchanged: dropped");
  }

  private static Identity room(Identity known) {
    if (known.isFull()) {
      throw new RefusedException(
          STAGE, "TOO_MANY_WAIT", Identity.MAX_PENDING + " versions of the article wait");
    }
    return known;
  }

  private void wait(
      FixedKeyRecord<String, Draft> record, Identity waiting, Ledger ledger, int day) {
    ledger.park(record.key(), waiting.versions(), record.value().article());
    ledger.put(record.key(), day, waiting);
    forward(record, probe(record.value(), waiting, day));
  }

  private static Probe probe(Draft draft, Identity waiting, int day) {
    Article article = draft.article();
    boolean revised = waiting.versions() > 1 && waiting.pending().getLast().change() > 0;
    return new Probe(
        Articles.id(article.id(), waiting.latestEdition()),
        waiting.versions(),
        revised,
        article.source().partition(),
        day,
        waiting.pending().getLast().judges(),
        article.publisher().domain(),
        Articles.isAgencys(article),
        draft.sketch());
  }
}
