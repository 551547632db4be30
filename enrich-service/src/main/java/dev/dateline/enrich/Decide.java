package dev.dateline.enrich;

import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeSettings;
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
import java.util.Optional;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one partition of the index, in the order in which the sketches came. Every article that
 * waits gets an answer: what the index fails on passes as new.
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
        new IndexTables(context.getStateStore(Stores.INDEX), settings.windowDays());
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
    } catch (RuntimeException e) {
      metrics.unjudged();
      log.atError()
          .addKeyValue("id", probe.article())
          .setCause(e)
          .log("the index failed; passed as new");
      return new Verdict(probe.article(), 0, Optional.empty());
    }
  }

  static Verdict verdict(Judgement judged) {
    Optional<Verdict.Repeat> repeat =
        switch (judged.decision()) {
          case Decision.Duplicate d ->
              Optional.of(
                  new Verdict.Repeat(d.of(), d.how(), d.similarity(), d.evidence().numbers()));
          case Decision.New _, Decision.PartOf _, Decision.Related _ -> Optional.empty();
        };
    return new Verdict(judged.canonical(), judged.copies(), repeat);
  }
}
