package dev.dateline.enrich;

import dev.dateline.enrich.state.Ledger;
import dev.dateline.enrich.state.Stores;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** A step over the ledger of a raw partition: under the id of an address. */
abstract class LedgerProcessor<I, O> implements FixedKeyProcessor<String, I, O> {
  private final int rememberDays;

  @SuppressWarnings("NullAway.Init") // set by init
  private FixedKeyProcessorContext<String, O> context;

  @SuppressWarnings("NullAway.Init") // set by init
  private Ledger ledger;

  LedgerProcessor(int rememberDays) {
    this.rememberDays = rememberDays;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, O> context) {
    this.context = context;
    this.ledger =
        new Ledger(
            context.getStateStore(Stores.IDENTITIES),
            context.getStateStore(Stores.WAITING),
            rememberDays);
  }

  @Override
  public void process(FixedKeyRecord<String, I> record) {
    process(record, ledger);
  }

  abstract void process(FixedKeyRecord<String, I> record, Ledger ledger);

  final void forward(FixedKeyRecord<String, I> record, O value) {
    context.forward(record.withValue(value));
  }
}
