package dev.dateline.enrich.dedupe;

import org.jspecify.annotations.Nullable;

/** What the judge holds of one article. Whatever it holds, the article is now part of the index. */
public sealed interface Decision {

  /** The numbers behind the decision, about the best match that was found. */
  Evidence evidence();

  /**
   * A story not seen in the window.
   *
   * @param reason why it could not be judged and passes as new; {@code null} if it was judged
   */
  record New(Evidence evidence, @Nullable String reason) implements Decision {}

  /**
   * A story already seen.
   *
   * @param of id of the story's first article
   * @param nearest id of the article it was found to repeat, which may be {@code of} itself or
   *     another copy
   * @param how in which way it repeats it
   * @param similarity the model's certainty, 0 to 1
   */
  record Duplicate(
      String of,
      String nearest,
      dev.dateline.contract.Duplicate.How how,
      double similarity,
      Evidence evidence)
      implements Decision {}

  /**
   * A text of which a good part stands in another, but which is not a copy of it: one of the two
   * embeds the other. A new story as far as output goes.
   *
   * @param of id of the first article of the story it shares the text with
   * @param containment share of the shorter text found in the longer, 0 to 1
   */
  record PartOf(String of, double containment, Evidence evidence) implements Decision {}

  /**
   * A story near another: the same event, a follow-up, or the same template. A new story as far as
   * output goes.
   *
   * @param to id of the first article of the nearest story
   * @param score the model's certainty that it repeats it, 0 to 1 and under the threshold
   */
  record Related(String to, double score, Evidence evidence) implements Decision {}
}
