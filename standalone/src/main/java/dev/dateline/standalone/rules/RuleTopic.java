package dev.dateline.standalone.rules;

import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.subscription.CompactedTopic;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.broker.Brokers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The rules on their topic. */
final class RuleTopic {
  private final KafkaOptions kafka;
  private final Topic<String, TagRule> topic;

  RuleTopic(KafkaOptions kafka) {
    this.kafka = kafka;
    this.topic = kafka.topics().rules();
  }

  /** All of them, by id. */
  SortedMap<String, TagRule> read() {
    Brokers.require(kafka);
    try (CompactedTopic<TagRule> rules = CompactedTopic.open(kafka, topic)) {
      return rules.read();
    }
  }

  /** Adds or replaces rules. */
  void put(List<TagRule> rules) {
    send(rules.stream().map(rule -> record(rule.id(), rule)).toList());
  }

  /** Removes rules. */
  void remove(List<String> ids) {
    send(ids.stream().map(id -> record(id, null)).toList());
  }

  private ProducerRecord<String, TagRule> record(String id, @Nullable TagRule rule) {
    return new ProducerRecord<>(topic.name(), id, rule);
  }

  private void send(List<ProducerRecord<String, TagRule>> records) {
    Brokers.require(kafka);
    try (var producer =
        new KafkaProducer<>(
            kafka.clientSettings(Map.of("acks", "all", "max.block.ms", "10000")),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer())) {
      List<Future<?>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      producer.flush();
      for (Future<?> future : sent) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new FailedException("the rules were not changed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while changing rules", e);
    }
  }
}
