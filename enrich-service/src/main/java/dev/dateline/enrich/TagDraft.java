package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Tag;
import dev.dateline.contract.Topics;
import dev.dateline.enrich.state.Stores;
import dev.dateline.enrich.tag.Tagger;
import dev.dateline.enrich.text.TagInput;
import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Tags articles by the rules in force when they pass. */
final class TagDraft extends Step<Article, Article> {
  static final String STAGE = "tag";

  private final LiveRules rules;

  @SuppressWarnings("NullAway.Init") // set by init
  private ReadOnlyKeyValueStore<String, byte[]> store;

  TagDraft(Tagger tagger, LiveRules rules) {
    super(STAGE, (article, origin) -> tag(tagger, article));
    this.rules = rules;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Article> context) {
    super.init(context);
    store = context.getStateStore(Stores.RULES);
    rules.reload(store);
  }

  @Override
  public void process(FixedKeyRecord<String, Article> record) {
    rules.refresh(store);
    super.process(record);
  }

  private static Article tag(Tagger tagger, Article article) {
    List<Tag> tags = tagger.tag(TagInput.of(article));
    long size = 3L * (article.body().length() + article.title().length());
    for (Tag tag : tags) {
      size += 256 + 64L * tag.mentions().size();
    }
    if (size > Topics.MAX_RECORD_BYTES) {
      throw new RefusedException(
          STAGE, "TOO_LARGE", "the tagged article could take " + size + " bytes");
    }
    return Articles.tagged(article, tags);
  }
}
