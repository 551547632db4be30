package dev.dateline.enrich;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a step throws into a dead letter with the record's own bytes, in the transaction that
 * consumes the record, and lets the stream go on (KIP-1033, KIP-1034). Streams makes it by its
 * class name and hands it its {@link Desk} as a setting.
 *
 * <p>It does so for records from outside only. What fails on a record of our own making, or because
 * a store or the broker failed, ends the thread and with it the transaction: to go on would commit
 * state that is half written, and no dead letter could be sent again.
 */
public final class DeadLetters
    implements ProcessingExceptionHandler, DeserializationExceptionHandler {
  /** The setting that holds the {@link Desk}. */
  static final String DESK = "dateline.enrich.dead.letters";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int MAX_ERROR = 1000;
  private static final int MAX_STACK = 8000;
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 15;
  private static final int MAX_VALUE = Topics.MAX_RECORD_BYTES - 64 * 1024;

  /**
   * @param topics where dead letters go, and where raw records come from
   * @param metrics counts them
   */
  record Desk(Topics topics, EnrichMetrics metrics) {}

  @SuppressWarnings("NullAway.Init") // set by configure
  private Desk desk;

  /** For Kafka Streams. */
  public DeadLetters() {}

  @Override
  public void configure(Map<String, ?> configs) {
    if (!(configs.get(DESK) instanceof Desk given)) {
      throw new IllegalStateException(DESK + " is not set");
    }
    desk = given;
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (isOurs(context) || exception instanceof KafkaException) {
      stop(context, exception);
      return ProcessingExceptionHandler.Response.fail();
    }
    return ProcessingExceptionHandler.Response.resume(
        List.of(letter(context, context.sourceRawKey(), context.sourceRawValue(), exception)));
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (isOurs(context)) {
      stop(context, exception);
      return DeserializationExceptionHandler.Response.fail();
    }
    return DeserializationExceptionHandler.Response.resume(
        List.of(letter(context, record.key(), record.value(), exception)));
  }

  /** Whether a record is from a topic between two of our own steps. */
  private boolean isOurs(ErrorHandlerContext context) {
    Topics topics = desk.topics();
    return !topics.raw().name().equals(context.topic())
        && !topics.rules().name().equals(context.topic());
  }

  private void stop(ErrorHandlerContext context, Exception exception) {
    desk.metrics().internalFailure();
    log.atError()
        .addKeyValue("topic", context.topic())
        .addKeyValue("partition", context.partition())
        .addKeyValue("offset", context.offset())
        .addKeyValue("step", context.processorNodeId())
        .setCause(exception)
        .log("not the record's fault; nothing of it is committed");
  }

  private ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Exception exception) {
    DeadLetter letter = describe(context, exception);
    desk.metrics().dead();
    log.atWarn()
        .addKeyValue("topic", letter.topic())
        .addKeyValue("partition", letter.partition())
        .addKeyValue("offset", letter.offset())
        .addKeyValue("stage", letter.stage())
        .addKeyValue("exception", letter.exception())
        .addKeyValue("error", letter.error())
        .log("dead letter");
    Long timestamp = context.timestamp() < 0 ? null : context.timestamp();
    return letter.letter(
        desk.topics().deadLetters().name(), timestamp, key, fitting(value), context.headers());
  }

  private static DeadLetter describe(ErrorHandlerContext context, Exception exception) {
    return switch (exception) {
      case RefusedException refused ->
          letter(context, refused.stage(), refused, refused.reason(), null);
      case StepFailedException failed ->
          letter(
              context,
              failed.stage(),
              failed,
              cause(failed).getClass().getName(),
              stack(cause(failed)));
      default ->
          letter(
              context,
              context.processorNodeId(),
              exception,
              exception.getClass().getName(),
              stack(exception));
    };
  }

  private static DeadLetter letter(
      ErrorHandlerContext context,
      String stage,
      Exception exception,
      String type,
      @Nullable String stack) {
    String error = String.valueOf(exception.getMessage()).replaceAll("\\s+", " ");
    return new DeadLetter(
        context.topic(),
        context.partition(),
        context.offset(),
        stage,
        error.length() > MAX_ERROR ? error.substring(0, MAX_ERROR) + "…" : error,
        type,
        stack);
  }

  private static Throwable cause(StepFailedException failed) {
    return failed.getCause() == null ? failed : failed.getCause();
  }

  /** Each cause with its topmost frames: what lies below them is Kafka's. */
  private static String stack(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
      text.append(depth == 0 ? "" : "Caused by: ").append(cause).append('\n');
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
        text.append("\tat ").append(frames[i]).append('\n');
      }
    }
    return text.length() > MAX_STACK ? text.substring(0, MAX_STACK) + "…" : text.toString();
  }

  /**
   * Only the start of a value that would not fit beside its headers: a letter that cannot be sent
   * stops us.
   */
  private static byte @Nullable [] fitting(byte @Nullable [] value) {
    return value == null || value.length <= MAX_VALUE ? value : Arrays.copyOf(value, MAX_VALUE);
  }
}
