package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.keyphrase.PhraseFrequencies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts keyphrases behind, or drops them, by how common they have been in the stream. */
public final class CommonPhrases {
  private final PhraseFrequencies frequencies;

  /** Weighs by these, and adds to them. */
  public CommonPhrases(PhraseFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * An article's tags, keyphrases with the score they deserve, highest score first.
   *
   * @param language of the article
   * @param when it was taken in
   */
  public List<Tag> weigh(List<Tag> tags, String language, Instant when) {
    frequencies.article(language, when);
    List<Tag> weighed = new ArrayList<>(tags.size());
    for (Tag tag : tags) {
      double weight =
          tag.type() == Tag.Type.KEYPHRASE ? frequencies.weigh(language, tag.id(), when) : 1;
      if (weight > 0) {
        weighed.add(weight < 1 ? scored(tag, tag.score() * weight) : tag);
      }
    }
    weighed.sort(Tagger.BEST_FIRST);
    return List.copyOf(weighed);
  }

  private static Tag scored(Tag tag, double score) {
    return new Tag(
        tag.id(),
        tag.label(),
        tag.type(),
        tag.rel(),
        Math.round(1000 * score) / 1000.0,
        tag.via(),
        tag.mentions(),
        tag.broader(),
        tag.source());
  }
}
