package dev.dateline.enrich;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Relation;
import dev.dateline.contract.Source;
import dev.dateline.contract.Tag;
import dev.dateline.contract.TagRule;
import dev.dateline.url.ArticleId;
import io.micrometer.core.instrument.DistributionSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  private static final String LIVE =
      "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"LiveBlogPosting\"}</script>";

  private static final String ECHO = "https://echo.example/news/lock-closed";
  private static final String TIMES = "https://times.example/2026/03/canal-halted";
  private static final String TITLE = "Canal freight halted as cracks close Port Ellery lock";

  @TempDir Path stateDir;
  private Flow flow;

  @BeforeEach
  void start() {
    flow = new Flow(stateDir);
  }

  @AfterEach
  void stop() {
    flow.close();
  }

  @Test
  void publishesANewArticleWithWhatThePageAndTheFeedSay() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));

    TestRecord<String, Article> record = flow.articles.readRecord();
    Article article = record.value();
    assertThat(record.key()).isEqualTo(ArticleId.of(ECHO)).isEqualTo(article.id());
    assertThat(record.getRecordTime()).isEqualTo(Flow.START.plusSeconds(1));
    assertThat(article.status()).isEqualTo(Article.Status.NEW);
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.body()).isEqualTo(String.join("\n", Stories.HARBOUR));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.publisher().name()).isEqualTo("The Echo");
    assertThat(article.publisher().domain()).isEqualTo("echo.example");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-03T07:15:00Z"));
    assertThat(article.firstSeenAt()).isEqualTo(Flow.START.plusSeconds(1));
    assertThat(article.fullText()).isTrue();
    assertThat(article.labels()).containsExactly("wire");
    assertThat(article.source()).isEqualTo(new Source("news.raw", 0, 0));
    assertThat(flow.duplicates.isEmpty()).isTrue();
    assertThat(flow.deadLetters.isEmpty()).isTrue();
  }

  @Test
  void takesTheFeedsOwnTextWhereNoPageWasFetched() {
    RawArticle raw =
        new RawArticle(
            ArticleId.of(ECHO),
            ECHO,
            new RawArticle.Feed("https://echo.example/rss", null, List.of(), "en", null),
            new RawArticle.Entry(
                null,
                ECHO,
                TITLE,
                List.of(),
                null,
                null,
                null,
                "<p>" + String.join("</p><p>", Stories.HARBOUR) + "</p>",
                List.of(),
                null),
            null,
            "timeout",
            flow.tick());

    flow.send(raw);

    Article article = flow.articles.readValue();
    assertThat(article.fullText()).isFalse();
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.body()).isEqualTo(String.join("\n", Stories.HARBOUR));
  }

  @Test
  void ofTwinsOnTheWireOneIsNewAndTheOtherItsDuplicate() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", "Port Ellery lock shut, barges wait", Stories.HARBOUR));

    assertThat(flow.articles.readValuesToList()).extracting(Article::url).containsExactly(ECHO);
    Duplicate duplicate = flow.duplicates.readValue();
    assertThat(duplicate.id()).isEqualTo(ArticleId.of(TIMES));
    assertThat(duplicate.of()).isEqualTo(ArticleId.of(ECHO));
    assertThat(duplicate.how()).isEqualTo(Duplicate.How.NEAR_DUPLICATE);
    assertThat(duplicate.body()).isNotBlank();
    assertThat(duplicate.similarity()).isBetween(0.5, 1.0);
    assertThat(duplicate.evidence()).isNotEmpty();
    assertThat(duplicate.publisher().domain()).isEqualTo("times.example");
    assertThat(duplicate.source()).isEqualTo(new Source("news.raw", 0, 1));
  }

  @Test
  void saysWhichStoryATextEmbedsThoughItIsNoCopyOfIt() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    List<String> roundUp = new ArrayList<>(Stories.ORCHESTRA);
    roundUp.addAll(Stories.HARBOUR);
    roundUp.addAll(Stories.GLACIER);
    flow.page(TIMES, Stories.page("Times", "The week in Valmere", roundUp));

    List<Article> articles = flow.articles.readValuesToList();
    assertThat(articles).extracting(Article::url).containsExactly(ECHO, TIMES);
    assertThat(articles.getFirst().related()).isNull();
    Relation related = Objects.requireNonNull(articles.getLast().related());
    assertThat(related.to()).isEqualTo(articles.getFirst().id());
    assertThat(related.how()).isEqualTo(Relation.How.PART_OF);
    assertThat(related.score()).isBetween(0.8, 1.0);
    assertThat(related.evidence()).isNotEmpty();
    assertThat(articles.getLast().unjudged()).isNull();
  }

  @Test
  void saysWithWhatANewArticleWasComparedAndFoundApart() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    List<String> own = new ArrayList<>(Stories.GLACIER);
    own.addAll(Stories.ORCHESTRA);
    own.add(Stories.HARBOUR.getFirst());
    flow.page(TIMES, Stories.page("Times", "A lake is gone", own));

    List<Article> articles = flow.articles.readValuesToList();
    assertThat(articles.getFirst().compared()).isEmpty();
    assertThat(articles.getLast().related()).isNull();
    assertThat(articles.getLast().compared()).containsKeys("containment", "lead-words");
  }

  @Test
  void saysHowMuchOfARepeatedPageIsUnchanged() {
    String page = Stories.page("The Echo", TITLE, Stories.HARBOUR);
    flow.page(ECHO, page);
    flow.page(ECHO, page);

    DistributionSummary unchanged = flow.registry.get("dateline.enrich.repeat.unchanged").summary();
    assertThat(unchanged.count()).isEqualTo(1);
    assertThat(unchanged.mean()).isEqualTo(1);
  }

  @Test
  void saysWhyATextCouldNotBeJudged() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, List.of("The lock is closed, says Brandt.")));

    assertThat(flow.articles.readValue().unjudged()).isEqualTo("text too short to judge");
  }

  @Test
  void publishesARevisionWithItsNumberItsCopiesAndWhenTheStoryWasFirstSeen() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", "Port Ellery lock shut", Stories.HARBOUR));
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 1)));
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 2)));

    List<Article> published = flow.articles.readValuesToList();
    assertThat(published).extracting(Article::revision).containsExactly(1, 2, 3);
    assertThat(published)
        .extracting(Article::status)
        .containsExactly(Article.Status.NEW, Article.Status.REVISED, Article.Status.REVISED);
    assertThat(published).extracting(Article::copies).containsExactly(0, 1, 1);
    assertThat(published.getFirst().change()).isNull();
    assertThat(published.getLast().change()).isBetween(0.05, 0.5);
    assertThat(published.getFirst().compared()).isEmpty();
    assertThat(published.getLast().compared())
        .containsKeys("change", "least-change", "unchanged", "words-before", "words-after");
    assertThat(published).extracting(Article::firstSeenAt).containsOnly(Flow.START.plusSeconds(1));
    assertThat(published.getLast().body()).endsWith(extended(Stories.HARBOUR, 2).getLast());
  }

  @Test
  void dropsARepeatAndCountsIt() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));

    assertThat(flow.articles.readValuesToList()).hasSize(1);
    assertThat(flow.duplicates.isEmpty()).isTrue();
    assertThat(flow.counted("repeated")).isEqualTo(1);
  }

  @Test
  void aPageSeenAgainAndAgainUnchangedStaysARepeatForAsLongAsItIsSeen() {
    String page = Stories.page("The Echo", TITLE, Stories.HARBOUR);
    for (int day = 0; day < 45; day++) {
      flow.send(Flow.raw(ECHO, page, Flow.START.plus(day, DAYS)));
    }

    assertThat(flow.articles.readValuesToList()).hasSize(1);
    assertThat(flow.counted("repeated")).isEqualTo(44);
  }

  @Test
  void takesAnotherTextUnderAnAddressUsedAgainForANewArticle() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(ECHO, Stories.page("The Echo", "Orchestra moves to a tram depot", Stories.ORCHESTRA));

    List<Article> published = flow.articles.readValuesToList();
    assertThat(published).extracting(Article::status).containsOnly(Article.Status.NEW);
    assertThat(published)
        .extracting(Article::id)
        .containsExactly(ArticleId.of(ECHO), ArticleId.ofEdition(ArticleId.of(ECHO), 1));
    assertThat(published.getLast().revision()).isEqualTo(1);
    assertThat(published.getLast().firstSeenAt()).isEqualTo(Flow.START.plusSeconds(2));
  }

  @Test
  void anAddressUsedAgainForAnothersTextIsADuplicate() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", "Orchestra moves to a tram depot", Stories.ORCHESTRA));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));

    assertThat(flow.articles.readValuesToList()).hasSize(2);
    assertThat(flow.duplicates.readValue().of()).isEqualTo(ArticleId.of(ECHO));
  }

  @Test
  void aCopyOfTheFirstTextOfAnAddressUsedAgainIsOfTheFirstArticle() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(ECHO, Stories.page("The Echo", "Orchestra moves to a tram depot", Stories.ORCHESTRA));
    flow.page(ECHO, Stories.page("The Echo", "Orchestra in depot", extended(Stories.ORCHESTRA, 1)));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));

    assertThat(flow.articles.readKeyValuesToList())
        .extracting(kv -> kv.key + " " + kv.value.revision())
        .containsExactly(
            ArticleId.of(ECHO) + " 1",
            ArticleId.ofEdition(ArticleId.of(ECHO), 1) + " 1",
            ArticleId.ofEdition(ArticleId.of(ECHO), 1) + " 2");
    assertThat(flow.duplicates.readValue().of()).isEqualTo(ArticleId.of(ECHO));
  }

  @Test
  void aLaterBetterTextIsAnnouncedAndTheStoryKeepsItsId() {
    String wire = "https://reuters.example/lock";
    String herald = "https://herald.example/lock";
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR.subList(0, 2)));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));
    flow.page(wire, Stories.page("Reuters", TITLE, Stories.HARBOUR.subList(0, 3)));
    flow.page(herald, Stories.page("Herald", TITLE, extended(Stories.HARBOUR, 1)));
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));

    List<Duplicate> copies = flow.duplicates.readValuesToList();
    assertThat(copies).extracting(Duplicate::of).containsOnly(ArticleId.of(ECHO));
    assertThat(copies)
        .extracting(Duplicate::canonical)
        .containsExactly(ArticleId.of(TIMES), ArticleId.of(wire), ArticleId.of(wire));
    assertThat(copies).extracting(Duplicate::copies).containsExactly(1, 2, 3);
    assertThat(copies)
        .extracting(d -> d.publisher().name())
        .containsExactly("Times", "Reuters", "Herald");
    List<Article> published = flow.articles.readValuesToList();
    assertThat(published).extracting(Article::id).containsOnly(ArticleId.of(ECHO));
    assertThat(published)
        .extracting(Article::canonical)
        .containsExactly(ArticleId.of(ECHO), ArticleId.of(wire));
  }

  @Test
  void aCopyThatComesBeforeTheAgencysOwnTextNamesTheStoryAndTheAgencysIsCanonical() {
    String wire = "https://reuters.example/lock";
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(wire, Stories.page("Reuters", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));

    assertThat(flow.articles.readValuesToList()).extracting(Article::url).containsExactly(ECHO);
    assertThat(flow.duplicates.readValuesToList())
        .extracting(d -> d.of() + " " + d.canonical())
        .containsOnly(ArticleId.of(ECHO) + " " + ArticleId.of(wire))
        .hasSize(2);
  }

  @Test
  void neitherAPageDatedNorARecordFrom2099MakesAnythingBeForgotten() {
    String future = "https://future.example/story";
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    String dated = Stories.page("Future", "Glacier lake drained", Stories.GLACIER);
    flow.page(future, dated.replace("2026-03-03T08:15", "2099-03-03T08:15"));
    flow.send(
        Flow.raw(
            future + "/2",
            Stories.page("Future", "Orchestra moves to a tram depot", Stories.ORCHESTRA),
            Instant.parse("2099-01-01T00:00:00Z")));

    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 1)));

    assertThat(flow.counted("repeated")).isEqualTo(1);
    assertThat(flow.duplicates.readValue().of()).isEqualTo(ArticleId.of(ECHO));
    assertThat(flow.articles.readValuesToList())
        .extracting(Article::revision)
        .containsExactly(1, 1, 1, 2);
  }

  @Test
  void fortyRecordsFrom2099InARowMakeNothingBeForgotten() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    for (int i = 0; i < 40; i++) {
      String page = Stories.page("Future", "Glacier lake drained", Stories.GLACIER);
      Instant future = Instant.parse("2099-01-01T00:00:00Z").plusSeconds(i);
      flow.send(Flow.raw("https://future.example/" + i, page, future));
    }

    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 1)));

    assertThat(flow.counted("repeated")).isEqualTo(1);
    assertThat(flow.duplicates.readValuesToList())
        .hasSize(40)
        .last()
        .satisfies(d -> assertThat(d.of()).isEqualTo(ArticleId.of(ECHO)));
    assertThat(flow.articles.readValuesToList())
        .extracting(Article::revision)
        .containsExactly(1, 1, 2);
  }

  @Test
  void aLivePageThatGrowsByTheMinuteIsOneArticleWithFewRevisions() {
    String live =
        Stories.page("The Echo", TITLE, Stories.HARBOUR).replace("article\">", "article\">" + LIVE);
    flow.page(ECHO, live);
    for (int minute = 1; minute <= 60; minute++) {
      flow.page(
          ECHO,
          Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, minute))
              .replace("article\">", "article\">" + LIVE));
    }

    List<Article> published = flow.articles.readValuesToList();
    assertThat(published).extracting(Article::id).containsOnly(ArticleId.of(ECHO));
    assertThat(published).extracting(Article::kind).containsOnly(Article.Kind.LIVE);
    assertThat(published).hasSizeBetween(5, 30);
  }

  @Test
  void aRevisedDuplicateIsJudgedAgain() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, extended(Stories.HARBOUR, 1)));

    assertThat(flow.articles.readValuesToList()).hasSize(1);
    assertThat(flow.duplicates.readValuesToList())
        .extracting(Duplicate::of)
        .containsExactly(ArticleId.of(ECHO), ArticleId.of(ECHO));
  }

  @Test
  void aCopyThatIsRevisedCountsOnce() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, Stories.HARBOUR));
    flow.page(TIMES, Stories.page("Times", TITLE, extended(Stories.HARBOUR, 1)));
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 2)));

    assertThat(flow.articles.readValuesToList().getLast().copies()).isEqualTo(1);
  }

  @Test
  void whatIsNotARawArticleBecomesADeadLetterWithItsBytes() {
    byte[] key = "some key".getBytes(StandardCharsets.UTF_8);
    byte[] value = "no JSON at all".getBytes(StandardCharsets.UTF_8);

    flow.raw.pipeInput(new TestRecord<>(key, value, flow.tick()));
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));

    TestRecord<byte[], byte[]> letter = flow.deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo(key);
    assertThat(letter.value()).isEqualTo(value);
    assertThat(letter.getRecordTime()).isEqualTo(Flow.START.plusSeconds(1));
    DeadLetter why = why(letter);
    assertThat(why.topic()).isEqualTo("news.raw");
    assertThat(why.partition()).isZero();
    assertThat(why.offset()).isZero();
    assertThat(why.stage()).isEqualTo("decode");
    assertThat(why.exception()).isEqualTo("NOT_A_RAW_ARTICLE");
    assertThat(why.error()).contains("not the JSON expected");
    assertThat(why.stack()).isNull();
    assertThat(flow.articles.readValuesToList()).hasSize(1);
  }

  @Test
  void aRecordWithoutValueOrWithAnotherKeyBecomesADeadLetter() {
    RawArticle raw = Flow.raw(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR), flow.tick());

    flow.raw.pipeInput(new TestRecord<>("id".getBytes(StandardCharsets.UTF_8), null, flow.tick()));
    flow.raw.pipeInput(
        new TestRecord<>("other".getBytes(StandardCharsets.UTF_8), Flow.bytes(raw), flow.tick()));
    flow.raw.pipeInput(new TestRecord<>(null, Flow.bytes(raw), flow.tick()));

    assertThat(flow.deadLetters.readRecordsToList().stream().map(EnrichTopologyTest::why))
        .extracting(DeadLetter::exception)
        .containsExactly("NO_VALUE", "WRONG_KEY", "WRONG_KEY");
  }

  @Test
  void whatIsNoArticleBecomesADeadLetterWithTheReason() {
    flow.page(ECHO, "<html><head><title></title></head><body></body></html>");

    DeadLetter why = why(flow.deadLetters.readRecord());
    assertThat(why.stage()).isEqualTo("extract");
    assertThat(why.exception()).isEqualTo("EMPTY");
    assertThat(why.stack()).isNull();
  }

  @Test
  void aStepThatBreaksLeavesALetterWithItsStackAndNoTraceInTheState() {
    List<String> failing = new ArrayList<>(List.of("once"));
    Engines engines = Flow.ENGINES;
    Engines breaking =
        new Engines(
            engines.extractor(),
            engines.languages(),
            engines.sketcher(),
            engines.scorer(),
            rules -> new dev.dateline.enrich.tag.Tagger(List.of(new BreakingStage(failing))));
    flow.close();
    flow = new Flow(stateDir.resolve("breaking"), breaking);
    RawArticle raw = Flow.raw(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR), flow.tick());

    flow.send(raw);
    DeadLetter why = why(flow.deadLetters.readRecord());
    flow.send(raw);

    assertThat(why.stage()).isEqualTo("tag");
    assertThat(why.exception()).contains("TaggingException");
    assertThat(why.stack()).contains("BreakingStage");
    assertThat(flow.articles.readValuesToList())
        .extracting(Article::status)
        .containsExactly(Article.Status.NEW);
  }

  @Test
  void aRuleHoldsFromTheNextArticleOnUntilItIsRemoved() {
    TagRule rule = new TagRule("canals", "Canals", "canal AND lock", null);
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    flow.rules.pipeInput("canals", rule);
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 1)));
    flow.rules.pipeInput("canals", (TagRule) null);
    flow.page(ECHO, Stories.page("The Echo", TITLE, extended(Stories.HARBOUR, 2)));

    assertThat(flow.articles.readValuesToList())
        .extracting(a -> a.tags().stream().anyMatch(t -> t.id().equals("rule:canals")))
        .containsExactly(false, true, false);
  }

  @Test
  void aRefusedRuleIsCountedAndTheOthersWork() {
    flow.ruleBytes.pipeInput("broken", "{".getBytes(StandardCharsets.UTF_8));
    flow.rules.pipeInput("unbalanced", new TagRule("unbalanced", "x", "(canal AND", null));
    flow.rules.pipeInput("canals", new TagRule("canals", "Canals", "canal", null));

    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));

    assertThat(flow.articles.readValue().tags()).anyMatch(t -> t.id().equals("rule:canals"));
    assertThat(flow.registry.get("dateline.enrich.rules.refused").gauge().value()).isEqualTo(2);
    assertThat(flow.registry.get("dateline.enrich.rules.in.force").gauge().value()).isEqualTo(1);
  }

  private static List<String> extended(List<String> story, int version) {
    List<String> longer = new ArrayList<>(story);
    for (int i = 1; i <= version; i++) {
      longer.add(
          "Update %d: inspectors reached a further hinge in the afternoon and ordered it replaced as well, which adds %d days to the work."
              .formatted(i, i + 1));
    }
    return longer;
  }

  static DeadLetter why(TestRecord<byte[], byte[]> letter) {
    return DeadLetter.of(
        new ConsumerRecord<>(
            "t",
            0,
            0,
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            letter.key(),
            letter.value(),
            letter.headers(),
            Optional.empty()));
  }

  @Test
  void dropsKeyphrasesThatStandInNearlyEveryArticleOfTheStream() {
    flow.page(ECHO, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    Article first = flow.articles.readValue();
    for (int i = 0; i < 250; i++) {
      flow.page(ECHO + "/copy-" + i, Stories.page("The Echo", TITLE, Stories.HARBOUR));
    }
    flow.page(
        TIMES,
        Stories.page(
            "Times",
            "Divers leave the quay at Sorrel Point",
            List.of(
                "Two divers left the quay at Sorrel Point on Friday. The divers had looked at a lock, a second"
                    + " lock and a third lock, and found nothing wrong with any of them, the mayor said.",
                "Both divers are from the islands. Their boat was mended by a smith who asked for no money, and"
                    + " they promised to come back in the spring with more rope and better lamps.")));

    List<Article> later = flow.articles.readValuesToList();
    assertThat(keyphrases(first)).contains("x:lock");
    assertThat(later).extracting(Article::url).endsWith(TIMES);
    assertThat(keyphrases(later.getLast())).contains("x:divers").doesNotContain("x:lock");
  }

  private static List<String> keyphrases(Article article) {
    return article.tags().stream()
        .filter(tag -> tag.type() == Tag.Type.KEYPHRASE)
        .map(Tag::id)
        .toList();
  }
}
