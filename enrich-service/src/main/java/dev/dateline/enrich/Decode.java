package dev.dateline.enrich;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topic;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads raw articles. They come as bytes, so that a record that is none still reaches a step with a
 * name.
 */
final class Decode implements Step.Work<byte @Nullable [], RawArticle> {
  static final String STAGE = "decode";

  private final Topic<String, RawArticle> raw;
  private final EnrichMetrics metrics;

  Decode(Topic<String, RawArticle> raw, EnrichMetrics metrics) {
    this.raw = raw;
    this.metrics = metrics;
  }

  @Override
  public RawArticle apply(byte @Nullable [] value, Origin origin) {
    metrics.raw();
    if (value == null) {
      throw refused("NO_VALUE", "the record has no value");
    }
    RawArticle article;
    try {
      article = raw.valueSerde().deserializer().deserialize(raw.name(), value);
    } catch (SerializationException e) {
      throw refused("NOT_A_RAW_ARTICLE", String.valueOf(e.getMessage()));
    }
    if (article == null) {
      throw refused("NOT_A_RAW_ARTICLE", "the value is JSON's null");
    }
    if (!article.id().equals(origin.key())) {
      throw refused("WRONG_KEY", "the key must be the article's id " + article.id());
    }
    if (!isId(article.id())) {
      throw refused("WRONG_ID", "an id has 32 hex digits in lower case");
    }
    return article;
  }

  private static boolean isId(String id) {
    return id.length() == 32
        && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private static RefusedException refused(String reason, String message) {
    return new RefusedException(STAGE, reason, message);
  }
}
