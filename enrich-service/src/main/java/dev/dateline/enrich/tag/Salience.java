package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TaggableText;
import java.util.List;

/**
 * How central to an article an entity is: whether it stands in the title and the lead, how often,
 * and over how much of the text.
 */
final class Salience {
  /** From here on an article is about it. */
  static final double ABOUT = 0.5;

  private static final double TITLE = 0.40;
  private static final double LEAD = 0.15;
  private static final double FREQUENCY = 0.30;
  private static final double SPREAD = 0.15;

  /** Mentions after which more of them say little. */
  private static final double MANY = 2.5;

  private static final int LEAD_WORDS = 60;
  private static final int PARTS = 4;

  private final TaggableText text;
  private final int bodyFrom;

  Salience(TaggableText text) {
    this.text = text;
    int from = 0;
    while (from < text.words().size() && text.words().get(from).field() != Field.BODY) {
      from++;
    }
    this.bodyFrom = from;
  }

  /** From 0 to 1. */
  double score(List<Mentioned> mentions) {
    double weight = 0;
    boolean title = false;
    boolean lead = false;
    int parts = 0;
    int bodyWords = text.words().size() - bodyFrom;
    for (Mentioned mention : mentions) {
      int at = mention.span().first();
      Field field = text.words().get(at).field();
      weight += mention.byName() ? 1 : 0.7;
      title |= field == Field.TITLE;
      lead |= field == Field.STANDFIRST || field == Field.BODY && at - bodyFrom < LEAD_WORDS;
      if (field == Field.BODY) {
        parts |= 1 << (PARTS * (at - bodyFrom) / bodyWords);
      }
    }
    double score =
        (title ? TITLE : 0)
            + (lead ? LEAD : 0)
            + FREQUENCY * (1 - Math.exp(-weight / MANY))
            + SPREAD * Integer.bitCount(parts) / PARTS;
    return Math.round(score * 1000) / 1000.0;
  }
}
