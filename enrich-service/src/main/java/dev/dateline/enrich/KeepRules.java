package dev.dateline.enrich;

import dev.dateline.enrich.state.Stores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rules' store equal to their topic, and tells {@link LiveRules}. Bytes, so that none can
 * break it.
 */
final class KeepRules implements Processor<String, byte @Nullable [], Void, Void> {
  private final LiveRules rules;

  @SuppressWarnings("NullAway.Init") // set by init
  private KeyValueStore<String, byte @Nullable []> store;

  KeepRules(LiveRules rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore(Stores.RULES);
  }

  @Override
  public void process(Record<String, byte @Nullable []> record) {
    if (record.key() != null) {
      store.put(record.key(), record.value());
      rules.changed();
    }
  }
}
