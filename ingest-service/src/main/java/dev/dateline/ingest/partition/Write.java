package dev.dateline.ingest.partition;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records that belong together, and the promise that they are committed: true once they are, false
 * if they never will be, a failure if the broker refuses them for what they are.
 */
record Write(List<ProducerRecord<byte[], byte[]>> records, CompletableFuture<Boolean> done) {
  Write {
    records = List.copyOf(records);
  }

  static Write of(List<ProducerRecord<byte[], byte[]>> records) {
    return new Write(records, new CompletableFuture<>());
  }

  long bytes() {
    long sum = 0;
    for (ProducerRecord<byte[], byte[]> record : records) {
      sum += record.value() == null ? 0 : record.value().length;
    }
    return sum;
  }
}
