package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final String RAW = Flow.TOPICS.raw().name();
  private static final String DECISIONS = "news.enrich-decisions-repartition";
  private static final byte[] BYTES = "a record".getBytes(StandardCharsets.UTF_8);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DeadLetters letters = new DeadLetters();

  @BeforeEach
  void configure() {
    EnrichMetrics metrics = new EnrichMetrics(registry, Clock.systemUTC());
    letters.configure(Map.of(DeadLetters.DESK, new DeadLetters.Desk(Flow.TOPICS, metrics)));
  }

  @Test
  void whatFailsOnARecordFromOutsideIsSetAside() {
    ProcessingExceptionHandler.Response response =
        process(RAW, new RefusedException("extract", "EMPTY", "no text on the page"));

    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
    assertThat(response.deadLetterQueueRecords()).hasSize(1);
  }

  @Test
  void whatFailsOnOurOwnRecordCommitsNothing() {
    assertThat(process(DECISIONS, new IllegalStateException("version 2 does not wait")).result())
        .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    assertThat(
            letters
                .handleError(
                    new At(DECISIONS),
                    new ConsumerRecord<>(DECISIONS, 0, 7, BYTES, BYTES),
                    new SerializationException("of another form"))
                .result())
        .isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    assertThat(registry.get("dateline.enrich.internal.failures").counter().count()).isEqualTo(2);
  }

  @Test
  void aStoreThatFailsIsNotTheRecordsFault() {
    assertThat(process(RAW, new ProcessorStateException("no space left on device")).result())
        .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
  }

  private ProcessingExceptionHandler.Response process(String topic, RuntimeException failure) {
    return letters.handleError(new At(topic), new Record<>("id", BYTES, 0), failure);
  }

  /** Where a record comes from. */
  private record At(String topic) implements ErrorHandlerContext {
    @Override
    public int partition() {
      return 0;
    }

    @Override
    public long offset() {
      return 7;
    }

    @Override
    public Headers headers() {
      return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
      return "join";
    }

    @Override
    public TaskId taskId() {
      return new TaskId(0, 0);
    }

    @Override
    public long timestamp() {
      return 0;
    }

    @Override
    public byte[] sourceRawKey() {
      return BYTES;
    }

    @Override
    public byte[] sourceRawValue() {
      return BYTES;
    }
  }
}
