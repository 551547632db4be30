package dev.dateline.desk.intake;

import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topic;
import dev.dateline.desk.rules.RuleSink;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes rules to their topic, seldom enough to connect anew each time. */
public final class RuleTopic implements RuleSink {
  private final KafkaOptions kafka;
  private final Topic<String, TagRule> topic;

  public RuleTopic(KafkaOptions kafka) {
    this.kafka = kafka;
    this.topic = kafka.topics().rules();
  }

  @Override
  public void put(String id, @Nullable TagRule rule) {
    try (var producer =
        new KafkaProducer<>(
            kafka.clientSettings(
                Map.of(
                    "acks",
                    "all",
                    "max.block.ms",
                    "10000",
                    "delivery.timeout.ms",
                    "20000",
                    "request.timeout.ms",
                    "10000")),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), id, rule)).get();
    } catch (ExecutionException | KafkaException e) {
      throw new FailedException("the rule was not stored: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while storing a rule", e);
    }
  }
}
