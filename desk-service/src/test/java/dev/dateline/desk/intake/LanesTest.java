package dev.dateline.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final int KEYS = 50;
  private static final int EACH = 20;

  private final Map<String, List<Long>> taken = new ConcurrentHashMap<>();

  @Test
  void takesAllAndThoseOfAKeyInTheirOrder() throws Exception {
    try (Lanes lanes = new Lanes(3, this::take)) {
      lanes.take(records());
    }

    assertThat(taken).hasSize(KEYS);
    assertThat(taken.values()).allSatisfy(offsets -> assertThat(offsets).hasSize(EACH).isSorted());
  }

  @Test
  void endsWithTheFailureOfARecordOnceNoneIsUnderWay() {
    try (Lanes lanes =
        new Lanes(
            3,
            r -> {
              if (r.offset() == 500) {
                throw new IllegalStateException("the disk is full");
              }
              take(r);
            })) {
      assertThatThrownBy(() -> lanes.take(records())).hasMessage("the disk is full");
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    taken
        .computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), k -> new ArrayList<>())
        .add(record.offset());
  }

  private static ConsumerRecords<byte[], byte[]> records() {
    List<ConsumerRecord<byte[], byte[]>> all =
        IntStream.range(0, KEYS * EACH)
            .mapToObj(
                i ->
                    new ConsumerRecord<>(
                        "t",
                        0,
                        i,
                        ("key" + i % KEYS).getBytes(StandardCharsets.UTF_8),
                        new byte[0]))
            .toList();
    return new ConsumerRecords<>(
        new LinkedHashMap<>(Map.of(new TopicPartition("t", 0), all)), Map.of());
  }
}
