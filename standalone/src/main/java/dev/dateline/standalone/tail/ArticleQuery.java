package dev.dateline.standalone.tail;

import dev.dateline.contract.Article;
import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topic;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.RuleStage;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.runtime.UsageException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Which articles to show: a query in the language of the users' rules. */
final class ArticleQuery implements Predicate<ConsumerRecord<byte[], byte[]>> {
  private final Topic<String, Article> topic;
  private final RuleStage stage;

  /**
   * @throws UsageException if the query cannot be read
   */
  ArticleQuery(Topic<String, Article> topic, String query) {
    RuleSet rules =
        RuleSet.compile(List.of(new TagRule("query", "query", query, TagRule.Examples.NONE)));
    if (!rules.problems().isEmpty()) {
      throw new UsageException("--query: " + rules.problems().getFirst().reason());
    }
    this.topic = topic;
    this.stage = new RuleStage(() -> rules);
  }

  @Override
  public boolean test(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return false;
    }
    try {
      Article article = topic.valueSerde().deserializer().deserialize(topic.name(), value);
      return !stage.tag(TaggableText.of(TagInput.of(article)), article.tags()).isEmpty();
    } catch (SerializationException e) {
      return false;
    }
  }
}
