package dev.dateline.enrich;

import static org.apache.kafka.streams.kstream.Consumed.with;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.enrich.state.Answer;
import dev.dateline.enrich.state.Probe;
import dev.dateline.enrich.state.StateSerdes;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.tag.Tagger;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The flow of enrichment.
 *
 * <pre>
 * news.raw ─ decode ─ extract ─ tag ─ sketch ─ weigh ─ identify ─┬─ repeat: counted, dropped
 *  (by id)                                                       └─ else: waits; its sketch
 *                                                                     ▼
 *                                                   dedupe-index (by language) ─ decide ─▶ decisions (by id)
 *                                                                                              │
 *             news.articles ◀─ new, revised ─┬─ join with what waits ◀─────────────────────────┘
 *             news.duplicates ◀─ duplicate ──┘
 *
 * any step's failure ─▶ news.dead-letters
 * </pre>
 *
 * Every step that can fail on a record stands before the first store: see docs/decisions/0001.
 */
final class EnrichTopology {
  private final Topics topics;
  private final EnrichSettings settings;
  private final Engines engines;
  private final LiveRules rules;
  private final EnrichMetrics metrics;
  private final Tagger tagger;

  EnrichTopology(
      Topics topics,
      EnrichSettings settings,
      Engines engines,
      LiveRules rules,
      EnrichMetrics metrics) {
    this.topics = topics;
    this.settings = settings;
    this.engines = engines;
    this.rules = rules;
    this.metrics = metrics;
    this.tagger = engines.tagger().apply(rules::current);
  }

  /**
   * The topology; nothing is started.
   *
   * @param rawPartitions partitions of {@code news.raw}; {@code decisions} has as many
   * @param config Streams' own settings, which have a say in naming and optimisation
   */
  Topology build(int rawPartitions, Properties config) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    builder.addStateStore(Stores.phrases());
    builder.addStateStore(Stores.identities(settings.rememberDays()));
    builder.addStateStore(Stores.waiting(topics.articles().valueSerde()));
    builder.addStateStore(Stores.anchors(settings.dedupe().windowDays()));
    builder.addStateStore(Stores.sketches(settings.dedupe().windowDays()));
    builder.addGlobalStore(
        Stores.rules(), topics.rules().name(), bytes("rules"), () -> new KeepRules(rules));

    KStream<String, Outcome> outcomes =
        builder.stream(topics.raw().name(), bytes("raw").withTimestampExtractor(new IngestTime()))
            .processValues(() -> decode(), Named.as(Decode.STAGE))
            .processValues(() -> extract(), Named.as(Extract.STAGE))
            .processValues(() -> tag(), Named.as(TagDraft.STAGE))
            .processValues(() -> sketch(), Named.as("sketch"))
            .processValues(Weigh::new, Named.as(Weigh.STAGE), Stores.PHRASES)
            .processValues(
                () -> identify(), Named.as(Identify.STAGE), Stores.IDENTITIES, Stores.WAITING)
            .repartition(toIndex())
            .processValues(() -> decide(), Named.as("decide"), Stores.ANCHORS, Stores.SKETCHES)
            .repartition(toWhereItWaits(rawPartitions))
            .processValues(() -> join(), Named.as("join"), Stores.IDENTITIES, Stores.WAITING);

    outcomes
        .flatMapValues(EnrichTopology::published, Named.as("published"))
        .selectKey((address, article) -> article.id(), Named.as("article-id"))
        .to(topics.articles().name(), to(topics.articles(), "articles"));
    outcomes
        .flatMapValues(EnrichTopology::suppressed, Named.as("suppressed"))
        .selectKey((address, duplicate) -> duplicate.id(), Named.as("duplicate-id"))
        .to(topics.duplicates().name(), to(topics.duplicates(), "duplicates"));
    return builder.build(config);
  }

  private Step<byte[], RawArticle> decode() {
    return new Step<>(Decode.STAGE, new Decode(topics.raw(), metrics));
  }

  private Step<RawArticle, Article> extract() {
    return new Step<>(
        Extract.STAGE, new Extract(engines.extractor(), engines.languages(), metrics));
  }

  private TagDraft tag() {
    return new TagDraft(tagger, rules);
  }

  private Step<Article, Draft> sketch() {
    return new Step<>(
        "sketch",
        (article, _) ->
            new Draft(article, engines.sketcher().sketch(article.title(), article.body())));
  }

  private Identify identify() {
    return new Identify(
        Revisions.of(settings),
        new Route(settings.routing(), settings.indexPartitions()),
        settings.rememberDays(),
        metrics);
  }

  private Decide decide() {
    return new Decide(settings.routing(), engines.scorer(), settings.dedupe(), metrics);
  }

  private Join join() {
    return new Join(settings.rememberDays(), metrics);
  }

  private Repartitioned<String, Probe> toIndex() {
    return Repartitioned.with(Serdes.String(), StateSerdes.probe())
        .withName("dedupe-index")
        .withNumberOfPartitions(settings.indexPartitions())
        .withStreamPartitioner((topic, id, probe, n) -> Optional.of(Set.copyOf(probe.judges())));
  }

  private static Repartitioned<String, Answer> toWhereItWaits(int partitions) {
    return Repartitioned.with(Serdes.String(), StateSerdes.answer())
        .withName("decisions")
        .withNumberOfPartitions(partitions)
        .withStreamPartitioner((topic, id, answer, n) -> Optional.of(Set.of(answer.partition())));
  }

  private static List<Article> published(Outcome outcome) {
    return outcome instanceof Outcome.Publish(Article article) ? List.of(article) : List.of();
  }

  private static List<Duplicate> suppressed(Outcome outcome) {
    return outcome instanceof Outcome.Suppress(Duplicate duplicate)
        ? List.of(duplicate)
        : List.of();
  }

  private static Consumed<String, byte[]> bytes(String name) {
    return with(Serdes.String(), Serdes.ByteArray()).withName(name);
  }

  private static <V> Produced<String, V> to(Topic<String, V> topic, String name) {
    return Produced.with(topic.keySerde(), topic.valueSerde()).withName(name);
  }
}
