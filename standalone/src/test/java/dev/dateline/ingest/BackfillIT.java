package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.dateline.ingest.backfill.Backfill;
import dev.dateline.ingest.backfill.Tally;
import dev.dateline.ingest.backfill.Wanted;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** WARC files into a real broker. */
class BackfillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant FETCHED = Instant.parse("2025-11-02T08:15:00Z");
  private static final int PAGES = 350;
  private static final Backfill.Progress SILENT = (file, position, size) -> {};

  @TempDir static Path folder;
  private static EmbeddedKafka broker;
  private static Path whole;
  private static int run;

  private KafkaOptions kafka;
  private Admin admin;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
    whole = warc(folder.resolve("news.warc.gz"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void topics() {
    kafka = KafkaOptions.at(broker.bootstrapServers(), "b" + ++run + ".");
    admin = Admin.create(kafka.clientSettings(Map.of()));
    new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20))
        .create(List.of(kafka.topics().raw()), 3);
  }

  @AfterEach
  void close() {
    admin.close(Duration.ZERO);
  }

  @Test
  void publishesEveryPageOnceWithTheTimesOfFetchingAndOfIngest() {
    Instant before = Instant.now().minusSeconds(1);

    Tally tally = backfill(Wanted.ALL).read(whole, SILENT);

    assertThat(tally)
        .hasToString(
            "350 articles published, 2 records passed over (1 another status than 200, 1 no HTML),"
                + " 0 damaged");
    try (RawTopic raw = new RawTopic(kafka)) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(PAGES));
      assertThat(raw.read())
          .allSatisfy(
              r -> {
                assertThat(r.key()).isEqualTo(r.value().id());
                assertThat(r.timestamp()).isEqualTo(r.value().ingestedAt().toEpochMilli());
                assertThat(r.value().ingestedAt()).isAfter(before);
                assertThat(r.value().page().fetchedAt()).isEqualTo(FETCHED);
                assertThat(r.value().feed().url()).isEqualTo("warc:news.warc.gz");
              });
    }
    assertThat(backfill(Wanted.ALL).read(whole, SILENT).published()).isZero();
    assertExactlyOnce();
  }

  @Test
  void goesOnAfterAnInterruptionFromTheLastBatchThatWasCommitted() {
    AtomicInteger records = new AtomicInteger();
    Backfill.Progress broken =
        (file, position, size) -> {
          if (records.incrementAndGet() == 250) {
            throw new IllegalStateException("pulled the plug");
          }
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> backfill(Wanted.ALL).read(whole, broken));

    Tally rest = backfill(Wanted.ALL).read(whole, SILENT);

    assertThat(rest.published()).isEqualTo(PAGES - 200);
    assertExactlyOnce();
  }

  @Test
  void losesAndDoublesNothingWhereverItIsInterrupted() throws Exception {
    for (int stop : List.of(1, 99, 100, 101, 180)) {
      AtomicInteger records = new AtomicInteger();
      Thread[] reader = new Thread[1];
      reader[0] =
          Thread.ofPlatform()
              .unstarted(
                  () -> {
                    try {
                      backfill(Wanted.ALL)
                          .read(
                              whole,
                              (file, position, size) -> {
                                if (records.incrementAndGet() == stop) {
                                  // whatever it does next is cut short: reading or committing
                                  reader[0].interrupt();
                                }
                              });
                    } catch (RuntimeException e) {
                      assertThat(e.getMessage()).doesNotContain("\n");
                    }
                  });
      reader[0].start();
      reader[0].join();
    }

    backfill(Wanted.ALL).read(whole, SILENT);

    assertExactlyOnce();
  }

  @Test
  void aFileThatWasCutShortIsGoneOnWithWhenItIsWhole() throws Exception {
    byte[] bytes = Files.readAllBytes(whole);
    Path file = folder.resolve("cut.warc.gz");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    Tally first = backfill(Wanted.ALL).read(file, SILENT);
    Tally second = backfill(Wanted.ALL).read(whole, SILENT);

    assertThat(first.damaged()).isEqualTo(1);
    assertThat(first.published()).isBetween(1L, PAGES - 1L);
    assertThat(first.published() + second.published()).isEqualTo(PAGES);
    assertThat(second.damaged()).isZero();
    assertExactlyOnce();
  }

  @Test
  void otherFiltersAreAnotherJob() {
    backfill(new Wanted(null, null, Set.of("hill.example"))).read(whole, SILENT);

    assertThat(backfill(Wanted.ALL).read(whole, SILENT).published()).isEqualTo(PAGES);
  }

  @Test
  void whatIsNoWarcFileFails() throws Exception {
    Path file = Files.writeString(folder.resolve("page.html"), "<html>");

    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> backfill(Wanted.ALL).read(file, SILENT))
        .withMessageContaining("is no WARC file");
  }

  private void assertExactlyOnce() {
    try (RawTopic raw = new RawTopic(kafka)) {
      await().atMost(PATIENCE).until(() -> raw.read().size() >= PAGES);
      assertThat(raw.readToEnd()).extracting(r -> r.key()).hasSize(PAGES).doesNotHaveDuplicates();
    }
  }

  private Backfill backfill(Wanted wanted) {
    return new Backfill(
        kafka,
        new Backfill.Settings(List.of(), wanted, ByteSize.parse("8MiB"), false),
        Clock.systemUTC());
  }

  private static Path warc(Path path) throws IOException {
    try (WarcWriter warc = new WarcWriter(path)) {
      for (int i = 0; i < PAGES; i++) {
        warc.write(response("/story/" + i, 200, "text/html"));
      }
      warc.write(response("/gone", 404, "text/html"));
      warc.write(response("/photo", 200, "image/jpeg"));
    }
    return path;
  }

  private static WarcResponse response(String path, int status, String type) throws IOException {
    byte[] body =
        ("<p>The ferry sails: " + path + "</p>").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new WarcResponse.Builder(URI.create("https://harbour.example" + path))
        .date(FETCHED)
        .body(new HttpResponse.Builder(status, "-").body(MediaType.parse(type), body).build())
        .build();
  }
}
