package dev.dateline.standalone.deadletters;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends dead letters again to the topics they came from, byte for byte. */
final class Replay implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<?>> sent = new ArrayList<>();

  Replay(KafkaOptions kafka) {
    producer =
        new KafkaProducer<>(
            kafka.clientSettings(
                Map.of(
                    "acks", "all",
                    "enable.idempotence", "true",
                    "max.block.ms", "10000",
                    "max.request.size", Integer.toString(Topics.MAX_RECORD_BYTES))),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * @return whether the letter says where it came from, and so was sent
   */
  boolean send(ConsumerRecord<byte[], byte[]> letter) {
    String topic = DeadLetter.of(letter).topic();
    if (topic.isEmpty()) {
      return false;
    }
    sent.add(
        producer.send(
            new ProducerRecord<>(
                topic, null, letter.key(), letter.value(), DeadLetter.original(letter.headers()))));
    return true;
  }

  /**
   * Waits until all are on their topics.
   *
   * @throws FailedException if one is not
   */
  void await() {
    producer.flush();
    for (Future<?> future : sent) {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw new FailedException("not all could be sent again: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FailedException("interrupted while sending", e);
      }
    }
    sent.clear();
  }

  @Override
  public void close() {
    producer.close();
  }
}
