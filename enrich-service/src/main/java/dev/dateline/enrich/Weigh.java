package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.enrich.keyphrase.PhraseFrequencies;
import dev.dateline.enrich.state.PhraseTable;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.tag.CommonPhrases;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Weighs an article's keyphrases by how common they are in what this partition has seen. */
final class Weigh implements FixedKeyProcessor<String, Draft, Draft> {
  static final String STAGE = "weigh";

  @SuppressWarnings("NullAway.Init") // set by init
  private FixedKeyProcessorContext<String, Draft> context;

  @SuppressWarnings("NullAway.Init") // set by init
  private CommonPhrases phrases;

  @Override
  public void init(FixedKeyProcessorContext<String, Draft> context) {
    this.context = context;
    phrases =
        new CommonPhrases(
            new PhraseFrequencies(new PhraseTable(context.getStateStore(Stores.PHRASES))));
  }

  @Override
  public void process(FixedKeyRecord<String, Draft> record) {
    Article article = record.value().article();
    Instant when = Instant.ofEpochMilli(record.timestamp());
    Article weighed =
        Articles.tagged(article, phrases.weigh(article.tags(), article.language(), when));
    context.forward(record.withValue(new Draft(weighed, record.value().sketch())));
  }
}
