package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Source;
import dev.dateline.contract.Topics;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.extract.ExtractLimits;
import dev.dateline.enrich.extract.Extractor;
import dev.dateline.enrich.state.Answer;
import dev.dateline.enrich.state.Probe;
import dev.dateline.enrich.state.StateSerdes;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.state.Verdict;
import dev.dateline.url.ArticleId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identify and join with an index that answers when the test says so. */
class WaitingTest {
  private static final Topics TOPICS = Topics.withPrefix("news.");
  private static final String ID = ArticleId.of("https://echo.example/story");
  private static final Verdict UNLIKE = new Verdict(ID, 0, new Verdict.Alone(Map.of()));
  private static final Verdict REPEATS =
      new Verdict(
          "other", 1, new Verdict.Repeat("other", Duplicate.How.NEAR_DUPLICATE, 0.9, Map.of()));

  private final List<Draft> drafts = new ArrayList<>();
  @TempDir Path stateDir;
  private TopologyTestDriver driver;
  private TestInputTopic<String, Integer> arrivals;
  private TestInputTopic<String, Answer> answers;
  private TestOutputTopic<String, Probe> probes;
  private TestOutputTopic<String, Article> articles;
  private TestOutputTopic<String, Duplicate> duplicates;

  @BeforeEach
  void start() {
    EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(Stores.identities(30));
    builder.addStateStore(Stores.waiting(TOPICS.articles().valueSerde()));
    builder.stream("arrivals", Consumed.with(Serdes.String(), Serdes.Integer()))
        .mapValues(drafts::get)
        .processValues(
            () ->
                new Identify(
                    Revisions.of(EnrichSettings.in(stateDir)),
                    new Route(Route.By.LANGUAGE, 1),
                    30,
                    metrics),
            Stores.IDENTITIES,
            Stores.WAITING)
        .to("probes", Produced.with(Serdes.String(), StateSerdes.probe()));
    KStream<String, Outcome> outcomes =
        builder.stream("answers", Consumed.with(Serdes.String(), StateSerdes.answer()))
            .processValues(() -> new Join(30, metrics), Stores.IDENTITIES, Stores.WAITING);
    outcomes
        .filter((id, o) -> o instanceof Outcome.Publish)
        .mapValues(o -> ((Outcome.Publish) o).article())
        .to("articles", Produced.with(Serdes.String(), TOPICS.articles().valueSerde()));
    outcomes
        .filter((id, o) -> o instanceof Outcome.Suppress)
        .mapValues(o -> ((Outcome.Suppress) o).duplicate())
        .to("duplicates", Produced.with(Serdes.String(), TOPICS.duplicates().valueSerde()));
    Properties config = new Properties();
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    driver = new TopologyTestDriver(builder.build(), config, Flow.START);
    arrivals = driver.createInputTopic("arrivals", new StringSerializer(), new IntegerSerializer());
    answers =
        driver.createInputTopic(
            "answers", new StringSerializer(), StateSerdes.answer().serializer());
    probes =
        driver.createOutputTopic(
            "probes", new StringDeserializer(), StateSerdes.probe().deserializer());
    articles =
        driver.createOutputTopic(
            "articles", new StringDeserializer(), TOPICS.articles().valueSerde().deserializer());
    duplicates =
        driver.createOutputTopic(
            "duplicates",
            new StringDeserializer(),
            TOPICS.duplicates().valueSerde().deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void anArticleWaitsForItsAnswer() {
    arrive(Stories.HARBOUR);
    assertThat(articles.isEmpty()).isTrue();

    answer(1, UNLIKE);

    assertThat(articles.readValue().revision()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void revisionsQueueBehindTheVersionThatWaitsAndLeaveInOrder() {
    arrive(Stories.HARBOUR);
    arrive(Stories.HARBOUR.subList(0, 3));
    arrive(Stories.HARBOUR.subList(0, 2));
    assertThat(probes.readValuesToList()).extracting(Probe::version).containsExactly(1, 2, 3);

    answer(3, UNLIKE);
    answer(2, REPEATS);
    assertThat(articles.isEmpty()).isTrue();
    answer(1, UNLIKE);

    List<Article> published = articles.readValuesToList();
    assertThat(published).extracting(Article::revision).containsExactly(1, 2, 3);
    assertThat(published)
        .extracting(a -> a.body().split("\n").length)
        .containsExactly(Stories.HARBOUR.size(), 3, 2);
    assertThat(duplicates.isEmpty()).isTrue();
    assertThat(waiting()).isZero();
  }

  @Test
  void aRevisionBehindADuplicateTakesItsOwnAnswer() {
    arrive(Stories.HARBOUR);
    arrive(Stories.HARBOUR.subList(0, 2));

    answer(1, REPEATS);
    answer(2, UNLIKE);

    assertThat(duplicates.readValuesToList()).hasSize(1);
    Article published = articles.readValue();
    assertThat(published.status()).isEqualTo(Article.Status.NEW);
    assertThat(published.firstSeenAt()).isEqualTo(seenAt(0));
  }

  @Test
  void aRepeatOfAVersionThatWaitsIsDropped() {
    arrive(Stories.HARBOUR);
    arrive(Stories.HARBOUR);

    assertThat(probes.readValuesToList()).hasSize(1);
  }

  @Test
  void anotherTextBehindAPublishedOneIsAnotherArticle() {
    arrive(Stories.HARBOUR);
    arrive(Stories.ORCHESTRA);
    answer(2, UNLIKE);
    answer(1, new Verdict(ID, 4, new Verdict.Alone(Map.of())));

    List<Article> published = articles.readValuesToList();
    assertThat(published).extracting(Article::id).containsExactly(ID, ArticleId.ofEdition(ID, 1));
    assertThat(published).extracting(Article::revision).containsExactly(1, 1);
    assertThat(published).extracting(Article::copies).containsExactly(4, 0);
    assertThat(published.getLast().firstSeenAt()).isEqualTo(seenAt(1));
  }

  @Test
  void aRevisionTellsTheCopiesKnownAndByHowMuchItChanged() {
    arrive(Stories.HARBOUR);
    answer(1, UNLIKE);
    arrive(Stories.HARBOUR.subList(0, 3));
    answer(2, new Verdict("better", 2, new Verdict.Alone(Map.of())));

    List<Article> published = articles.readValuesToList();
    assertThat(published).extracting(Article::copies).containsExactly(0, 2);
    assertThat(published).extracting(Article::canonical).containsExactly(ID, "better");
    assertThat(published.getFirst().change()).isNull();
    assertThat(published.getLast().change()).isBetween(0.1, 0.5);
  }

  @Test
  void aRevisionOfAPublishedArticleIsPublishedWhateverTheIndexSaysOfIt() {
    arrive(Stories.HARBOUR);
    answer(1, UNLIKE);
    arrive(Stories.HARBOUR.subList(0, 3));
    answer(2, REPEATS);

    assertThat(articles.readValuesToList()).extracting(Article::revision).containsExactly(1, 2);
    assertThat(duplicates.isEmpty()).isTrue();
  }

  @Test
  void aDuplicateThatBecomesAStoryOfItsOwnLeavesTheOldOnesCopiesBehind() {
    arrive(Stories.HARBOUR);
    answer(1, new Verdict("other", 7, REPEATS.finding()));
    arrive(Stories.HARBOUR.subList(0, 2));
    answer(2, UNLIKE);

    assertThat(articles.readValue().copies()).isZero();
  }

  @Test
  void anArticleWhoseAnswerTakesLongerThanAddressesAreRememberedLeavesAllTheSame() {
    arrive(Stories.HARBOUR);
    pass(40);

    answer(1, UNLIKE);
    answer(1, UNLIKE);

    Article published = articles.readValue();
    assertThat(published.revision()).isEqualTo(1);
    assertThat(published.firstSeenAt()).isEqualTo(seenAt(0));
    assertThat(articles.isEmpty()).isTrue();
    probes.readValuesToList();
    arrivals.pipeInput(ID, 0, Flow.START.plus(Duration.ofDays(40)));
    assertThat(probes.isEmpty()).isTrue();
  }

  @Test
  void soDoesADuplicate() {
    arrive(Stories.HARBOUR);
    pass(40);

    answer(1, REPEATS);

    assertThat(duplicates.readValue().of()).isEqualTo("other");
    assertThat(articles.isEmpty()).isTrue();
  }

  @Test
  void answersForWhatDoesNotWaitAreIgnored() {
    answer(1, UNLIKE);
    arrive(Stories.HARBOUR);
    answer(1, UNLIKE);
    answer(1, UNLIKE);
    answer(7, REPEATS);

    assertThat(articles.readValuesToList()).hasSize(1);
    assertThat(duplicates.isEmpty()).isTrue();
  }

  private void arrive(List<String> story) {
    int version = drafts.size();
    Instant at = seenAt(version);
    String url = "https://echo.example/story";
    Article article =
        new Extract(
                new Extractor(ExtractLimits.DEFAULT),
                Flow.ENGINES.languages(),
                new EnrichMetrics(new SimpleMeterRegistry(), Clock.systemUTC()))
            .apply(
                Flow.raw(
                    url, Stories.page("The Echo", story.getFirst().substring(0, 40), story), at),
                new Origin(ID, new Source("news.raw", 0, version), at.toEpochMilli()));
    drafts.add(new Draft(article, new Sketcher().sketch(article.title(), article.body())));
    arrivals.pipeInput(ID, version, at);
  }

  /** Lets days pass, on each of which the same page of another address is seen. */
  private void pass(int days) {
    for (int day = 1; day <= days; day++) {
      arrivals.pipeInput(
          ArticleId.of("https://echo.example/other"), 0, Flow.START.plus(Duration.ofDays(day)));
    }
  }

  private static Instant seenAt(int version) {
    return Flow.START.plusSeconds(version);
  }

  private void answer(int version, Verdict verdict) {
    answers.pipeInput(ID, new Answer(version, 0, 0, 0, verdict), Flow.START);
  }

  private long waiting() {
    return driver.getKeyValueStore(Stores.WAITING).approximateNumEntries();
  }
}
