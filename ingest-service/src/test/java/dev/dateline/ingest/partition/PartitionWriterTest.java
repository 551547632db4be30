package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.dateline.ingest.partition.UnderWay.Announced;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartitionWriterTest {
  private static final TopicPartition FEEDS = new TopicPartition("news.feeds", 3);

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final Lease lease =
      new Lease(FEEDS, new ConsumerGroupMetadata("news.ingest", 4, "member", Optional.empty()));
  private final UnderWay underWay = new UnderWay(Clock.systemUTC());
  private final PartitionWriter writer = new PartitionWriter(lease, producer, underWay);

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void commitsAWholeWriteWithTheLeasesPositionAndReturnsOnceThatIsCertain() throws Exception {
    lease.advance(17);
    open();

    assertThat(writer.write(records("a", "b"))).isTrue();

    assertThat(producer.history()).hasSize(2);
    assertThat(producer.consumerGroupOffsetsHistory())
        .singleElement()
        .satisfies(
            o -> assertThat(o.get("news.ingest")).containsEntry(FEEDS, new OffsetAndMetadata(17)));
  }

  @Test
  void saysWhatIsUnderWayWithWhatIsWrittenAndAlone() throws Exception {
    open();
    underWay.begin(List.of("https://harbour.example/feed"));
    assertThat(writer.write(List.of())).isTrue();
    assertThat(writer.write(records("a"), Set.of("https://harbour.example/feed"))).isTrue();
    assertThat(writer.write(records("b"))).isTrue();

    assertThat(producer.consumerGroupOffsetsHistory())
        .extracting(o -> Announced.of(o.get("news.ingest").get(FEEDS).metadata()))
        .satisfiesExactly(
            first -> assertThat(first.has("https://harbour.example/feed")).isTrue(),
            then -> assertThat(then.isEmpty()).isTrue(),
            last -> assertThat(last.isEmpty()).isTrue());
  }

  @Test
  void aPollWhoseOutcomeIsNotCommittedStaysUnderWay() throws Exception {
    open();
    underWay.begin(List.of("https://harbour.example/feed"));
    producer.commitTransactionException = new ProducerFencedException("another owner");
    producer.abortTransactionException = new ProducerFencedException("another owner");

    assertThat(writer.write(records("a"), Set.of("https://harbour.example/feed"))).isFalse();

    assertThat(Announced.of(underWay.metadata(Set.of())).has("https://harbour.example/feed"))
        .isTrue();
  }

  @Test
  void triesAgainWhatWasAborted() throws Exception {
    open();
    producer.commitTransactionException = new TimeoutException("no answer");
    CompletableFuture<Boolean> done = inBackground("a");
    await().until(() -> producer.transactionAborted() || writer.ended());
    producer.commitTransactionException = null;

    assertThat(done.join()).isTrue();
    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void aFencedWriterEndsAndPromisesNothing() throws Exception {
    open();
    producer.fenceProducer();

    assertThat(writer.write(records("a"))).isFalse();
    await().until(writer::ended);
    assertThat(writer.write(records("b"))).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void aMemberThatWasThrownOutCommitsNothing() throws Exception {
    open();
    producer.sendOffsetsToTransactionException = new CommitFailedException("generation 4 is past");
    CompletableFuture<Boolean> done = inBackground("a");
    await().until(producer::transactionAborted);
    lease.end();

    assertThat(done.join()).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void aWriteThatTheBrokerFindsTooLargeFailsAlone() throws Exception {
    producer.sendException = new RecordTooLargeException("25 MB");
    open();

    assertThatExceptionOfType(KafkaException.class)
        .isThrownBy(() -> writer.write(records("a")))
        .withMessageContaining("25 MB");
    producer.sendException = null;

    assertThat(writer.write(records("b"))).isTrue();
  }

  @Test
  void whatIsQueuedWhenThePartitionGoesIsDropped() throws Exception {
    producer.initTransactions();
    CompletableFuture<Boolean> done = inBackground("a");
    await().until(() -> !done.isDone());
    writer.close();

    assertThat(done.join()).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void aProducerFencedWhileCommittingEndsTheWriter() throws Exception {
    open();
    producer.commitTransactionException = new ProducerFencedException("another owner");
    producer.abortTransactionException = new ProducerFencedException("another owner");

    assertThat(writer.write(records("a"))).isFalse();
    await().until(writer::ended);
  }

  @Test
  void whatWaitsForItsTurnWhenThePartitionGoesIsCommittedOrNotPromised() throws Exception {
    open();
    writer.write(records("first"));
    CompletableFuture<Boolean> waiting = inBackground("second");
    lease.end();
    writer.close();

    assertThat(producer.history()).hasSize(waiting.join() ? 2 : 1);
  }

  private void open() {
    producer.initTransactions();
    writer.start();
  }

  private CompletableFuture<Boolean> inBackground(String value) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return writer.write(records(value));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static List<ProducerRecord<byte[], byte[]>> records(String... values) {
    return java.util.Arrays.stream(values)
        .map(
            v -> new ProducerRecord<byte[], byte[]>("news.raw", v.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
