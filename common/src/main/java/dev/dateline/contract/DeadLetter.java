package dev.dateline.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Why a record became a dead letter, as the headers of {@code news.dead-letters} carry it beside
 * the record's own. Key and value of a dead letter are the original's, byte for byte, so that it
 * can be sent again.
 *
 * @param topic where the original stands
 * @param partition its partition
 * @param offset its offset
 * @param stage the step that failed, such as {@code decode}, {@code extract} or {@code tag}
 * @param error what went wrong, in one line
 * @param exception class of the failure, or the step's own name for a refusal, such as {@code
 *     SECTION_FRONT}
 * @param stack the stack trace, cut to a bound; {@code null} for a refusal, which is no fault of
 *     the code
 */
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    String stage,
    String error,
    String exception,
    @Nullable String stack) {

  private static final List<String> NAMES =
      List.of("topic", "partition", "offset", "stage", "error", "exception", "stack");

  /**
   * What the headers of a dead letter say. What is missing from them, as in a letter written by
   * another tool, is read as empty or -1.
   */
  public static DeadLetter of(ConsumerRecord<?, ?> letter) {
    Headers headers = letter.headers();
    return new DeadLetter(
        text(headers, "topic"),
        (int) number(headers, "partition"),
        number(headers, "offset"),
        text(headers, "stage"),
        text(headers, "error"),
        text(headers, "exception"),
        headers.lastHeader("stack") == null ? null : text(headers, "stack"));
  }

  /** The headers of the original, without those that this class adds. */
  public static Headers original(Headers headers) {
    RecordHeaders result = new RecordHeaders(headers.toArray());
    NAMES.forEach(result::remove);
    return result;
  }

  /**
   * The dead letter of a record.
   *
   * @param destination the dead-letter topic
   * @param timestamp of the original, in epoch milliseconds; {@code null} for now
   * @param key of the original
   * @param value of the original
   * @param headers of the original
   */
  public ProducerRecord<byte[], byte[]> letter(
      String destination,
      @Nullable Long timestamp,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Headers headers) {
    Headers all = original(headers);
    add(all, "topic", topic);
    add(all, "partition", Integer.toString(partition));
    add(all, "offset", Long.toString(offset));
    add(all, "stage", stage);
    add(all, "error", error);
    add(all, "exception", exception);
    if (stack != null) {
      add(all, "stack", stack);
    }
    return new ProducerRecord<>(destination, null, timestamp, key, value, all);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long number(Headers headers, String name) {
    try {
      return Long.parseLong(text(headers, name));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
