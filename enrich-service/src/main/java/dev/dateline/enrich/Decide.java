package dev.dateline.enrich;

import dev.dateline.contract.Relation;
import dev.dateline.enrich.dedupe.BrokenStateException;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.Evidence;
import dev.dateline.enrich.dedupe.IndexState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.StoryIndex;
import dev.dateline.enrich.dedupe.StoryIndex.Judgement;
import dev.dateline.enrich.state.Answer;
import dev.dateline.enrich.state.IndexTables;
import dev.dateline.enrich.state.Probe;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.state.Verdict;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one partition of the index, in the order in which the sketches came. Every article that
 * waits gets an answer: what the index fails on passes as new. What its stores fail on ends the
 * thread, and is judged again when they work; so does what they hold and this program cannot read.
 */
final class Decide implements FixedKeyProcessor<String, Probe, Answer> {
  private static final Logger log = LoggerFactory.getLogger(Decide.class);

  private final Route.By routing;
  private final Scorer scorer;
  private final DedupeSettings settings;
  private final EnrichMetrics metrics;

  @SuppressWarnings("NullAway.Init") // set by init
  private FixedKeyProcessorContext<String, Answer> context;

  @SuppressWarnings("NullAway.Init") // set by init
  private StoryIndex index;

  Decide(Route.By routing, Scorer scorer, DedupeSettings settings, EnrichMetrics metrics) {
    this.routing = routing;
    this.scorer = scorer;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Answer> context) {
    this.context = context;
    IndexTables tables =
        new IndexTables(
            context.getStateStore(Stores.ANCHORS),
            context.getStateStore(Stores.SKETCHES),
            settings.windowDays());
    this.index = index(routing, tables, scorer, settings);
  }

  /** The index of one partition, as texts are routed. */
  static StoryIndex index(
      Route.By routing, IndexState state, Scorer scorer, DedupeSettings settings) {
    return switch (routing) {
      case LANGUAGE -> new StoryIndex(state, scorer, settings);
      case ANCHORS -> StoryIndex.oneOfSeveral(state, scorer, settings);
    };
  }

  @Override
  public void process(FixedKeyRecord<String, Probe> record) {
    Probe probe = record.value();
    Verdict verdict = judge(probe, Instant.ofEpochMilli(record.timestamp()));
    context.forward(
        record.withValue(
            new Answer(
                probe.version(),
                probe.partition(),
                probe.day(),
                context.taskId().partition(),
                verdict)));
  }

  private Verdict judge(Probe probe, Instant seenAt) {
    try {
      return verdict(
          index.judge(
              new StoryIndex.Text(
                  probe.article(),
                  probe.sketch(),
                  seenAt,
                  probe.outlet(),
                  probe.wire(),
                  probe.revised())));
    } catch (KafkaException e) {
      throw e;
    } catch (BrokenStateException e) {
      throw new SerializationException(e.getMessage(), e);
    } catch (RuntimeException e) {
      metrics.unjudged();
      log.atError()
          .addKeyValue("id", probe.article())
          .setCause(e)
          .log("the index failed; passed as new");
      return new Verdict(probe.article(), 0, new Verdict.Unjudged("the index failed on it"));
    }
  }

  static Verdict verdict(Judgement judged) {
    return new Verdict(judged.canonical(), judged.copies(), finding(judged.decision()));
  }

  private static Verdict.Finding finding(Decision decision) {
    return switch (decision) {
      case Decision.Duplicate d ->
          new Verdict.Repeat(d.of(), d.how(), d.similarity(), d.evidence().numbers());
      case Decision.PartOf(String of, double containment, Evidence evidence) ->
          near(of, Relation.How.PART_OF, containment, evidence);
      case Decision.Related(String to, double score, Evidence evidence) ->
          near(to, Relation.How.RELATED, score, evidence);
      case Decision.New(Evidence evidence, String reason) ->
          reason == null ? new Verdict.Alone(evidence.numbers()) : new Verdict.Unjudged(reason);
    };
  }

  private static Verdict.Near near(String to, Relation.How how, double score, Evidence evidence) {
    return new Verdict.Near(new Relation(to, how, score, evidence.numbers()));
  }
}
