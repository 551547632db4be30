package dev.dateline.enrich;

import dev.dateline.contract.Source;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A step that makes one value of another and keeps no state. All that can fail on a record is such
 * a step and stands before the first store: a dead letter leaves no trace behind and can be sent
 * again.
 */
class Step<I, O> implements FixedKeyProcessor<String, I, O> {

  /** What the step does. */
  interface Work<I, O> {
    /**
     * @throws RefusedException if the value is not for it
     */
    O apply(I value, Origin origin);
  }

  private final String name;
  private final Work<I, O> work;

  @SuppressWarnings("NullAway.Init") // set by init
  private FixedKeyProcessorContext<String, O> context;

  Step(String name, Work<I, O> work) {
    this.name = name;
    this.work = work;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, O> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<String, I> record) {
    RecordMetadata at = context.recordMetadata().orElseThrow();
    Source source = new Source(at.topic(), at.partition(), at.offset());
    context.forward(
        record.withValue(
            guarded(record.value(), new Origin(record.key(), source, record.timestamp()))));
  }

  /** Streams hands exceptions to its handler, but ends at errors and at class casts: wrap them. */
  private O guarded(I value, Origin origin) {
    try {
      return work.apply(value, origin);
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new StepFailedException(name, e);
    }
  }
}
