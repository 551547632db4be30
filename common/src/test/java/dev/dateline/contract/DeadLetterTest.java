package dev.dateline.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static final DeadLetter LETTER =
      new DeadLetter("news.raw", 3, 42, "extract", "no text", "EMPTY", null);

  @Test
  void carriesItsCauseInHeadersAndTheOriginalUntouched() {
    byte[] key = "id".getBytes(UTF_8);
    byte[] value = {0, (byte) 0xff};
    Headers own = new RecordHeaders().add("trace", new byte[] {1});

    ProducerRecord<byte[], byte[]> sent = LETTER.letter("news.dead-letters", 7L, key, value, own);

    assertThat(sent.key()).isSameAs(key);
    assertThat(sent.value()).isSameAs(value);
    assertThat(sent.timestamp()).isEqualTo(7);
    assertThat(DeadLetter.of(received(sent))).isEqualTo(LETTER);
    assertThat(DeadLetter.original(sent.headers())).isEqualTo(own);
  }

  @Test
  void readsALetterOfAnotherToolAsFarAsItGoes() {
    Headers headers = new RecordHeaders().add("offset", "none".getBytes(UTF_8)).add("error", null);

    DeadLetter read =
        DeadLetter.of(received(new ProducerRecord<>("t", null, 0L, null, null, headers)));

    assertThat(read).isEqualTo(new DeadLetter("", -1, -1, "", "", "", null));
  }

  private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }
}
