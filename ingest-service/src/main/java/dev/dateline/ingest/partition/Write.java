package dev.dateline.ingest.partition;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records that belong together, and the promise that they are committed: true once they are, false
 * if they never will be, a failure if the broker refuses them for what they are.
 *
 * @param over feeds whose polls are over with them
 */
record Write(
    List<ProducerRecord<byte[], byte[]>> records,
    Set<String> over,
    CompletableFuture<Boolean> done) {
  Write {
    records = List.copyOf(records);
    over = Set.copyOf(over);
  }

  static Write of(List<ProducerRecord<byte[], byte[]>> records, Set<String> over) {
    return new Write(records, over, new CompletableFuture<>());
  }

  long bytes() {
    long sum = 0;
    for (ProducerRecord<byte[], byte[]> record : records) {
      sum += record.value() == null ? 0 : record.value().length;
    }
    return sum;
  }
}
